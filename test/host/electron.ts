/**
 * Stands in for the `electron` module: the part of Electron 45's API that Bedside's main process uses, on an installed
 * Chromium. A name that is not here is a clear error: a missing named import fails to link, a missing property throws.
 */
import { App } from './app.ts';
import { dialog, nativeTheme, powerMonitor, shell } from './desktop.ts';
import { createEngine } from './engine.ts';
import { hostState } from './host-state.ts';
import { Menu, MenuItem } from './menu.ts';
import { hostSettings } from './host-settings.ts';
import { SessionModule } from './session.ts';
import { strictObject } from './strict-object.ts';
import { WebContents } from './web-contents.ts';
import { BrowserWindow } from './window.ts';

export const hostEngine = createEngine({
  headed: hostSettings.headed,
  debugPort: hostSettings.debugPort,
  onLost: () => {
    console.error('Chromium has ended; the host ends with it.');
    process.exit(1);
  },
});

export const app = strictObject('app', new App(hostSettings.mainPath, hostSettings.args, hostEngine));
export const session = strictObject(
  'session',
  new SessionModule((created) => app.emit('session-created', created)),
);
app.once('ready', () => app.emit('session-created', session.defaultSession));

export const { ipcMain } = hostState;
export const protocol = strictObject('protocol', {
  registerSchemesAsPrivileged: hostState.schemes.register.bind(hostState.schemes),
});
export const webContents = strictObject('webContents', {
  getAllWebContents: () => WebContents.getAllWebContents(),
  fromId: (id: number) => WebContents.fromId(id),
  getFocusedWebContents: () => WebContents.getFocusedWebContents(),
});

export { BrowserWindow, Menu, MenuItem, dialog, nativeTheme, powerMonitor, shell };

const electron = strictObject('electron', {
  app,
  BrowserWindow,
  dialog: strictObject('dialog', dialog),
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell: strictObject('shell', shell),
  webContents,
});

// What `import electron from 'electron'` and `require('electron')` give.
// oxlint-disable-next-line import/no-default-export -- Electron has one
export { electron as default, electron as 'module.exports' };
