import type { BrowserWindow } from './window.ts';

/** The windows that exist, oldest first, and who wants to know when the last has closed. */
export const windowList = {
  windows: new Set<BrowserWindow>(),
  onAllClosed: (): void => undefined,
};
