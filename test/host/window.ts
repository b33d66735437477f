import { EventEmitter } from 'node:events';
import { hostEvent } from './host-event.ts';
import { hostState } from './host-state.ts';
import type { HostSession } from './session.ts';
import { WebContents } from './web-contents.ts';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface WebPreferences {
  readonly session?: HostSession;
  readonly preload?: string;
  readonly [name: string]: unknown;
}

export interface WindowOptions extends Partial<Bounds> {
  readonly title?: string;
  readonly show?: boolean;
  readonly webPreferences?: WebPreferences;
}

/** What the host's pages always are; a window that asks for less is refused. */
const fixedPreferences: Readonly<Record<string, boolean>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
};

type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

let lastId = 0;

/** The windows that exist, oldest first; the app listens for their coming and for the last one's going. */
export const windowList = {
  windows: new Set<BrowserWindow>(),
  onOpened: (_window: BrowserWindow): void => undefined,
  onAllClosed: (): void => undefined,
};

/** Electron's BrowserWindow on one page of Chromium. */
export class BrowserWindow extends EventEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  #title: string;
  #bounds: Bounds;
  #state: WindowState = 'normal';
  #isVisible: boolean;
  #isDestroyed = false;

  constructor(options: WindowOptions = {}) {
    super();
    const { browser } = hostState;
    if (browser === undefined) throw new Error('Cannot create BrowserWindow before app is ready');
    const { session, preload } = checkedPreferences(options.webPreferences ?? {});
    lastId += 1;
    this.id = lastId;
    this.#title = options.title ?? '';
    this.#isVisible = options.show !== false;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.webContents = new WebContents({
      browser,
      session,
      preload,
      size: () => this.#bounds,
      close: () => this.destroy(),
    });
    windowList.windows.add(this);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', hostEvent({})));
    this.webContents.on('page-title-updated', (_event, title: string) => {
      const event = hostEvent({});
      this.emit('page-title-updated', event, title, true);
      if (!event.defaultPrevented) this.#title = title;
    });
    windowList.onOpened(this);
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return [...windowList.windows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...windowList.windows].at(-1) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windowList.windows].find((window) => window.webContents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return [...windowList.windows].find((window) => window.id === id) ?? null;
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.loadURL(url);
  }

  /** Asks the listeners of `close` first. */
  close(): void {
    if (this.#isDestroyed) return;
    const event = hostEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  /** Ends the window and with it, when its session has no other, the renderer process and its storage. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windowList.windows.delete(this);
    this.webContents.hostDestroy();
    this.emit('closed');
    // Later, so that a window that is being replaced counts its successor.
    setImmediate(() => {
      if (windowList.windows.size === 0) windowList.onAllClosed();
    });
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  show(): void {
    this.#isVisible = true;
    this.webContents.focus();
    this.emit('show');
  }

  showInactive(): void {
    this.#isVisible = true;
    this.emit('show');
  }

  hide(): void {
    this.#isVisible = false;
    this.#changeState('minimized');
    this.emit('hide');
  }

  focus(): void {
    this.webContents.focus();
  }

  blur(): void {
    // Another application would have to take the focus.
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isFocused(): boolean {
    return BrowserWindow.getFocusedWindow() === this;
  }

  minimize(): void {
    this.#changeState('minimized');
    this.emit('minimize');
  }

  maximize(): void {
    this.#changeState('maximized');
    this.emit('maximize');
  }

  restore(): void {
    this.#changeState('normal');
    this.emit('restore');
  }

  unmaximize(): void {
    this.restore();
  }

  setFullScreen(on: boolean): void {
    this.#changeState(on ? 'fullscreen' : 'normal');
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }

  getBounds(): Bounds {
    return this.#bounds;
  }

  getNormalBounds(): Bounds {
    return this.#bounds;
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    const { x: left, y: top, width, height } = this.#bounds;
    void this.webContents.hostPlace({ left, top, width, height });
    this.emit('resize');
  }

  getSize(): readonly [number, number] {
    return [this.#bounds.width, this.#bounds.height];
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getTitle(): string {
    return this.#title;
  }

  /** Kept here only: Chromium shows the page's own title. */
  setTitle(title: string): void {
    this.#title = title;
  }

  setMenu(): void {
    // Chromium windows have no application menu.
  }

  removeMenu(): void {
    // As above.
  }

  setMenuBarVisibility(): void {
    // As above.
  }

  setAutoHideMenuBar(): void {
    // As above.
  }

  setContentProtection(): void {
    // Electron has it on Windows and macOS only; here it is a wish without effect.
  }

  setBackgroundColor(): void {
    // Seen only before the first paint.
  }

  #changeState(windowState: WindowState): void {
    this.#state = windowState;
    void this.webContents.hostPlace({ windowState });
  }
}

function checkedPreferences(preferences: WebPreferences): {
  readonly session: HostSession;
  readonly preload: string | undefined;
} {
  for (const [name, wanted] of Object.entries(fixedPreferences)) {
    const asked = preferences[name];
    if (asked !== undefined && asked !== wanted) {
      throw new Error(`The Chromium host opens no window with ${name}: ${JSON.stringify(asked)}.`);
    }
  }
  const { session, preload } = preferences;
  if (session === undefined || session.isPersistent()) {
    throw new Error(
      'The Chromium host opens windows in an in-memory session only; webPreferences.session names none.',
    );
  }
  return { session, preload };
}
