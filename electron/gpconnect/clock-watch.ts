import { clockErrorSeconds } from './clock-check.ts';
import type { Clock } from './clock.ts';
import type { Wire } from './wire.ts';

/** Remembers by how much this computer's clock was off at the last answer (SAFE-24). */
export interface ClockWatch {
  /** Whole seconds, 0 when right; `undefined` before the first answer. */
  offSeconds(): number | undefined;
  /** The same wire, every answer's `Date` noted. */
  over(wire: Wire): Wire;
}

/** For national services only: through the proxy comes the clock of a practice, which proves nothing about ours. */
export function createClockWatch(clock: Clock): ClockWatch {
  let off: number | undefined;
  return {
    offSeconds: () => off,
    over: (wire) => ({
      send: (request, signal, read) => {
        const sentAt = clock.now();
        return wire.send(request, signal, (reply) => {
          const seconds = clockErrorSeconds(reply.headers, sentAt, clock.now());
          if (seconds !== undefined) off = Math.round(seconds);
          return read(reply);
        });
      },
      close: () => {
        wire.close();
      },
    }),
  };
}
