'use strict';
const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('fixture', {
  echo: (value) => ipcRenderer.invoke('fixture:echo', value),
  fail: () => ipcRenderer.invoke('fixture:fail'),
  unknown: () => ipcRenderer.invoke('fixture:unknown'),
  add: (left, right) => left + right,
  refuse: () => {
    throw new Error('refused here');
  },
  names: { first: 'kept', list: [1, 2] },
  onTick(listener) {
    const onEvent = (_event, payload) => listener(payload);
    ipcRenderer.on('fixture:tick', onEvent);
    return () => ipcRenderer.removeListener('fixture:tick', onEvent);
  },
  globals: () => ({ require: typeof globalThis.require, process: typeof globalThis.process }),
});
