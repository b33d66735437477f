import type { Outcome } from '../../shared/contract/errors.ts';
import { createClockWatch } from './clock-watch.ts';
import { checkConnection } from './connection-check.ts';
import type { FoundPerson } from './demographics-gate.ts';
import { findPerson } from './find-person.ts';
import type { GpRecordSource } from './gp-record-source.ts';
import { createKeyedFlights } from './keyed-flights.ts';
import { probeName } from './name-probe.ts';
import { openRecord } from './open-record.ts';
import { createPracticeCircuit } from './practice-circuit.ts';
import { createRateLimit } from './rate-limit.ts';
import type { SpineDesk } from './spine-desk.ts';
import { createSpineSessions } from './spine-session.ts';
import type { SpineParts } from './spine-session.ts';

/** integration.md §4.1: one below the five calls a second that an application may make. */
const demographicsPerSecond = 4;

/**
 * GP Connect over Spine: token, demographics, directory, then the practice through the proxy (integration.md §1).
 * Nothing leaves the computer before this call's credentials have been checked and the call has been written down.
 */
export function createSpineRecordSource(parts: SpineParts): GpRecordSource {
  const { profile, clock, randomId, canResolve = probeName } = parts;
  const clockWatch = createClockWatch(clock);
  const desk: SpineDesk = {
    profile,
    clock,
    randomId,
    canResolve,
    sessions: createSpineSessions(parts, clockWatch),
    rateLimit: createRateLimit(clock, demographicsPerSecond),
    circuit: createPracticeCircuit(clock),
    clockOffSeconds: () => clockWatch.offSeconds(),
    findings: createKeyedFlights<Outcome<FoundPerson>>(),
  };
  let open = new AbortController();
  // Closing ends what runs: a retry must not outlive it.
  const boundToThis = <T extends { readonly signal: AbortSignal }>(request: T): T => ({
    ...request,
    signal: AbortSignal.any([request.signal, open.signal]),
  });
  return {
    findPerson: (request) => findPerson(desk, boundToThis(request)),
    openRecord: (request) => openRecord(desk, boundToThis(request)),
    checkConnection: (request) => checkConnection(desk, boundToThis(request)),
    clockOffSeconds: desk.clockOffSeconds,
    close: () => {
      open.abort();
      open = new AbortController();
      desk.sessions.close();
    },
  };
}
