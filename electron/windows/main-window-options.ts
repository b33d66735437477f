import type { BrowserWindowConstructorOptions, Rectangle, Session } from 'electron';

/** The same for every screen and every person: a title bar is read by passers-by (H-22). */
export const windowTitle = 'Bedside';

export interface MainWindowSettings {
  readonly session: Session;
  /** Absolute path of the preload bundle. */
  readonly preloadPath: string;
  readonly isPackaged: boolean;
  /** Place of the window that this one replaces. */
  readonly bounds?: Rectangle;
}

/** Options of the one window (B4); anything that would loosen it is absent, not switched off by us. */
export function mainWindowOptions(settings: MainWindowSettings): BrowserWindowConstructorOptions {
  return {
    title: windowTitle,
    width: 1280,
    height: 800,
    ...settings.bounds,
    // The reflow size of WCAG 1.4.10, so that no minimum stands in the way of 400 % zoom.
    minWidth: 320,
    minHeight: 256,
    backgroundColor: '#f0f4f5',
    autoHideMenuBar: true,
    webPreferences: {
      session: settings.session,
      preload: settings.preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !settings.isPackaged,
      v8CacheOptions: 'none',
      navigateOnDragDrop: false,
      plugins: false,
      safeDialogs: true,
      disableDialogs: true,
      enableWebSQL: false,
      webgl: false,
      additionalArguments: [],
    },
  };
}
