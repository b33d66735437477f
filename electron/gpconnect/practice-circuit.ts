import type { Clock } from './clock.ts';

const failuresBeforePause = 3;
const pauseMilliseconds = 60_000;

/** Leaves a service, or one question to it, in peace after failures in a row, each key for itself (integration.md §5.5). */
export interface PracticeCircuit {
  /** Whole seconds until it may be asked again; 0: now. */
  secondsToWait(practice: string): number;
  /** `failed`: what its caller counts against that key; `answered` ends the row. What never reached the practice is not told. */
  note(practice: string, how: 'answered' | 'failed'): void;
}

/** After the pause one call may try; if it fails too, the next pause begins. */
export function createPracticeCircuit(clock: Clock): PracticeCircuit {
  const failing = new Map<string, { readonly failures: number; readonly until: number }>();
  return {
    secondsToWait: (practice) => {
      const left = (failing.get(practice)?.until ?? 0) - clock.now().getTime();
      // Longer than a pause can be: the clock was set back.
      return left > 0 && left <= pauseMilliseconds ? Math.ceil(left / 1000) : 0;
    },
    note: (practice, how) => {
      if (how === 'answered') {
        failing.delete(practice);
        return;
      }
      const failures = (failing.get(practice)?.failures ?? 0) + 1;
      const until = failures < failuresBeforePause ? 0 : clock.now().getTime() + pauseMilliseconds;
      failing.set(practice, { failures, until });
    },
  };
}
