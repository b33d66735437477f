import { EventEmitter } from 'node:events';
import type { ChromiumBrowser } from './chromium-browser.ts';
import { hostEvent } from './host-event.ts';
import { hostState } from './host-state.ts';
import { makeCodec } from './ipc-codec.ts';
import type { ToPage } from './isolated-world.ts';
import { receiveFromPage } from './page-messages.ts';
import { PageTarget, type PageEvents } from './page-target.ts';
import { reportProblem } from './problems.ts';
import { admitsNavigation, openingDetails } from './navigation-guard.ts';
import type { HostSession } from './session.ts';
import { WebFrame } from './web-frame.ts';

export interface WebContentsOptions {
  readonly browser: ChromiumBrowser;
  readonly session: HostSession;
  readonly preload: string | undefined;
  readonly size: () => { readonly width: number; readonly height: number };
  readonly close: () => void;
}

type WindowOpenHandler = (details: object) => { readonly action: 'deny' | 'allow' };

const codec = makeCodec();
const all = new Map<number, WebContents>();
let lastId = 0;

/** Electron's WebContents on one page of Chromium. */
export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session: HostSession;
  readonly #options: WebContentsOptions;
  readonly #page: Promise<PageTarget>;
  readonly #loadsOfMain = new Set<string>();
  readonly #storage = { clearStorage: () => this.#clearStorage() };
  #frame = new WebFrame({ url: '', origin: 'null' }, 0);
  #loaderId = '';
  #title = '';
  #isLoading = false;
  #isCrashed = false;
  #isDestroyed = false;
  #pid = 0;
  #zoomLevel = 0;
  #openHandler: WindowOpenHandler | undefined;

  constructor(options: WebContentsOptions) {
    super();
    lastId += 1;
    this.id = lastId;
    this.session = options.session;
    this.#options = options;
    all.set(this.id, this);
    this.session.pages.add(this.#storage);
    this.#page = PageTarget.open(options.browser, options.size(), options.preload, this.#pageEvents());
    // Whoever loads or posts hears of a failure; a window that never does neither.
    this.#page.catch(() => undefined);
  }

  static getAllWebContents(): readonly WebContents[] {
    return [...all.values()];
  }

  static fromId(id: number): WebContents | undefined {
    return all.get(id);
  }

  static getFocusedWebContents(): WebContents | null {
    return [...all.values()].at(-1) ?? null;
  }

  get mainFrame(): WebFrame {
    return this.#frame;
  }

  /** Loads for main: no guard is asked. Resolves when the page has finished loading. */
  async loadURL(url: string): Promise<void> {
    const page = await this.#page;
    const chromiumUrl = hostState.schemes.toChromium(url);
    this.#loadsOfMain.add(url);
    this.#isLoading = true;
    const finished = new Promise<void>((resolve, reject) => {
      this.once('did-finish-load', resolve);
      this.once('destroyed', () => reject(new Error(`ERR_ABORTED (-3) loading '${url}'`)));
    });
    finished.catch(() => undefined);
    try {
      await page.navigate(chromiumUrl, url);
    } catch (error) {
      this.#isLoading = false;
      const description = error instanceof Error ? error.message : 'ERR_FAILED';
      if (!this.#isDestroyed) this.emit('did-fail-load', hostEvent({}), -2, description, url, true);
      throw error;
    } finally {
      this.#loadsOfMain.delete(url);
    }
    await finished;
  }

  send(channel: string, ...args: readonly unknown[]): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    const message: ToPage = { kind: 'event', channel, args: codec.encode(args) };
    void this.#withPage((page) => Promise.resolve(page.post(message)));
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    // Chromium runs with this policy on its command line; no other can be had.
    if (policy !== 'disable_non_proxied_udp') throw new Error(`The Chromium host has no policy ${policy}.`);
  }

  getURL(): string {
    return this.#frame.url;
  }

  getTitle(): string {
    return this.#title;
  }

  isLoading(): boolean {
    return this.#isLoading;
  }

  isCrashed(): boolean {
    return this.#isCrashed;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isDevToolsOpened(): boolean {
    return false;
  }

  getZoomLevel(): number {
    return this.#zoomLevel;
  }

  setZoomLevel(level: number): void {
    this.#zoomLevel = level;
    void this.#withPage((page) => page.zoom(this.getZoomFactor(), this.#options.size()));
  }

  getZoomFactor(): number {
    return 1.2 ** this.#zoomLevel;
  }

  setZoomFactor(factor: number): void {
    this.setZoomLevel(Math.log(factor) / Math.log(1.2));
  }

  /** 0 until it is known: the first call starts the search, which takes about 0.2 s. */
  getOSProcessId(): number {
    if (this.#pid === 0) {
      void this.#withPage(async (page) => {
        this.#pid = await page.rendererPid();
      });
    }
    return this.#pid;
  }

  forcefullyCrashRenderer(): void {
    void this.#withPage((page) => page.crash());
  }

  focus(): void {
    void this.#withPage((page) => page.bringToFront());
  }

  /** Runs in the world of the page; for tests. */
  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.#page).evaluate(code);
  }

  /** As `BrowserWindow.destroy`: the host asks no page whether it wants to stay. */
  close(): void {
    this.#options.close();
  }

  /** The page of Chromium behind these contents, for the test driver. */
  async hostTargetId(): Promise<string> {
    return (await this.#page).targetId;
  }

  async hostPlace(bounds: Parameters<PageTarget['place']>[0]): Promise<void> {
    await this.#withPage((page) => page.place(bounds));
  }

  /** Called by the window alone. */
  hostDestroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#frame.retire();
    all.delete(this.id);
    this.session.pages.delete(this.#storage);
    this.emit('destroyed');
    void this.#page.then(
      (page) => page.close(this.session),
      () => undefined,
    );
  }

  async #withPage(act: (page: PageTarget) => Promise<void>): Promise<void> {
    try {
      await act(await this.#page);
    } catch {
      // The page could not be opened or has gone; `loadURL` says so.
    }
  }

  async #clearStorage(): Promise<void> {
    const origin = hostState.schemes.toChromium(this.#frame.origin);
    await this.#withPage((page) => page.clearStorage(origin));
  }

  #pageEvents(): PageEvents {
    return {
      webContentsId: this.id,
      session: this.session,
      schemes: hostState.schemes,
      admitsNavigation: (navigation) => {
        const { isMainFrame, isRedirect, url } = navigation;
        if (isMainFrame && !isRedirect && this.#loadsOfMain.has(url)) return true;
        return admitsNavigation(this, this.#frame, navigation);
      },
      onCommitted: (frame) => {
        const address = shown(frame.url);
        this.#frame.retire();
        this.#frame = new WebFrame({ url: address, origin: shown(frame.securityOrigin) }, this.id * 1000 + 1);
        this.#loaderId = frame.loaderId;
        this.#isCrashed = false;
        this.#pid = 0;
        this.emit('did-navigate', hostEvent({}), address, 200, '');
      },
      onStage: (stage, loaderId) => {
        if (loaderId !== this.#loaderId || this.#isDestroyed) return;
        if (stage === 'load') this.#isLoading = false;
        this.emit(stage === 'load' ? 'did-finish-load' : 'dom-ready', hostEvent({}));
      },
      onWindowOpen: (opening) => {
        const answer = this.#openHandler?.(openingDetails(opening, shown(opening.url)));
        if (answer?.action === 'allow') reportProblem('The Chromium host opens no popup.');
      },
      onMessage: (message, reply) => receiveFromPage(this, message, reply),
      onClosed: () => this.#options.close(),
      onCrashed: () => {
        this.#isCrashed = true;
        this.#frame.retire();
        const details = { reason: 'crashed', exitCode: 5 };
        if (!this.#isDestroyed) this.emit('render-process-gone', hostEvent({}), details);
      },
      onTitle: (title) => {
        if (title === this.#title || this.#isDestroyed) return;
        this.#title = title;
        this.emit('page-title-updated', hostEvent({}), title, true);
      },
      onDownload: (url, suggestedName) => {
        const item = { getURL: () => url, getFilename: () => suggestedName, cancel: () => undefined };
        this.session.emit('will-download', hostEvent({}), item, this);
      },
    };
  }
}

/** An address of Chromium as main knows it. */
function shown(address: string): string {
  return hostState.schemes.toElectron(address);
}
