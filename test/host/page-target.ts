import type { CdpSession } from './cdp-pipe.ts';
import type { Protocol } from './cdp-types.ts';
import type { ChromiumBrowser, OwnTarget, PageListener } from './chromium-browser.ts';
import type { FromPage, ToPage } from './isolated-world.ts';
import { isolatedWorldName, preloadWorld } from './preload-world.ts';
import { watchProblems } from './problems.ts';
import { bridgeProtocol, type BridgedPage } from './protocol-bridge.ts';
import { findRendererPid } from './renderer-pid.ts';

/** What a page tells its WebContents. Addresses are Chromium's; `loaderId` names one document. */
export interface PageEvents extends BridgedPage, PageListener {
  readonly onCommitted: (frame: Protocol.Page.Frame) => void;
  readonly onStage: (stage: 'DOMContentLoaded' | 'load', loaderId: string) => void;
  readonly onWindowOpen: (opening: Protocol.Page.windowOpenPayload) => void;
  readonly onMessage: (message: FromPage, reply: (message: ToPage) => void) => void;
  readonly onCrashed: () => void;
}

/** One page of Chromium with everything in place before its first script: guards, protocol, preload, watch. */
export class PageTarget {
  readonly targetId: string;
  readonly #browser: ChromiumBrowser;
  readonly #session: CdpSession;
  /** The isolated world of the document that is in the main frame now. */
  #contextId: number | undefined;

  private constructor(browser: ChromiumBrowser, own: OwnTarget) {
    this.#browser = browser;
    this.#session = own.session;
    this.targetId = own.targetId;
  }

  /** @param preloadFile absolute path of the preload script, if the window has one. */
  static async open(
    browser: ChromiumBrowser,
    size: { readonly width: number; readonly height: number },
    preloadFile: string | undefined,
    events: PageEvents,
  ): Promise<PageTarget> {
    const contextId = await events.session.enter(browser);
    const page = new PageTarget(browser, await browser.openPage(contextId, size, events));
    await page.#prepare(preloadFile, events);
    return page;
  }

  /** Answers when the document is committed; throws Electron's words when it cannot be loaded. */
  async navigate(chromiumUrl: string, shownUrl: string): Promise<string> {
    const { errorText, loaderId } = await this.#session.send('Page.navigate', { url: chromiumUrl });
    if (errorText !== undefined) throw new Error(`${errorText.replace('net::', '')} loading '${shownUrl}'`);
    // The empty page that every target starts with must not be a place to go back to.
    await this.#session.send('Page.resetNavigationHistory').catch(() => undefined);
    return loaderId ?? '';
  }

  /** Lost when no document with a preload is there, as in Electron. */
  post(message: ToPage, contextId = this.#contextId): void {
    if (contextId === undefined) return;
    void this.#session.tell('Runtime.callFunctionOn', {
      functionDeclaration: 'function (text) { globalThis.bedsideHostReceive(text); }',
      arguments: [{ value: JSON.stringify(message) }],
      executionContextId: contextId,
    });
  }

  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? 'failed');
    return result.value as unknown;
  }

  async clearStorage(origin: string): Promise<void> {
    await this.#session.tell('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  }

  /** Zoom as a browser does it: fewer CSS pixels in the same window. */
  async zoom(factor: number, size: { readonly width: number; readonly height: number }): Promise<void> {
    if (factor === 1) return this.#session.tell('Emulation.clearDeviceMetricsOverride');
    return this.#session.tell('Emulation.setDeviceMetricsOverride', {
      width: Math.round(size.width / factor),
      height: Math.round(size.height / factor),
      deviceScaleFactor: factor,
      mobile: false,
    });
  }

  async place(bounds: Protocol.Browser.Bounds): Promise<void> {
    try {
      const { windowId } = await this.#browser.root.send('Browser.getWindowForTarget', {
        targetId: this.targetId,
      });
      await this.#browser.root.send('Browser.setWindowBounds', { windowId, bounds });
    } catch {
      // The window has gone, or the window system does not let itself be told.
    }
  }

  async rendererPid(): Promise<number> {
    return findRendererPid(this.#session, this.targetId);
  }

  async crash(): Promise<void> {
    await this.#session.tell('Page.crash');
  }

  async bringToFront(): Promise<void> {
    await this.#session.tell('Page.bringToFront');
  }

  /** Ends the page; with the last page of its session the renderer process goes too. */
  async close(session: PageEvents['session']): Promise<void> {
    await this.#browser.closePage(this.targetId);
    await session.leave(this.#browser);
  }

  async #prepare(preloadFile: string | undefined, events: PageEvents): Promise<void> {
    const session = this.#session;
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) events.onCommitted(frame);
    });
    session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (frameId !== this.targetId) return;
      if (name === 'DOMContentLoaded' || name === 'load') events.onStage(name, loaderId);
    });
    session.on('Page.windowOpen', events.onWindowOpen);
    session.on('Inspector.targetCrashed', events.onCrashed);
    // Nothing is asked of the person by the page itself: an `alert` would stop every script until answered.
    session.on('Page.javascriptDialogOpening', () => {
      void session.tell('Page.handleJavaScriptDialog', { accept: false });
    });
    await Promise.all([
      ...watchedTarget(session, events, this.targetId),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      ...(preloadFile === undefined ? [] : this.#installPreload(preloadFile, events)),
    ]);
    await session.tell('Runtime.runIfWaitingForDebugger');
  }

  #installPreload(preloadFile: string, events: PageEvents): readonly Promise<unknown>[] {
    const session = this.#session;
    const world = preloadWorld(preloadFile);
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { readonly frameId?: string };
      if (context.name === isolatedWorldName && frameId === this.targetId) this.#contextId = context.id;
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.#contextId = undefined;
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#contextId) this.#contextId = undefined;
    });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      // Only the document that stands in the main frame is heard; an answer goes to that document or nowhere.
      if (name !== world.bindingName || executionContextId !== this.#contextId) return;
      events.onMessage(JSON.parse(payload) as FromPage, (message) => this.post(message, executionContextId));
    });
    return [
      session.send('Runtime.addBinding', {
        name: world.bindingName,
        executionContextName: isolatedWorldName,
      }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: world.mainWorldSource }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: world.isolatedWorldSource,
        worldName: isolatedWorldName,
      }),
    ];
  }
}

/** The commands that put a page or a frame below it under guard, with every frame and worker it will have. */
function watchedTarget(
  target: CdpSession,
  events: PageEvents,
  mainFrameId: string,
): readonly Promise<unknown>[] {
  target.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const child = target.sibling(sessionId);
    const prepared =
      targetInfo.type === 'iframe' ? watchedTarget(child, events, mainFrameId) : [watchProblems(child)];
    // Not waited for: a frame that is gone again answers nothing, and commands of one target keep their order.
    void Promise.allSettled(prepared);
    void child.tell('Runtime.runIfWaitingForDebugger');
  });
  return [
    target.tell('Page.enable'),
    watchProblems(target),
    bridgeProtocol(target, events, mainFrameId),
    target.tell('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
  ];
}
