import {
  accessSync,
  chownSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endProcessesNow } from './process-group.ts';
import type { Account } from './unprivileged-account.ts';

const prefix = 'bedside-host-';
/** Containers may share /dev/shm but not their process ids. */
const pidSpace = pidNamespace();

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
  const directory = mkdtempSync(path.join(root, `${prefix}${process.pid}-${pidSpace}-`));
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
  for (const name of readdirSync(root).filter((entry) => entry.startsWith(prefix))) {
    const [owner, space] = name.slice(prefix.length).split('-');
    if (space !== pidSpace || isAlive(Number(owner))) continue;
    const directory = path.join(root, name);
    try {
      endProcessesNow({ directory });
      wipeProfileDirectory(directory);
    } catch {
      // Somebody else's directory, or another host is wiping it at this moment.
    }
  }
}

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid').replaceAll(/\D/g, '');
  } catch {
    return '0';
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
