import type { ChromiumBrowser } from './chromium-browser.ts';
import { IpcMain } from './ipc-main.ts';
import { Schemes } from './schemes.ts';

interface HostState {
  readonly schemes: Schemes;
  readonly ipcMain: IpcMain;
  /** There from the app's `ready` on. */
  browser: ChromiumBrowser | undefined;
  /** When a key or pointer was last used in any window, in milliseconds since the epoch. */
  lastInput: number;
}

/** What the parts of the one running host share; Electron keeps the same in its main process. */
export const hostState: HostState = {
  schemes: new Schemes(),
  ipcMain: new IpcMain(),
  browser: undefined,
  lastInput: Date.now(),
};
