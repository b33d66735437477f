import type { CdpSession } from './cdp-pipe.ts';
import type { Protocol } from './cdp-types.ts';
import { ChromiumProcess, type ChromiumOptions } from './chromium-process.ts';

export interface OwnTarget {
  readonly targetId: string;
  /** Still waits for `Runtime.runIfWaitingForDebugger`, so nothing has run in it yet. */
  readonly session: CdpSession;
}

/** What the browser tells about a page. */
export interface PageListener {
  readonly onTitle: (title: string) => void;
  /** The page has gone without our asking: a person closed its window. */
  readonly onClosed: () => void;
  readonly onDownload: (url: string, suggestedName: string) => void;
}

/** The browser as a whole: its targets come here first, and a page that nobody of ours asked for is closed unseen. */
export class ChromiumBrowser {
  readonly process: ChromiumProcess;
  readonly #attached = new Map<string, CdpSession>();
  readonly #expected = new Set<string>();
  readonly #creating = new Set<Promise<unknown>>();
  readonly #arrivals = new Map<string, () => void>();
  readonly #pages = new Map<string, PageListener>();

  constructor(options: ChromiumOptions) {
    this.process = new ChromiumProcess(options);
  }

  get root(): CdpSession {
    return this.process.pipe.root;
  }

  /** Resolves when windows can be opened. */
  async start(): Promise<void> {
    await this.process.connected;
    this.root.on('Target.attachedToTarget', (event) => void this.#onAttached(event));
    this.root.on('Target.detachedFromTarget', ({ sessionId }) => this.process.pipe.forget(sessionId));
    this.root.on('Target.targetInfoChanged', ({ targetInfo }) => {
      this.#pages.get(targetInfo.targetId)?.onTitle(targetInfo.title);
    });
    this.root.on('Target.targetDestroyed', ({ targetId }) => {
      this.#pages.get(targetId)?.onClosed();
    });
    this.root.on('Browser.downloadWillBegin', ({ frameId, url, suggestedFilename }) => {
      // A main frame bears the name of its target; for a frame below it the page is not told, so all hear of it.
      const page = this.#pages.get(frameId);
      for (const listener of page === undefined ? this.#pages.values() : [page]) {
        listener.onDownload(url, suggestedFilename);
      }
    });
    await Promise.all([
      this.root.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] }),
      this.root.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: 'page' }, { exclude: true }],
      }),
    ]);
  }

  /** Opens an empty page, held before anything runs in it. */
  async openPage(
    browserContextId: string,
    size: { readonly width: number; readonly height: number },
    listener: PageListener,
  ): Promise<OwnTarget> {
    const creating = this.root.send('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
      newWindow: true,
      ...size,
    });
    this.#creating.add(creating);
    const expecting = creating.then(({ targetId }) => this.#expected.add(targetId));
    await expecting.finally(() => this.#creating.delete(creating));
    const { targetId } = await creating;
    this.#pages.set(targetId, listener);
    return { targetId, session: await this.#arrival(targetId) };
  }

  async closePage(targetId: string): Promise<void> {
    this.#attached.delete(targetId);
    this.#pages.delete(targetId);
    await this.root.tell('Target.closeTarget', { targetId });
  }

  async #arrival(targetId: string): Promise<CdpSession> {
    const known = this.#attached.get(targetId);
    if (known !== undefined) return known;
    await new Promise<void>((resolve) => {
      this.#arrivals.set(targetId, resolve);
    });
    this.#arrivals.delete(targetId);
    return this.#arrival(targetId);
  }

  async #onAttached({ sessionId, targetInfo }: Protocol.Target.attachedToTargetPayload): Promise<void> {
    this.#attached.set(targetInfo.targetId, this.process.pipe.session(sessionId));
    this.#arrivals.get(targetInfo.targetId)?.();
    // The answer to createTarget comes after the attachment it caused.
    await Promise.allSettled(this.#creating);
    if (this.#expected.delete(targetInfo.targetId)) return;
    await this.#closePopup(targetInfo.targetId, this.process.pipe.session(sessionId));
  }
  /** A held popup holds its opener as well, so it is let go, but with every request stopped. */
  async #closePopup(targetId: string, popup: CdpSession): Promise<void> {
    this.#attached.delete(targetId);
    await Promise.all([
      popup.tell('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      popup.tell('Runtime.runIfWaitingForDebugger'),
      this.root.tell('Target.closeTarget', { targetId }),
    ]);
  }
}
