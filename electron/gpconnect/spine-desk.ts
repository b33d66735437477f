import type { Outcome } from '../../shared/contract/errors.ts';
import type { Clock } from './clock.ts';
import type { FoundPerson } from './demographics-gate.ts';
import type { EnvironmentProfile } from './environment-profile.ts';
import type { KeyedFlights } from './keyed-flights.ts';
import type { NameProbe } from './name-probe.ts';
import type { PracticeCircuit } from './practice-circuit.ts';
import type { RateLimit } from './rate-limit.ts';
import type { SpineSessions } from './spine-session.ts';

/** What all calls of one source share: limits, circuits and clock outlive a single opening. */
export interface SpineDesk {
  readonly profile: EnvironmentProfile;
  readonly clock: Clock;
  readonly randomId: () => string;
  readonly canResolve: NameProbe;
  readonly sessions: SpineSessions;
  readonly rateLimit: RateLimit;
  readonly circuit: PracticeCircuit;
  readonly clockOffSeconds: () => number | undefined;
  /** One retrieval per number and question at a time (integration.md §4.1). */
  readonly findings: KeyedFlights<Outcome<FoundPerson>>;
}
