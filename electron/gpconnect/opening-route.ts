import type { Outcome } from '../../shared/contract/errors.ts';
import type { PracticeRoute, Routing } from './directory-client.ts';
import { createSharedFlight } from './shared-flight.ts';

/**
 * The way to one practice, for all requests of one opening: looked up afresh once, whoever asks first, and kept for what
 * is asked later in the same opening (DESIGN.md 3.3). A look-up that failed is made again by the next request.
 */
export interface OpeningRoute {
  /** The kept routing, else that of `lookUp`; who aborts leaves with `onAbort` while others wait on. */
  routing(
    lookUp: (signal: AbortSignal) => Promise<Outcome<Routing>>,
    onAbort: () => Outcome<Routing>,
    signal: AbortSignal,
  ): Promise<Outcome<Routing>>;
  /** The proxy refused the former address and this one was accepted in its place. */
  replace(practice: PracticeRoute): void;
}

/** A way that nobody has looked up yet. */
export function createOpeningRoute(): OpeningRoute {
  let kept: Routing | undefined;
  let flight: ((signal: AbortSignal) => Promise<Outcome<Routing>>) | undefined;
  return {
    async routing(lookUp, onAbort, signal) {
      if (kept !== undefined) return { ok: true, value: kept };
      flight ??= createSharedFlight(lookUp, onAbort);
      const board = flight;
      const found = await board(signal);
      if (flight === board) flight = undefined;
      if (found.ok) kept ??= found.value;
      return found;
    },
    replace(practice) {
      if (kept !== undefined) kept = { ...kept, practice };
    },
  };
}
