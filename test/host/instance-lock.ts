import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';

const lockName = 'HostSingletonLock';
const knockPrefix = 'HostSecondInstance-';

export interface SecondInstance {
  readonly argv: readonly string[];
  readonly cwd: string;
}

/**
 * Electron's single-instance lock, by a file in the user data folder. A later instance leaves its command line there
 * for the first to find.
 * @returns what lets the lock go, or undefined when another instance holds it.
 */
export function takeInstanceLock(
  folder: string,
  onSecond: (second: SecondInstance) => void,
): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  const lockFile = path.join(folder, lockName);
  if (!claim(lockFile)) {
    const second: SecondInstance = { argv: process.argv, cwd: process.cwd() };
    writeFileSync(path.join(folder, `${knockPrefix}${process.pid}`), JSON.stringify(second), { mode: 0o600 });
    return undefined;
  }
  const watcher = watch(folder, () => {
    for (const name of readdirSync(folder).filter((entry) => entry.startsWith(knockPrefix))) {
      const second = readKnock(path.join(folder, name));
      if (second !== undefined) onSecond(second);
    }
  });
  watcher.unref();
  return () => {
    watcher.close();
    rmSync(lockFile, { force: true });
  };
}

function claim(lockFile: string): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch {
    if (isAlive(Number(readFileSync(lockFile, 'utf8')))) return false;
    rmSync(lockFile, { force: true });
    return claim(lockFile);
  }
}

/** Nothing while the other instance is still writing; its next write is seen again. */
function readKnock(file: string): SecondInstance | undefined {
  try {
    const second = JSON.parse(readFileSync(file, 'utf8')) as SecondInstance;
    rmSync(file, { force: true });
    return second;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid > 0;
  } catch {
    return false;
  }
}
