import type { Outcome } from '../../shared/contract/errors.ts';
import type { AttemptListener } from './at-hop.ts';
import type { CallEnd, CallWitness } from './call-witness.ts';
import type { Clock } from './clock.ts';
import type { LookUp } from './directory-answers.ts';
import { directoryVerdict } from './directory-verdicts.ts';
import { readEnvelope } from './answer-envelope.ts';
import type { EnvironmentProfile } from './environment-profile.ts';
import { failedAttempt, unansweredAttempt } from './failed-attempt.ts';
import { readHttpsAddress } from './https-address.ts';
import { interactions } from './interactions.ts';
import type { InteractionName } from './interactions.ts';
import { parsedJson } from './json-reading.ts';
import { askNational } from './national-exchange.ts';
import { readBudget, withRetries } from './retries.ts';
import { spineCodeOf } from './spine-code.ts';
import type { Wire } from './wire.ts';
import { makeWitnessed } from './witnessed-call.ts';
import type { MadeCall } from './witnessed-call.ts';

export interface DirectoryParts {
  readonly profile: Pick<
    EnvironmentProfile,
    'sdsBaseUrl' | 'sdsApiKey' | 'organisation' | 'supplierOdsCode' | 'asid'
  >;
  readonly wire: Wire;
  readonly clock: Clock;
  readonly randomId: () => string;
}

/** One opening's questions to the directory, all about the same interaction (integration.md §0.7). */
export interface DirectoryQuestion {
  readonly practiceOdsCode: string;
  readonly interaction: InteractionName;
  /** Slots of a failure's sentence. */
  readonly values: Readonly<Record<string, string>>;
  /** Passes over the gateway's cache, which may be half an hour old. */
  readonly uncached: boolean;
  readonly witness: CallWitness;
  readonly signal: AbortSignal;
  readonly onAttempt: AttemptListener;
}

export interface DirectorySearch<T> {
  readonly resourceType: 'Endpoint' | 'Device';
  /** What the audit calls it. */
  readonly subject: 'endpoint' | 'device' | 'own device';
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly read: (json: unknown) => LookUp<T>;
}

interface Searched<T> {
  readonly found: LookUp<T>;
  /** `X-Correlation-Id` of the answer that counts. */
  readonly reference: string;
}

const ruleOf: Readonly<Record<LookUp<unknown>['kind'], CallEnd['rule']>> = {
  one: undefined,
  empty: 'SDS-NONE',
  unusable: 'SDS-UNUSABLE',
  ambiguous: 'SDS-SEVERAL',
  unreadable: 'E-GP-02',
};

/** Asks the directory, twice where the first answer is unexpectedly empty: an inner time-out looks the same (§3.2). */
export async function searchDirectory<T>(
  parts: DirectoryParts,
  question: DirectoryQuestion,
  search: DirectorySearch<T>,
): Promise<Outcome<Searched<T>>> {
  const first = await ask(parts, question, search, question.uncached);
  if (!first.ok || first.value.found.kind !== 'empty' || question.uncached) return first;
  return ask(parts, question, search, true);
}

function ask<T>(
  parts: DirectoryParts,
  question: DirectoryQuestion,
  search: DirectorySearch<T>,
  uncached: boolean,
): Promise<Outcome<Searched<T>>> {
  const { clock, randomId } = parts;
  const { witness, signal, onAttempt, interaction, practiceOdsCode } = question;
  const reference = randomId();
  return withRetries(
    (attempt) => {
      onAttempt(attempt);
      const call = {
        event: 'sds-lookup',
        reference,
        attempt,
        interactionId: interactions[interaction].id,
        practiceOdsCode,
        subjects: [search.subject],
      } as const;
      return makeWitnessed(witness, call, { hop: 'directory', signal, clock }, () =>
        send(parts, question, search, { reference, uncached }),
      );
    },
    readBudget,
    clock,
    signal,
  );
}

async function send<T>(
  { profile, wire, clock }: DirectoryParts,
  { signal, values }: DirectoryQuestion,
  { resourceType, query, read }: DirectorySearch<T>,
  { reference, uncached }: { readonly reference: string; readonly uncached: boolean },
): Promise<MadeCall<Searched<T>>> {
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
  if (answer.kind !== 'answered') return { attempt: unansweredAttempt(answer, context), facts: {} };
  const { status, measure } = answer;
  const facts = { httpStatus: status, ...measure };
  if (status === 200) {
    const found = read(parsedJson(answer.text));
    const rule = ruleOf[found.kind];
    const unreadable = found.kind === 'unreadable' ? ({ outcome: 'failed' } as const) : {};
    const ruled = rule === undefined ? {} : { rule, ...unreadable };
    return { attempt: { ok: true, value: { found, reference } }, facts: { ...facts, ...ruled } };
  }
  const spineCode = spineCodeOf(readEnvelope(answer.text));
  return {
    attempt: failedAttempt(directoryVerdict(status), { ...context, headers: answer.headers }),
    facts: { ...facts, ...(spineCode === undefined ? {} : { spineCode }) },
  };
}
