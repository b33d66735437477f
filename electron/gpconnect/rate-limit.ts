import type { Clock } from './clock.ts';

/** A token bucket: bursts up to a second's worth, then evenly (integration.md §4.1). */
export interface RateLimit {
  /** Resolves when the next call may leave; at once when there is room or the signal aborts. */
  pass(signal: AbortSignal): Promise<void>;
}

export function createRateLimit(clock: Clock, perSecond: number): RateLimit {
  const spacing = 1000 / perSecond;
  /** When the bucket would be full again. */
  let fullAt = 0;
  return {
    pass: async (signal) => {
      const now = clock.now().getTime();
      // A clock that was set back must not hold calls up for hours.
      if (fullAt > now + 60_000) fullAt = 0;
      fullAt = Math.max(fullAt, now) + spacing;
      const wait = fullAt - now - perSecond * spacing;
      if (wait > 0) await clock.pause(Math.ceil(wait), signal);
    },
  };
}
