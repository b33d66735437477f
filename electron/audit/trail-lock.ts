import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface TrailLock {
  release(): void;
}

/** SQLite would create the file for everybody to read. */
function makeLockFile(path: string): void {
  // Opening and closing an existing one would end a lock that this very process holds (POSIX record locks).
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
}

/**
 * Takes the folder for one opener. The lock is the operating system's own, held through an empty SQLite file: it ends
 * with the process, however that ends, so that there is no stale lock to guess about. `held`: somebody has it.
 * @throws when the disk refuses
 */
export function takeTrailLock(folder: string): TrailLock | 'held' {
  const path = join(folder, 'audit.lock');
  let database: DatabaseSync | undefined;
  try {
    makeLockFile(path);
    const opened = new DatabaseSync(path, { timeout: 0 });
    database = opened;
    opened.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return { release: () => opened.close() };
  } catch (error) {
    database?.close();
    if (isHeld(error)) return 'held';
    throw error;
  }
}

/** SQLITE_BUSY, by `node:sqlite`. */
function isHeld(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}
