import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const pollMs = 10;
/** Nothing in a throw-away profile is worth waiting for a tidy shutdown, which takes Chromium over a second. */
const politeMs = 200;
const patienceMs = 10_000;

/** All of one Chromium: its process group, and the crash handlers, which leave the group but name the profile. */
export interface ChromiumProcesses {
  /** Unknown for what another host has left behind. */
  readonly group?: number;
  /** Directory of the profile; it is Chromium's HOME. */
  readonly directory: string;
}

/** Process ids that still run; zombies do not count. */
export function running({ group, directory }: ChromiumProcesses): readonly number[] {
  if (process.platform !== 'linux') return group !== undefined && groupAnswers(group) ? [group] : [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      const [state, , processGroup] = statFields(name);
      if (state === undefined || state === 'Z' || state === 'X') return false;
      return (
        processGroup === String(group) || readText(`/proc/${name}/environ`).includes(`HOME=${directory}\0`)
      );
    })
    .map(Number);
}

/** Ends every process and resolves when none is left. */
export async function endProcesses(chromium: ChromiumProcesses): Promise<void> {
  const started = Date.now();
  signal(chromium, 'SIGTERM');
  while (running(chromium).length > 0) {
    await new Promise((resolve) => {
      setTimeout(resolve, pollMs);
    });
    insist(chromium, started);
  }
}

/** The same without an event loop, for the `exit` event of the process. */
export function endProcessesNow(chromium: ChromiumProcesses): void {
  const started = Date.now();
  signal(chromium, 'SIGKILL');
  while (running(chromium).length > 0) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pollMs);
    signal(chromium, 'SIGKILL');
    insist(chromium, started);
  }
}

function insist(chromium: ChromiumProcesses, started: number): void {
  const waited = Date.now() - started;
  if (waited > patienceMs)
    throw new Error(`The processes of Chromium (group ${chromium.group ?? 'unknown'}) do not end.`);
  if (waited > politeMs) signal(chromium, 'SIGKILL');
}

function signal(chromium: ChromiumProcesses, name: NodeJS.Signals): void {
  const { group } = chromium;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(group), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  const wholeGroup = group === undefined ? [] : [-group];
  for (const target of [...wholeGroup, ...(process.platform === 'linux' ? running(chromium) : [])]) {
    try {
      process.kill(target, name);
    } catch {
      // It has ended since it was seen.
    }
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
  const stat = readText(`/proc/${pid}/stat`);
  return stat === '' ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Empty when the process has gone or is not ours to look at. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
