import type { Outcome } from '../../shared/contract/errors.ts';
import { isValidNhsNumber } from '../../shared/format/nhs-number.ts';
import { atHop } from './at-hop.ts';
import type { AttemptListener } from './at-hop.ts';
import { retrievePerson } from './demographics-client.ts';
import type { Judgement, Traced } from './demographics-client.ts';
import { passDemographicsGate } from './demographics-gate.ts';
import type { FoundPerson } from './demographics-gate.ts';
import { failureOf } from './failure.ts';
import type { FindPerson } from './gp-record-source.ts';
import type { SpineDesk } from './spine-desk.ts';
import type { SpineSession } from './spine-session.ts';

/** Token, then demographics, then the gate; whom the gate refuses leaves nothing but the reason. */
export async function findPerson(desk: SpineDesk, request: FindPerson): Promise<Outcome<FoundPerson>> {
  const { profile, clock, randomId } = desk;
  const { nhsNumber, onHop, signal, witness, access } = request;
  // No call for a number that cannot exist (integration.md §1.4).
  if (!isValidNhsNumber(nhsNumber)) {
    return { ok: false, error: failureOf('E-PT-04', clock.now(), randomId()) };
  }
  const opened = await desk.sessions.open();
  if (!opened.ok) return opened;
  const session = opened.value;
  const limitSeconds = profile.limits.wholeSeconds;
  const token = await atHop(onHop, { hop: 'sign-on', limitSeconds }, () =>
    session.tokens.accessToken({ signal, witness, access }),
  );
  if (!token.ok) return token;
  return atHop(onHop, { hop: 'demographics', limitSeconds }, (onAttempt) =>
    desk.findings(
      flightKey(request),
      (shared) => retrieve(desk, session, { ...request, signal: shared }, token.value, onAttempt),
      () => ({
        ok: false,
        error: failureOf('E-REC-CANCELLED', clock.now(), randomId(), { hop: 'demographics' }),
      }),
      signal,
    ),
  );
}

/** Only the very same question of the very same person shares an answer. */
function flightKey({ nhsNumber, dateOfBirth, names, staff, access }: FindPerson): string {
  const { id, sdsUserId, sdsRoleProfileId } = staff;
  return JSON.stringify([nhsNumber, dateOfBirth, names, id, sdsUserId, sdsRoleProfileId, access.kind]);
}

function retrieve(
  { profile, clock, randomId, rateLimit }: SpineDesk,
  { tokens, national }: SpineSession,
  request: FindPerson,
  token: string,
  onAttempt: AttemptListener,
): Promise<Outcome<FoundPerson>> {
  const requestId = randomId();
  const judge = ({ patient, tracedAt }: Traced): Judgement<FoundPerson> => {
    const decision = passDemographicsGate(patient, { ...request, tracedAt });
    if (decision.pass) return { outcome: { ok: true, value: decision.person } };
    const { code, rule, values } = decision;
    const detail = { hop: 'demographics', ...(values === undefined ? {} : { values }) } as const;
    return { outcome: { ok: false, error: failureOf(code, clock.now(), requestId, detail) }, rule };
  };
  return retrievePerson(
    { profile, tokens, wire: national, clock, rateLimit },
    { ...request, token, requestId, onAttempt, judge },
  );
}
