import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { createAppWindow } from './app-window.ts';

let ids = 0;

class FakeContents extends EventEmitter {
  readonly id = (ids += 1);
  readonly send = vi.fn();
  readonly loadURL = vi.fn(() => Promise.resolve());
  readonly setZoomLevel = vi.fn();
  getZoomLevel(): number {
    return 3;
  }
}

class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly options: BrowserWindowConstructorOptions;
  readonly setTitle = vi.fn();
  readonly maximize = vi.fn();
  readonly setFullScreen = vi.fn();
  destroyed = false;
  maximized = false;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  destroy(): void {
    this.destroyed = true;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  isFullScreen(): boolean {
    return false;
  }
  getNormalBounds(): object {
    return { x: 5, y: 6, width: 700, height: 500 };
  }
}

function setUp() {
  const windows: FakeWindow[] = [];
  const sessions: Session[] = [];
  const admitted: BrowserWindow[] = [];
  const onRendererGone = vi.fn();
  const onLoadFailed = vi.fn();
  const appWindow = createAppWindow({
    createWindow: (options) => {
      const window = new FakeWindow(options);
      windows.push(window);
      return window as unknown as BrowserWindow;
    },
    openSession: () => {
      const session = { name: `session ${sessions.length}` } as unknown as Session;
      sessions.push(session);
      return session;
    },
    guard: {
      admit: (create) => {
        const window = create();
        admitted.push(window);
        return window;
      },
    },
    preloadPath: '/built/preload/preload.cjs',
    isPackaged: true,
    onRendererGone,
    onLoadFailed,
  });
  appWindow.open();
  const nth = (index: number): FakeWindow => {
    const window = windows[index];
    if (window === undefined) throw new Error('no such window');
    return window;
  };
  return { appWindow, windows, nth, sessions, admitted, onRendererGone, onLoadFailed };
}

describe('the app window', () => {
  it('B4 isolates its page from Node and from the disk', () => {
    const { nth, sessions } = setUp();
    expect(nth(0).options.webPreferences).toEqual({
      session: sessions[0],
      preload: '/built/preload/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      v8CacheOptions: 'none',
      navigateOnDragDrop: false,
      plugins: false,
      safeDialogs: true,
      disableDialogs: true,
      enableWebSQL: false,
      webgl: false,
      additionalArguments: [],
    });
  });

  it('opens at 1280 by 800 and can shrink to the reflow size', () => {
    expect(setUp().nth(0).options).toMatchObject({ width: 1280, height: 800, minWidth: 320, minHeight: 256 });
  });

  it('loads the page of the app', () => {
    expect(setUp().nth(0).webContents.loadURL).toHaveBeenCalledExactlyOnceWith('app://bedside/index.html');
  });

  it('IG-21 keeps a title that names nobody', () => {
    const { nth } = setUp();
    const event = { preventDefault: vi.fn() };
    nth(0).emit('page-title-updated', event, 'Mrs Sample');
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(nth(0).options.title).toBe('Bedside');
    expect(nth(0).setTitle).toHaveBeenCalledExactlyOnceWith('Bedside');
  });

  it('B7 replaces the renderer by a window on another session and destroys the old one', () => {
    const { appWindow, nth, sessions, admitted } = setUp();
    appWindow.replaceRenderer();
    expect(nth(0).destroyed).toBe(true);
    expect(nth(1).destroyed).toBe(false);
    expect(nth(1).options.webPreferences?.session).toBe(sessions[1]);
    expect(sessions[1]).not.toBe(sessions[0]);
    expect(admitted).toHaveLength(2);
  });

  it('B5 knows the contents of the window as it stands now, and no others', () => {
    const { appWindow, nth } = setUp();
    const [before, stranger] = [nth(0).webContents.id, -1];
    expect([appWindow.isCurrent(before), appWindow.isCurrent(stranger)]).toEqual([true, false]);
    appWindow.replaceRenderer();
    expect([appWindow.isCurrent(before), appWindow.isCurrent(nth(1).webContents.id)]).toEqual([false, true]);
    nth(1).destroy();
    expect(appWindow.isCurrent(nth(1).webContents.id)).toBe(false);
  });

  it('keeps place, size and zoom when the renderer is replaced', () => {
    const { appWindow, nth } = setUp();
    nth(0).maximized = true;
    appWindow.replaceRenderer();
    expect(nth(1).options).toMatchObject({ x: 5, y: 6, width: 700, height: 500 });
    expect(nth(1).maximize).toHaveBeenCalledOnce();
    nth(1).webContents.emit('dom-ready');
    expect(nth(1).webContents.setZoomLevel).toHaveBeenCalledExactlyOnceWith(3);
  });

  it('opens nothing again once the person has closed the window', () => {
    const { appWindow, windows, nth } = setUp();
    nth(0).destroy();
    appWindow.replaceRenderer();
    appWindow.send('bedside:session.lockWarning', {});
    expect(windows).toHaveLength(1);
    expect(nth(0).webContents.send).not.toHaveBeenCalled();
  });

  it('sends events to the current window only', () => {
    const { appWindow, nth } = setUp();
    appWindow.replaceRenderer();
    appWindow.send('bedside:record.progress', { hop: 'practice' });
    expect(nth(0).webContents.send).not.toHaveBeenCalled();
    expect(nth(1).webContents.send).toHaveBeenCalledExactlyOnceWith('bedside:record.progress', {
      hop: 'practice',
    });
  });

  it('tells when the current renderer is lost, not when a replaced one ends', () => {
    const { appWindow, nth, onRendererGone } = setUp();
    appWindow.replaceRenderer();
    nth(0).webContents.emit('render-process-gone', {}, { reason: 'killed' });
    expect(onRendererGone).not.toHaveBeenCalled();
    nth(1).webContents.emit('render-process-gone', {}, { reason: 'oom' });
    expect(onRendererGone).toHaveBeenCalledExactlyOnceWith('oom');
  });

  it('tells when the page of the current window cannot be loaded', async () => {
    const parts = setUp();
    expect(parts.onLoadFailed).not.toHaveBeenCalled();
    const failing = createAppWindow({
      createWindow: (options) => {
        const window = new FakeWindow(options);
        window.webContents.loadURL.mockRejectedValue(new Error('ERR_FAILED'));
        return window as unknown as BrowserWindow;
      },
      openSession: () => ({}) as unknown as Session,
      guard: { admit: (create) => create() },
      preloadPath: '',
      isPackaged: true,
      onRendererGone: vi.fn(),
      onLoadFailed: parts.onLoadFailed,
    });
    failing.open();
    await vi.waitFor(() => {
      expect(parts.onLoadFailed).toHaveBeenCalledOnce();
    });
  });
});
