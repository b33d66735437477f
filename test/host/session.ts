import { EventEmitter } from 'node:events';
import type { ChromiumBrowser } from './chromium-browser.ts';
import { deniedPermissions } from './permissions.ts';
import { strictObject } from './strict-object.ts';
import { WebRequest } from './web-request.ts';

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/** `session.protocol`: one handler for each registered scheme. */
export class SessionProtocol {
  readonly #handlers = new Map<string, ProtocolHandler>();

  handle(scheme: string, handler: ProtocolHandler): void {
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.#handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    if (!this.#handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  handlerOf(scheme: string): ProtocolHandler | undefined {
    return this.#handlers.get(scheme);
  }
}

interface StoredPage {
  readonly clearStorage: () => Promise<void>;
}

/**
 * Electron's Session on a browser context that lives in memory. The context exists from the first window to the last:
 * when that is gone, the context with its storage and its renderer processes is disposed of.
 * Permissions are always denied; the handlers are kept and asked by nobody.
 */
export class HostSession extends EventEmitter {
  readonly protocol = strictObject('session.protocol', new SessionProtocol());
  readonly webRequest = strictObject('session.webRequest', new WebRequest());
  /** The pages open in this session. */
  readonly pages = new Set<StoredPage>();
  readonly #partition: string;
  #contextId: Promise<string> | undefined;
  #windows = 0;

  constructor(partition: string) {
    super();
    this.#partition = partition;
  }

  /** Takes a place in the context, making it when this is the first. */
  async enter(browser: ChromiumBrowser): Promise<string> {
    if (this.#partition === '') {
      throw new Error(
        'The Chromium host opens windows in an in-memory session only, not in the default one.',
      );
    }
    this.#windows += 1;
    this.#contextId ??= this.#makeContext(browser);
    return this.#contextId;
  }

  /** Gives the place up; the last one out disposes of the context. */
  async leave(browser: ChromiumBrowser): Promise<void> {
    this.#windows -= 1;
    if (this.#windows > 0 || this.#contextId === undefined) return;
    const contextId = this.#contextId;
    this.#contextId = undefined;
    await browser.root.tell('Target.disposeBrowserContext', { browserContextId: await contextId });
  }

  isPersistent(): boolean {
    return this.#partition === '';
  }

  getStoragePath(): string | null {
    return null;
  }

  /** Empties what the pages of the session stored. */
  async clearStorageData(): Promise<void> {
    await Promise.all(Array.from(this.pages, (page) => page.clearStorage()));
  }

  async clearCache(): Promise<void> {
    // The only cache is in memory and every answer of the scheme is fulfilled anew.
  }

  async clearAuthCache(): Promise<void> {
    // No request ever reaches a server that could ask for a password.
  }

  async clearHostResolverCache(): Promise<void> {
    // Every name maps to NOTFOUND.
  }

  async closeAllConnections(): Promise<void> {
    // There are none.
  }

  async setProxy(config: { readonly mode?: string }): Promise<void> {
    if (config.mode !== 'direct') throw new Error('The Chromium host knows the proxy mode "direct" only.');
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    if (enabled) throw new Error('The Chromium host has no spell checker.');
  }

  isSpellCheckerEnabled(): boolean {
    return false;
  }

  setPermissionRequestHandler(): void {
    // Denied in the browser context itself; see the class comment.
  }

  setPermissionCheckHandler(): void {
    // As above.
  }

  setDevicePermissionHandler(): void {
    // As above.
  }

  setUSBProtectedClassesHandler(): void {
    // As above.
  }

  setBluetoothPairingHandler(): void {
    // As above.
  }

  setDisplayMediaRequestHandler(): void {
    // As above.
  }

  setCertificateVerifyProc(): void {
    // No certificate is ever seen.
  }

  async #makeContext(browser: ChromiumBrowser): Promise<string> {
    const { browserContextId } = await browser.root.send('Target.createBrowserContext', {
      disposeOnDetach: true,
    });
    await Promise.all([
      browser.root.send('Browser.setDownloadBehavior', {
        behavior: 'deny',
        browserContextId,
        eventsEnabled: true,
      }),
      ...deniedPermissions.map((permission) =>
        browser.root.tell('Browser.setPermission', {
          permission,
          setting: 'denied',
          browserContextId,
        }),
      ),
    ]);
    return browserContextId;
  }
}

/** The `session` export: partitions by name, memory only. */
export class SessionModule {
  readonly defaultSession = new HostSession('');
  readonly #known = new Map<string, HostSession>();
  readonly #announce: (session: HostSession) => void;

  constructor(announce: (session: HostSession) => void) {
    this.#announce = announce;
  }

  fromPartition(partition: string, options: { readonly cache?: boolean } = {}): HostSession {
    if (partition === '' || partition.startsWith('persist:')) {
      throw new Error('The Chromium host has sessions in memory only; a persistent partition is refused.');
    }
    if (options.cache !== false)
      throw new Error('The Chromium host wants {cache: false} said for every session.');
    const known = this.#known.get(partition);
    if (known !== undefined) return known;
    const session = new HostSession(partition);
    this.#known.set(partition, session);
    this.#announce(session);
    return session;
  }
}
