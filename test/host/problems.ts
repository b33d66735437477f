import type { CdpSession } from './cdp-pipe.ts';
import type { Protocol } from './cdp-types.ts';

type ProblemListener = (problem: string) => void;

/** Notes that a test driver causes itself, e.g. when it looks into a frame whose scripts are blocked. */
const causedByDrivers = /Blocked script execution in/;

const listeners = new Set<ProblemListener>();

/** Hears of every console error and uncaught exception of every page and worker. */
export function onProblem(listener: ProblemListener): void {
  listeners.add(listener);
}

export function reportProblem(problem: string): void {
  if (causedByDrivers.test(problem)) return;
  for (const listener of listeners) listener(problem);
}

/** Watches one target from before its first script. */
export async function watchProblems(target: CdpSession): Promise<void> {
  target.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
    reportProblem(`uncaught: ${exception?.description ?? text}`);
  });
  target.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error' || type === 'assert') reportProblem(`console: ${args.map(textOf).join(' ')}`);
  });
  target.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') reportProblem(`${entry.source}: ${entry.text}`);
  });
  await Promise.all([target.tell('Runtime.enable'), target.tell('Log.enable')]);
}

function textOf(argument: Protocol.Runtime.RemoteObject): string {
  return typeof argument.value === 'string'
    ? argument.value
    : (argument.description ?? String(argument.value));
}
