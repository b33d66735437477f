import type { Outcome } from '../../shared/contract/errors.ts';
import { dateInLondon } from '../../shared/format/instants.ts';
import type { Clock } from './clock.ts';
import { demographicsVerdict } from './demographics-verdicts.ts';
import type { EnvironmentProfile } from './environment-profile.ts';
import { failedAttempt, unansweredAttempt } from './failed-attempt.ts';
import type { RequestingStaff } from './gp-record-source.ts';
import { readHttpsAddress } from './https-address.ts';
import { parsedJson } from './json-reading.ts';
import { askNational } from './national-exchange.ts';
import { readPdsPatient } from './pds-patient.ts';
import type { PdsPatient } from './pds-patient.ts';
import { readBudget, withRetries } from './retries.ts';
import type { Attempt } from './retries.ts';
import { hasRoleProfile } from './smartcard-identity.ts';
import type { TokenClient } from './token-client.ts';
import type { Wire } from './wire.ts';

interface DemographicsParts {
  readonly profile: Pick<EnvironmentProfile, 'pdsBaseUrl' | 'organisation'>;
  readonly tokens: TokenClient;
  readonly wire: Wire;
  readonly clock: Clock;
}

interface Retrieval {
  readonly nhsNumber: string;
  readonly staff: RequestingStaff;
  /** Token of the sign-on hop; PDS may still refuse it. */
  readonly token: string;
  /** `X-Request-ID`: the same for every try, so that PDS sees one request (integration.md §4.4). */
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** A person as PDS holds them, and when PDS said so. */
interface Traced {
  readonly patient: PdsPatient;
  readonly tracedAt: Date;
}

/** Retrieves one person by number from PDS FHIR R4. A refused token is replaced once. */
export async function retrievePerson(
  parts: DemographicsParts,
  retrieval: Retrieval,
): Promise<Outcome<Traced>> {
  const first = await retrieveWith(parts, retrieval, retrieval.token);
  if (first !== 'token-refused') return first;
  parts.tokens.discard(retrieval.token);
  const renewed = await parts.tokens.accessToken(retrieval.signal);
  if (!renewed.ok) return renewed;
  const second = await retrieveWith(parts, retrieval, renewed.value);
  if (second !== 'token-refused') return second;
  parts.tokens.discard(renewed.value);
  const context = { hop: 'demographics', reference: retrieval.requestId, at: parts.clock.now() } as const;
  return { ok: false, error: failedAttempt(demographicsVerdict(401, ''), context).error };
}

async function retrieveWith(
  parts: DemographicsParts,
  retrieval: Retrieval,
  token: string,
): Promise<Outcome<Traced> | 'token-refused'> {
  const attempt = (): Promise<Attempt<Traced | 'token-refused'>> => retrieveOnce(parts, retrieval, token);
  const outcome = await withRetries(attempt, readBudget, parts.clock, retrieval.signal);
  if (!outcome.ok) return outcome;
  return outcome.value === 'token-refused' ? outcome.value : { ok: true, value: outcome.value };
}

async function retrieveOnce(
  { profile, wire, clock }: DemographicsParts,
  { nhsNumber, staff, requestId, signal }: Retrieval,
  token: string,
): Promise<Attempt<Traced | 'token-refused'>> {
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
  if (answer.kind !== 'answered') return unansweredAttempt(answer, context);
  const { status, text, headers: answerHeaders } = answer;
  if (status === 401) return { ok: true, value: 'token-refused' };
  const today = dateInLondon(context.at.toISOString());
  const patient = status === 200 ? readPdsPatient(parsedJson(text), today) : undefined;
  if (patient !== undefined) return { ok: true, value: { patient, tracedAt: context.at } };
  return failedAttempt(demographicsVerdict(status, text), { ...context, headers: answerHeaders });
}
