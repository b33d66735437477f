import type { Outcome } from '../../shared/contract/errors.ts';
import type { Clock } from './clock.ts';
import { readDevices, readEndpoints } from './directory-answers.ts';
import type { LookUp } from './directory-answers.ts';
import { directoryVerdict } from './directory-verdicts.ts';
import type { EnvironmentProfile } from './environment-profile.ts';
import { failedAttempt, unansweredAttempt } from './failed-attempt.ts';
import { readHttpsAddress } from './https-address.ts';
import { interactionIdSystem, odsCodeSystem, partyKeySystem } from './identifier-systems.ts';
import { interactions } from './interactions.ts';
import type { InteractionName } from './interactions.ts';
import { parsedJson } from './json-reading.ts';
import { askNational } from './national-exchange.ts';
import { readBudget, withRetries } from './retries.ts';
import type { Attempt } from './retries.ts';
import { never } from './verdict.ts';
import type { Wire } from './wire.ts';

interface DirectoryParts {
  readonly profile: Pick<EnvironmentProfile, 'sdsBaseUrl' | 'sdsApiKey'>;
  readonly wire: Wire;
  readonly clock: Clock;
}

interface PracticeLookUp {
  readonly practiceOdsCode: string;
  readonly interaction: InteractionName;
  /** `X-Correlation-Id` of every call of this look-up. */
  readonly reference: string;
  /** Slots of a failure's sentence. */
  readonly values: Readonly<Record<string, string>>;
  /** Passes over the gateway's cache, which may be half an hour old. */
  readonly uncached: boolean;
  readonly signal: AbortSignal;
}

/** Where and to whom a record request goes; of one interaction and one opening only (integration.md §0.5, §0.7). */
export interface PracticeRoute {
  readonly address: string;
  readonly asid: string;
}

/** Endpoint, then the Device of the same party key (integration.md §3.1); several different ones fail closed. */
export async function findPracticeRoute(
  parts: DirectoryParts,
  lookUp: PracticeLookUp,
): Promise<Outcome<PracticeRoute>> {
  const common = [
    ['organization', `${odsCodeSystem}|${lookUp.practiceOdsCode}`],
    ['identifier', `${interactionIdSystem}|${interactions[lookUp.interaction].id}`],
  ] as const;
  const endpoint = await search(parts, lookUp, 'Endpoint', common, readEndpoints);
  if (!endpoint.ok) return endpoint;
  const { address, partyKey } = endpoint.value;
  const withPartyKey = [...common, ['identifier', `${partyKeySystem}|${partyKey}`] as const];
  const device = await search(parts, lookUp, 'Device', withPartyKey, (json) => readDevices(json, partyKey));
  if (!device.ok) return device;
  // An address that cannot be called as it stands must not be mended by us: the proxy compares it.
  if (readHttpsAddress(address) === undefined) return refusal(parts, lookUp, 'E-GP-01');
  return { ok: true, value: { address, asid: device.value } };
}

type Query = readonly (readonly [string, string])[];

async function search<T>(
  parts: DirectoryParts,
  lookUp: PracticeLookUp,
  resourceType: 'Endpoint' | 'Device',
  query: Query,
  read: (json: unknown) => LookUp<T>,
): Promise<Outcome<T>> {
  const ask = (uncached: boolean): Promise<Outcome<LookUp<T>>> =>
    withRetries(
      () => searchOnce(parts, { ...lookUp, uncached }, resourceType, query, read),
      readBudget,
      parts.clock,
      lookUp.signal,
    );
  let found = await ask(lookUp.uncached);
  // A time-out inside the directory comes out as an empty answer: one uncached look before "not enabled".
  if (found.ok && found.value.kind === 'empty' && !lookUp.uncached) found = await ask(true);
  if (!found.ok) return found;
  const { value: result } = found;
  if (result.kind === 'one') return { ok: true, value: result.value };
  const notEnabled = result.kind === 'empty' || result.kind === 'unusable';
  return refusal(parts, lookUp, notEnabled ? 'E-GP-01' : 'E-GP-02');
}

async function searchOnce<T>(
  { profile, wire, clock }: DirectoryParts,
  { uncached, signal, values, reference }: PracticeLookUp,
  resourceType: 'Endpoint' | 'Device',
  query: Query,
  read: (json: unknown) => LookUp<T>,
): Promise<Attempt<LookUp<T>>> {
  const base = readHttpsAddress(profile.sdsBaseUrl);
  if (base === undefined) throw new Error('the profile let a wrong directory address through');
  const headers = {
    Accept: 'application/fhir+json',
    apikey: profile.sdsApiKey,
    'X-Correlation-Id': reference,
    ...(uncached ? { 'Cache-Control': 'no-cache' } : {}),
  };
  const text = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const path = `${base.path}/${resourceType}?${text}`;
  const answer = await askNational(wire, clock, { ...base, method: 'GET', path, headers }, signal);
  const context = { hop: 'directory', reference, at: clock.now(), values } as const;
  if (answer.kind !== 'answered') return unansweredAttempt(answer, context);
  if (answer.status === 200) return { ok: true, value: read(parsedJson(answer.text)) };
  return failedAttempt(directoryVerdict(answer.status), { ...context, headers: answer.headers });
}

function refusal(
  { clock }: DirectoryParts,
  { values, reference }: PracticeLookUp,
  code: 'E-GP-01' | 'E-GP-02',
): Outcome<never> {
  const context = { hop: 'directory', reference, at: clock.now(), values } as const;
  return { ok: false, error: failedAttempt(never(code), context).error };
}
