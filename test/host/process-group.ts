import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const pollMs = 10;
/** Nothing in a throw-away profile is worth waiting for a tidy shutdown, which takes Chromium over a second. */
const politeMs = 200;
const patienceMs = 10_000;

/** Process ids of a group that still run; zombies do not count. */
export function runningInGroup(group: number): readonly number[] {
  if (process.platform !== 'linux') return groupAnswers(group) ? [group] : [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      const [state, , processGroup] = statFields(name);
      return processGroup === String(group) && state !== 'Z' && state !== 'X';
    })
    .map(Number);
}

/** Ends every process of the group and resolves when none is left. */
export async function endGroup(group: number): Promise<void> {
  const started = Date.now();
  signalGroup(group, 'SIGTERM');
  while (runningInGroup(group).length > 0) {
    await new Promise((resolve) => {
      setTimeout(resolve, pollMs);
    });
    insist(group, started);
  }
}

/** The same without an event loop, for the `exit` event of the process. */
export function endGroupNow(group: number): void {
  const started = Date.now();
  signalGroup(group, 'SIGKILL');
  while (runningInGroup(group).length > 0) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pollMs);
    insist(group, started);
  }
}

function insist(group: number, started: number): void {
  const waited = Date.now() - started;
  if (waited > patienceMs) throw new Error(`Chromium's process group ${group} does not end.`);
  if (waited > politeMs) signalGroup(group, 'SIGKILL');
}

function signalGroup(group: number, signal: NodeJS.Signals): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(group), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-group, signal);
  } catch {
    // The group is gone already.
  }
}

function groupAnswers(group: number): boolean {
  try {
    process.kill(process.platform === 'win32' ? group : -group, 0);
    return true;
  } catch {
    return false;
  }
}

/** Fields of /proc/PID/stat after the command name, which itself may hold spaces and brackets. */
function statFields(pid: string): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
