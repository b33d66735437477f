import type { EventEmitter } from 'node:events';
import { hostEvent } from './host-event.ts';
import { hostState } from './host-state.ts';
import type { FromPage, KeyInput, ToPage } from './isolated-world.ts';
import { Menu } from './menu.ts';
import { reportProblem } from './problems.ts';
import type { WebFrame } from './web-frame.ts';

interface Contents extends EventEmitter {
  readonly mainFrame: WebFrame;
  readonly isDestroyed: () => boolean;
}

/** Passes on what the preload world of a page says: IPC to its handlers, keys to the listeners of main. */
export function receiveFromPage(
  contents: Contents,
  message: FromPage,
  reply: (message: ToPage) => void,
): void {
  // As in Electron there is no frame any more once the window is destroyed.
  const from = { sender: contents, senderFrame: contents.isDestroyed() ? null : contents.mainFrame };
  switch (message.kind) {
    case 'invoke': {
      const answered = hostState.ipcMain.answer(from, message.channel, message.args);
      void answered.then((answer) => reply({ kind: 'answer', call: message.call, ...answer }));
      return;
    }
    case 'send':
      hostState.ipcMain.receive(from, message.channel, message.args);
      return;
    case 'input':
      hostState.lastInput = Date.now();
      if (message.input !== undefined) pressKey(contents, message.input);
      return;
    case 'preload-error':
      reportProblem(`preload: ${message.message}`);
      contents.emit('preload-error', hostEvent({}), '', new Error(message.message));
  }
}

/** The key has reached the page by now, so preventing it only keeps it from the menu. */
function pressKey(contents: EventEmitter, input: KeyInput): void {
  const event = hostEvent({});
  const modifiers = (['shift', 'control', 'alt', 'meta'] as const).filter((name) => input[name]);
  contents.emit('before-input-event', event, { ...input, modifiers, location: 0 });
  if (!event.defaultPrevented && input.type === 'keyDown') Menu.getApplicationMenu()?.hostPress(input);
}
