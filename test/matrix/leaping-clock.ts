import { systemClock } from '../../electron/gpconnect/clock.ts';
import type { Clock } from '../../electron/gpconnect/clock.ts';

export interface LeapingClock extends Clock {
  /** Milliseconds since 1970. */
  readonly time: () => number;
  /** The same time, with pauses that last: for who waits for a person at a browser. */
  readonly patient: Clock;
  leap(milliseconds: number): void;
  /** Back to the computer's own time. */
  reset(): void;
}

/** Shared by Bedside and the sandbox: a pause takes no time, and yet both see that it has passed. */
export function createLeapingClock(): LeapingClock {
  let ahead = 0;
  const time = (): number => Date.now() + ahead;
  const now = (): Date => new Date(time());
  return {
    time,
    now,
    patient: { ...systemClock, now },
    pause: (milliseconds) => {
      // Whole milliseconds, as both sides write their times down.
      ahead += Math.ceil(milliseconds);
      return Promise.resolve();
    },
    leap: (milliseconds) => {
      ahead += milliseconds;
    },
    reset: () => {
      ahead = 0;
    },
  };
}
