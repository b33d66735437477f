import type { Outcome } from '../../shared/contract/errors.ts';
import { dateInLondon } from '../../shared/format/instants.ts';
import { readEnvelope } from './answer-envelope.ts';
import type { AttemptListener } from './at-hop.ts';
import type { CallWitness, OutgoingCall } from './call-witness.ts';
import type { Clock } from './clock.ts';
import { ruleOfRefusal } from './demographics-gate.ts';
import type { RuleId } from './demographics-gate.ts';
import { demographicsVerdict } from './demographics-verdicts.ts';
import type { EnvironmentProfile } from './environment-profile.ts';
import { failedAttempt, unansweredAttempt } from './failed-attempt.ts';
import type { DemographicsAccess, RequestingStaff } from './gp-record-source.ts';
import { readHttpsAddress } from './https-address.ts';
import { parsedJson } from './json-reading.ts';
import { askNational } from './national-exchange.ts';
import { readPdsPatient } from './pds-patient.ts';
import type { PdsPatient } from './pds-patient.ts';
import type { RateLimit } from './rate-limit.ts';
import { readBudget, withRetries } from './retries.ts';
import type { Attempt } from './retries.ts';
import { hasRoleProfile } from './smartcard-identity.ts';
import { spineCodeOf } from './spine-code.ts';
import type { TokenClient } from './token-client.ts';
import type { Wire } from './wire.ts';
import { makeWitnessed } from './witnessed-call.ts';
import type { MadeCall } from './witnessed-call.ts';

interface DemographicsParts {
  readonly profile: Pick<EnvironmentProfile, 'pdsBaseUrl' | 'organisation'>;
  readonly tokens: TokenClient;
  readonly wire: Wire;
  readonly clock: Clock;
  readonly rateLimit: RateLimit;
}

interface Retrieval<T> {
  readonly nhsNumber: string;
  readonly staff: RequestingStaff;
  readonly access: DemographicsAccess;
  readonly witness: CallWitness;
  /** Token of the sign-on hop; PDS may still refuse it. */
  readonly token: string;
  /** `X-Request-ID`: the same for every try, so that PDS sees one request (integration.md §4.4). */
  readonly requestId: string;
  readonly signal: AbortSignal;
  readonly onAttempt: AttemptListener;
  /** Decides on the answer at once, so that the audit entry of the call says which rule refused. */
  readonly judge: (traced: Traced) => Judgement<T>;
}

/** A person as PDS holds them, and when PDS said so. */
export interface Traced {
  readonly patient: PdsPatient;
  readonly tracedAt: Date;
}

/** `rule`: what refuses, if anything does. */
export interface Judgement<T> {
  readonly outcome: Outcome<T>;
  readonly rule?: RuleId;
}

/** Retrieves one person by number from PDS FHIR R4. A refused token is replaced once. */
export async function retrievePerson<T>(
  parts: DemographicsParts,
  retrieval: Retrieval<T>,
): Promise<Outcome<T>> {
  const { requestId, signal, witness, access, onAttempt } = retrieval;
  let made = 0;
  const retrieveWith = (token: string): Promise<Outcome<Outcome<T> | 'token-refused'>> =>
    withRetries(
      () => {
        made += 1;
        onAttempt(made);
        return retrieveOnce(parts, retrieval, token, made);
      },
      readBudget,
      parts.clock,
      signal,
    );
  const first = await retrieveWith(retrieval.token);
  if (!first.ok) return first;
  if (first.value !== 'token-refused') return first.value;
  parts.tokens.discard(retrieval.token);
  const renewed = await parts.tokens.accessToken({ signal, witness, access });
  if (!renewed.ok) return renewed;
  const second = await retrieveWith(renewed.value);
  if (!second.ok) return second;
  if (second.value !== 'token-refused') return second.value;
  parts.tokens.discard(renewed.value);
  const context = { hop: 'demographics', reference: requestId, at: parts.clock.now() } as const;
  return { ok: false, error: failedAttempt(demographicsVerdict(401, ''), context).error };
}

async function retrieveOnce<T>(
  parts: DemographicsParts,
  retrieval: Retrieval<T>,
  token: string,
  attempt: number,
): Promise<Attempt<Outcome<T> | 'token-refused'>> {
  const { requestId, witness, signal } = retrieval;
  await parts.rateLimit.pass(signal);
  const call: OutgoingCall = { event: 'pds-trace', reference: requestId, attempt };
  return makeWitnessed(witness, call, { hop: 'demographics', signal, clock: parts.clock }, () =>
    send(parts, retrieval, token),
  );
}

async function send<T>(
  { profile, wire, clock }: DemographicsParts,
  { nhsNumber, staff, requestId, signal, judge }: Retrieval<T>,
  token: string,
): Promise<MadeCall<Outcome<T> | 'token-refused'>> {
  const base = readHttpsAddress(profile.pdsBaseUrl);
  if (base === undefined) throw new Error('the profile let a wrong demographics address through');
  const headers = {
    Accept: 'application/fhir+json',
    Authorization: `Bearer ${token}`,
    'X-Request-ID': requestId,
    'NHSD-End-User-Organisation-ODS': profile.organisation.odsCode,
    ...(hasRoleProfile(staff) ? { 'NHSD-Session-URID': staff.sdsRoleProfileId } : {}),
  };
  const path = `${base.path}/Patient/${nhsNumber}`;
  const answer = await askNational(wire, clock, { ...base, method: 'GET', path, headers }, signal);
  const context = { hop: 'demographics', reference: requestId, at: clock.now() } as const;
  if (answer.kind !== 'answered') return { attempt: unansweredAttempt(answer, context), facts: {} };
  const { status, text, headers: answerHeaders, measure } = answer;
  const spineCode = status === 200 ? undefined : spineCodeOf(readEnvelope(text));
  const facts = { httpStatus: status, ...measure, ...(spineCode === undefined ? {} : { spineCode }) };
  if (status === 401) {
    const refused = { ...facts, outcome: 'failed', rule: 'E-AUTH-03' } as const;
    return { attempt: { ok: true, value: 'token-refused' }, facts: refused };
  }
  const today = dateInLondon(context.at.toISOString());
  const patient = status === 200 ? readPdsPatient(parsedJson(text), today) : undefined;
  if (patient !== undefined) {
    const { outcome, rule } = judge({ patient, tracedAt: context.at });
    return {
      attempt: { ok: true, value: outcome },
      facts: { ...facts, ...(rule === undefined ? {} : { rule }) },
    };
  }
  const failed = failedAttempt(demographicsVerdict(status, text), { ...context, headers: answerHeaders });
  const rule = ruleOfRefusal[failed.error.code];
  return { attempt: failed, facts: { ...facts, ...(rule === undefined ? {} : { rule }) } };
}
