import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { appOrigin, pagePath } from '../../shared/contract/app-address.ts';
import type { ContentsGuard } from '../security/contents-guard.ts';
import { mainWindowOptions, windowTitle } from './main-window-options.ts';

/** The one window of the app, through all its replacements. */
export interface AppWindow {
  /** Opens the first window. */
  open(): void;
  /**
   * Opens a window on a new session, then destroys the old one with its renderer process: script cannot
   * wipe its own memory, the end of the process does (B7). Does nothing once the person closed the window.
   */
  replaceRenderer(): void;
  /** Whether web contents of this id are those of the window as it stands now. */
  readonly isCurrent: (contentsId: number) => boolean;
  /** Sends to the window as it stands now; to nobody when it is gone. */
  send(channel: string, payload: unknown): void;
}

export interface AppWindowParts {
  readonly createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly openSession: () => Session;
  readonly guard: Pick<ContentsGuard, 'admit'>;
  readonly preloadPath: string;
  readonly isPackaged: boolean;
  /** Told when the current window's renderer process ended by itself; the reason is a word of Electron. */
  readonly onRendererGone: (reason: string) => void;
  /** Told when the page of a new window could not be loaded. */
  readonly onLoadFailed: () => void;
}

/** Creates the window's keeper; no window is opened yet. */
export function createAppWindow(parts: AppWindowParts): AppWindow {
  let current: BrowserWindow | undefined;

  function living(): BrowserWindow | undefined {
    return current === undefined || current.isDestroyed() ? undefined : current;
  }

  function create(previous?: BrowserWindow): void {
    const { preloadPath, isPackaged } = parts;
    const options = mainWindowOptions({
      session: parts.openSession(),
      preloadPath,
      isPackaged,
      ...(previous && { bounds: previous.getNormalBounds() }),
    });
    const window = parts.guard.admit(() => parts.createWindow(options));
    current = window;
    window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    window.setTitle(windowTitle);
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (window === current) parts.onRendererGone(reason);
    });
    if (previous) keepView(previous, window);
    window.webContents.loadURL(`${appOrigin}${pagePath}`).catch(() => {
      // A window destroyed while it loads is not a failure.
      if (window === current && !window.isDestroyed()) parts.onLoadFailed();
    });
  }

  return {
    open() {
      create();
    },
    replaceRenderer() {
      const previous = living();
      if (previous === undefined) return;
      create(previous);
      previous.destroy();
    },
    isCurrent(contentsId) {
      return living()?.webContents.id === contentsId;
    },
    send(channel, payload) {
      living()?.webContents.send(channel, payload);
    },
  };
}

/** Zoom and size are the person's, not the record's: they stay when the renderer is replaced. */
function keepView(previous: BrowserWindow, next: BrowserWindow): void {
  const zoomLevel = previous.webContents.getZoomLevel();
  // A session in memory forgets its zoom, so it is set again once the page stands.
  next.webContents.once('dom-ready', () => {
    next.webContents.setZoomLevel(zoomLevel);
  });
  if (previous.isMaximized()) next.maximize();
  if (previous.isFullScreen()) next.setFullScreen(true);
}
