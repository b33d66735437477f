import {
  accessSync,
  chownSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Account } from './unprivileged-account.ts';

const prefix = 'bedside-host-';

/** Where temporary profiles live: memory where there is any, so that nothing reaches a disk. */
export function profileRoot(): string {
  if (process.platform !== 'linux') return tmpdir();
  try {
    accessSync('/dev/shm', constants.W_OK | constants.X_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}

/** Makes an empty directory only Chromium's account can enter, and wipes those whose host was killed (hardening B8 46). */
export function makeProfileDirectory(account: Account | undefined): string {
  const root = profileRoot();
  wipeLeftBehind(root);
  const directory = mkdtempSync(path.join(root, `${prefix}${process.pid}-`));
  for (const inner of ['', 'profile', 'tmp']) {
    const whole = path.join(directory, inner);
    mkdirSync(whole, { recursive: true, mode: 0o700 });
    if (account !== undefined) chownSync(whole, account.uid, account.gid);
  }
  return directory;
}

/** Call only when no process of Chromium is left: a late helper would make the directory again. */
export function wipeProfileDirectory(directory: string): void {
  rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

function wipeLeftBehind(root: string): void {
  for (const name of readdirSync(root)) {
    const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    try {
      if (!statSync(path.join(root, name)).isDirectory()) continue;
      wipeProfileDirectory(path.join(root, name));
    } catch {
      // Somebody else's directory, or another host is wiping it at this moment.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
