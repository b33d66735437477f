import type { Clock } from '../../electron/gpconnect/clock.ts';

export interface EagerClock extends Clock {
  /** Every pause that was asked for, in milliseconds. */
  readonly pauses: readonly number[];
  /** Moves the clock against the rest of the world. */
  shift(milliseconds: number): void;
}

/** Real time that can be shifted, and pauses that take none. */
export function createEagerClock(): EagerClock {
  const pauses: number[] = [];
  let offset = 0;
  return {
    pauses,
    now: () => new Date(Date.now() + offset),
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    shift: (milliseconds) => {
      offset += milliseconds;
    },
  };
}
