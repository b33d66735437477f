import { EventEmitter } from 'node:events';
import { AppPaths, readAppManifest } from './app-paths.ts';
import { CommandLine } from './command-line.ts';
import { hostEvent } from './host-event.ts';
import { hostState } from './host-state.ts';
import { takeInstanceLock } from './instance-lock.ts';
import { strictObject } from './strict-object.ts';
import { windowList } from './window.ts';

/** What running and stopping need from outside. */
export interface AppEngine {
  /** Starts Chromium with the switches collected so far. */
  readonly start: (switches: ReadonlyMap<string, string>) => Promise<void>;
  /** Ends Chromium and wipes its profile. */
  readonly stop: () => Promise<void>;
}

/** Electron's `app`. Fires ready, web-contents-created, browser-window-created, session-created, window-all-closed, second-instance and the events of quitting. */
export class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine: CommandLine;
  readonly #engine: AppEngine;
  readonly #manifest: ReturnType<typeof readAppManifest>;
  readonly #paths = new AppPaths();
  #name: string;
  #ready: Promise<void> | undefined;
  #isReady = false;
  #isQuitting = false;
  #isExiting = false;
  #releaseLock: (() => void) | undefined;

  constructor(mainPath: string, args: readonly string[], engine: AppEngine) {
    super();
    this.#engine = engine;
    this.commandLine = strictObject('app.commandLine', new CommandLine(args));
    this.#manifest = readAppManifest(mainPath);
    this.#name = this.#manifest.productName ?? this.#manifest.name ?? 'Electron';
    windowList.onAllClosed = () => {
      if (this.#isQuitting) return;
      if (this.listenerCount('window-all-closed') === 0) this.quit();
      else this.emit('window-all-closed');
    };
    windowList.onOpened = (window) => {
      this.emit('web-contents-created', hostEvent({}), window.webContents);
      this.emit('browser-window-created', hostEvent({}), window);
    };
  }

  /** Chromium starts at the first call, so that every switch main sets before it counts. */
  async whenReady(): Promise<void> {
    this.#ready ??= this.#start();
    await this.#ready;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  /** The host's pages are sandboxed whatever main says. */
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  disableHardwareAcceleration(): void {
    this.commandLine.appendSwitch('disable-gpu');
  }

  getName(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.#name = name;
  }

  getVersion(): string {
    return this.#manifest.version ?? '0.0.0';
  }

  getAppPath(): string {
    return process.cwd();
  }

  getLocale(): string {
    return 'en-GB';
  }

  getPath(name: string): string {
    return this.#paths.get(name, this.#name);
  }

  setPath(name: string, folder: string): void {
    this.#paths.set(name, folder);
  }

  setAppUserModelId(): void {
    // Windows only.
  }

  requestSingleInstanceLock(): boolean {
    this.#releaseLock ??= takeInstanceLock(this.getPath('userData'), ({ argv, cwd }) => {
      this.emit('second-instance', hostEvent({}), argv, cwd, null);
    });
    return this.#releaseLock !== undefined;
  }

  hasSingleInstanceLock(): boolean {
    return this.#releaseLock !== undefined;
  }

  releaseSingleInstanceLock(): void {
    this.#releaseLock?.();
    this.#releaseLock = undefined;
  }

  focus(): void {
    [...windowList.windows].at(-1)?.focus();
  }

  /** Asks `before-quit`, every window's `close` and `will-quit`; any of them can call it off. */
  quit(): void {
    if (this.#isQuitting) return;
    const before = hostEvent({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#isQuitting = true;
    for (const window of windowList.windows) {
      window.close();
      if (!window.isDestroyed()) {
        this.#isQuitting = false;
        return;
      }
    }
    const will = hostEvent({});
    this.emit('will-quit', will);
    if (will.defaultPrevented) {
      this.#isQuitting = false;
      return;
    }
    this.exit(0);
  }

  /** At once: windows are not asked. */
  exit(code = 0): void {
    this.#isQuitting = true;
    if (this.#isExiting) return;
    this.#isExiting = true;
    void this.#leave(code);
  }

  async #start(): Promise<void> {
    // Main may still be setting switches in the same turn.
    await Promise.resolve();
    try {
      if (!this.#isExiting) await this.#engine.start(this.commandLine.switches);
    } catch (error) {
      if (!this.#isExiting) throw error;
    }
    // An app on its way out never becomes ready, and that is no failure.
    if (this.#isExiting) await new Promise<never>(() => undefined);
    hostState.schemes.close();
    this.#isReady = true;
    this.emit('ready', hostEvent({}), {});
  }

  async #leave(code: number): Promise<never> {
    for (const window of windowList.windows) window.destroy();
    this.emit('quit', hostEvent({}), code);
    this.releaseSingleInstanceLock();
    await this.#engine.stop();
    process.exit(code);
  }
}
