import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CdpPipe } from './cdp-pipe.ts';
import { chromiumFlags } from './chromium-flags.ts';
import { endProcesses, endProcessesNow } from './process-group.ts';
import { makeProfileDirectory, wipeProfileDirectory } from './profile-directory.ts';
import { type Account, unprivilegedAccount } from './unprivileged-account.ts';

const startLimitMs = 30_000;
const keptStderr = 16_000;

export interface ChromiumOptions {
  readonly executable: string;
  readonly headed: boolean;
  readonly debugPort?: number | undefined;
  readonly switches: ReadonlyMap<string, string>;
}

/** A running Chromium with a throw-away profile; `end` leaves neither process nor directory. */
export class ChromiumProcess {
  readonly pipe: CdpPipe;
  /** Resolves when the browser answers; rejects with one sentence for a person. */
  readonly connected: Promise<void>;
  readonly directory: string;
  readonly #child: ChildProcess;
  #stderr = '';
  #ending: Promise<void> | undefined;
  #wiped = false;

  constructor(options: ChromiumOptions) {
    const account = unprivilegedAccount();
    this.directory = makeProfileDirectory(account);
    const flags = chromiumFlags({ ...options, profile: path.join(this.directory, 'profile') });
    this.#child = spawn(options.executable, flags, {
      // Own group, so that all of Chromium can be ended and waited for.
      detached: process.platform !== 'win32',
      cwd: this.directory,
      env: chromiumEnvironment(this.directory, account),
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    });
    this.#child.stderr?.on('data', (text: Buffer) => {
      this.#stderr = (this.#stderr + text.toString()).slice(-keptStderr);
    });
    const [, , , toChromium, fromChromium] = this.#child.stdio;
    this.pipe = new CdpPipe(toChromium as Writable, fromChromium as Readable);
    this.connected = this.#connect();
    this.connected.catch(() => this.pipe.close());
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Called once, whenever and however Chromium ends. */
  onExit(listener: () => void): void {
    this.#child.once('exit', listener);
  }

  /** The loopback port of `debugPort`, once Chromium has written it down. */
  async debugPort(): Promise<number> {
    const file = path.join(this.directory, 'profile', 'DevToolsActivePort');
    for (const until = Date.now() + startLimitMs; Date.now() < until;) {
      const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
      if (port > 0) return port;
      await new Promise((resolve) => {
        setTimeout(resolve, 10);
      });
    }
    throw new Error('Chromium did not open a DevTools port.');
  }

  async end(): Promise<void> {
    this.#ending ??= this.#end();
    await this.#ending;
  }

  /** For the `exit` event of the host, which cannot wait. */
  endNow(): void {
    if (this.#wiped) return;
    if (this.#child.pid !== undefined) endProcessesNow({ group: this.#child.pid, directory: this.directory });
    wipeProfileDirectory(this.directory);
    this.#wiped = true;
  }

  async #end(): Promise<void> {
    if (this.#child.pid !== undefined)
      await endProcesses({ group: this.#child.pid, directory: this.directory });
    this.pipe.close();
    wipeProfileDirectory(this.directory);
    this.#wiped = true;
  }

  async #connect(): Promise<void> {
    let limit: NodeJS.Timeout | undefined;
    const failed = new Promise<never>((_, reject) => {
      this.#child.once('error', () => reject(new Error('Chromium could not be started.')));
      this.#child.once('exit', (code) => reject(new Error(this.#whyGone(code))));
      limit = setTimeout(() => reject(new Error('Chromium did not answer within 30 seconds.')), startLimitMs);
    });
    try {
      await Promise.race([this.pipe.root.send('Browser.getVersion'), failed]);
    } catch {
      // The pipe breaks an instant before the exit is reported, and the exit knows the reason.
      await failed;
    } finally {
      clearTimeout(limit);
      failed.catch(() => undefined);
    }
  }

  #whyGone(code: number | null): string {
    if (/no usable sandbox|setuid sandbox|new namespace|user namespace/i.test(this.#stderr)) {
      return 'Chromium cannot start its sandbox on this machine. Install the package chromium-sandbox or allow unprivileged user namespaces; Bedside never runs Chromium without its sandbox.';
    }
    const last = this.#stderr.trim().split('\n').at(-1) ?? '';
    return `Chromium ended while starting (code ${code ?? 'none'}). ${last}`.trim();
  }
}

/** An allow-list: no SSLKEYLOGFILE, no proxies, no keys of the caller reach Chromium (hardening B3.2). */
function chromiumEnvironment(directory: string, account: Account | undefined): NodeJS.ProcessEnv {
  const kept = [
    'PATH',
    'LANG',
    'LC_ALL',
    'LC_CTYPE',
    'TZ',
    'DISPLAY',
    'WAYLAND_DISPLAY',
    'SystemRoot',
    'LOCALAPPDATA',
  ];
  const environment: NodeJS.ProcessEnv = {
    HOME: directory,
    TMPDIR: path.join(directory, 'tmp'),
    XDG_CONFIG_HOME: path.join(directory, '.config'),
    XDG_CACHE_HOME: path.join(directory, '.cache'),
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  };
  for (const name of kept) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  const authority = process.env['XAUTHORITY'];
  if (authority !== undefined && existsSync(authority)) {
    environment['XAUTHORITY'] = path.join(directory, '.Xauthority');
    copyFileSync(authority, environment['XAUTHORITY']);
    if (account !== undefined) chownSync(environment['XAUTHORITY'], account.uid, account.gid);
  }
  return environment;
}
