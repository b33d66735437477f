import type { Outcome } from '../../shared/contract/errors.ts';
import { isValidNhsNumber } from '../../shared/format/nhs-number.ts';
import { atHop } from './at-hop.ts';
import { retrievePerson } from './demographics-client.ts';
import { passDemographicsGate } from './demographics-gate.ts';
import type { FoundPerson } from './demographics-gate.ts';
import { failureOf } from './failure.ts';
import type { FindPerson } from './gp-record-source.ts';
import type { SpineParts, SpineSessions } from './spine-session.ts';

/** Token, then demographics, then the gate; whom the gate refuses leaves nothing but the reason. */
export async function findPerson(
  parts: SpineParts,
  sessions: SpineSessions,
  request: FindPerson,
): Promise<Outcome<FoundPerson>> {
  const { profile, clock, randomId } = parts;
  const { nhsNumber, dateOfBirth, staff, onHop, signal } = request;
  // No call for a number that cannot exist (integration.md §1.4).
  if (!isValidNhsNumber(nhsNumber)) {
    return { ok: false, error: failureOf('E-PT-04', clock.now(), randomId()) };
  }
  const opened = await sessions.open();
  if (!opened.ok) return opened;
  const { tokens, connections } = opened.value;
  const token = await atHop(onHop, 'sign-on', () => tokens.accessToken(signal));
  if (!token.ok) return token;
  return atHop(onHop, 'demographics', async () => {
    const requestId = randomId();
    const traced = await retrievePerson(
      { profile, tokens, wire: connections.national, clock },
      { nhsNumber, staff, token: token.value, requestId, signal },
    );
    if (!traced.ok) return traced;
    const { patient, tracedAt } = traced.value;
    const decision = passDemographicsGate(patient, { nhsNumber, dateOfBirth, tracedAt });
    if (decision.pass) return { ok: true, value: decision.person };
    const { code, values } = decision;
    const detail = { hop: 'demographics', ...(values === undefined ? {} : { values }) } as const;
    return { ok: false, error: failureOf(code, clock.now(), requestId, detail) };
  });
}
