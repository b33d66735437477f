import type { Failure, Outcome } from '../../shared/contract/errors.ts';
import type { AttemptListener } from './at-hop.ts';
import type { CallWitness, OutgoingCall } from './call-witness.ts';
import { clockErrorSeconds } from './clock-check.ts';
import type { Clock } from './clock.ts';
import type { Routing } from './directory-client.ts';
import type { EnvironmentProfile } from './environment-profile.ts';
import { failedAttempt } from './failed-attempt.ts';
import { failureOf } from './failure.ts';
import type { RequestingStaff } from './gp-record-source.ts';
import { readHttpsAddress, withoutLastSlash } from './https-address.ts';
import { interactions } from './interactions.ts';
import type { InteractionName } from './interactions.ts';
import type { NameProbe } from './name-probe.ts';
import type { PracticeCircuit } from './practice-circuit.ts';
import { practiceHeaders } from './practice-headers.ts';
import { readPracticeReply } from './practice-reply.ts';
import type { PracticeReply } from './practice-reply.ts';
import {
  isAddressRefusal,
  isOutage,
  isThrottled,
  isUnknownQuestion,
  practiceVerdict,
} from './practice-verdicts.ts';
import type { CompressedBody } from './reply-body.ts';
import { readBudget, recordBudget, withRetries } from './retries.ts';
import type { Attempt } from './retries.ts';
import { spineCodeOf } from './spine-code.ts';
import { afterAPause, never } from './verdict.ts';
import { wireFaultVerdict } from './wire-fault-verdicts.ts';
import type { Wire, WireFault, WireResult } from './wire.ts';
import { makeWitnessed } from './witnessed-call.ts';
import type { MadeCall } from './witnessed-call.ts';

interface PracticeParts {
  readonly profile: Pick<
    EnvironmentProfile,
    'sspBaseUrl' | 'sdsBaseUrl' | 'organisation' | 'installation' | 'limits'
  >;
  readonly wire: Wire;
  readonly clock: Clock;
  readonly randomId: () => string;
  readonly circuit: PracticeCircuit;
  readonly clockOffSeconds: () => number | undefined;
  readonly canResolve: NameProbe;
}

interface PracticeRequest {
  readonly interaction: InteractionName;
  readonly practiceOdsCode: string;
  readonly routing: Routing;
  readonly staff: RequestingStaff;
  /** Sent as JSON; absent for a GET. */
  readonly body?: object;
  /** Areas asked for, for the audit. */
  readonly subjects?: readonly string[];
  /** One area alone is asked for: a practice that does not know the question lacks that area. */
  readonly isOneArea?: boolean;
  /** Slots of a failure's sentence. */
  readonly values: Readonly<Record<string, string>>;
  readonly witness: CallWitness;
  readonly signal: AbortSignal;
  readonly onAttempt: AttemptListener;
}

/** The bytes of a record, unread. */
export interface PracticeRecord extends CompressedBody {
  readonly kind: 'record';
  readonly traceId: string;
  readonly retrievedAt: Date;
}

export type PracticeAnswer =
  | PracticeRecord
  /** The proxy knows another address than the route's; `failure` is what to say when there is no better one. */
  | { readonly kind: 'address-refused'; readonly failure: Failure };

/**
 * Asks a practice through the Spine Secure Proxy; every try is a new access with its own trace id and token.
 * A practice whose circuit is open is not asked: `E-REC-12` with the seconds left as `n`.
 */
export function askPractice(
  parts: PracticeParts,
  request: PracticeRequest,
): Promise<Outcome<PracticeAnswer>> {
  const { method } = interactions[request.interaction];
  let before: Failed | undefined;
  return withRetries(
    async (attempt) => {
      request.onAttempt(attempt);
      const paused = refusedByCircuit(parts, request);
      // What opened the circuit in this very call says more than that it is open.
      if (paused !== undefined) return before === undefined ? paused : { ...before, again: 'never' };
      const made = await askOnce(parts, request, attempt);
      if (!made.ok) before = made;
      return made;
    },
    method === 'GET' ? readBudget : recordBudget,
    parts.clock,
    request.signal,
  );
}

type Failed = Extract<Attempt<never>, { ok: false }>;

function refusedByCircuit(
  { circuit, clock, randomId }: PracticeParts,
  request: PracticeRequest,
): Failed | undefined {
  const wait = Math.max(...circuitKeys(request).map((key) => circuit.secondsToWait(key)));
  if (wait === 0) return undefined;
  const detail = { hop: 'practice', values: { ...request.values, n: String(wait) } } as const;
  return { ok: false, error: failureOf('E-REC-12', clock.now(), randomId(), detail), again: 'never' };
}

async function askOnce(
  parts: PracticeParts,
  request: PracticeRequest,
  attempt: number,
): Promise<Attempt<PracticeAnswer>> {
  const { interaction, practiceOdsCode, routing, subjects, witness, signal } = request;
  const { clock } = parts;
  const traceId = parts.randomId();
  const call: OutgoingCall = {
    event: 'record-request',
    reference: traceId,
    attempt,
    interactionId: interactions[interaction].id,
    practiceOdsCode,
    providerAsid: routing.practice.asid,
    ownAsid: routing.ownAsid,
    ...(subjects === undefined ? {} : { subjects }),
  };
  return makeWitnessed(witness, call, { hop: 'practice', signal, clock }, () =>
    send(parts, request, traceId),
  );
}

async function send(
  parts: PracticeParts,
  request: PracticeRequest,
  traceId: string,
): Promise<MadeCall<PracticeAnswer>> {
  const { profile, wire, clock, circuit } = parts;
  const base = readHttpsAddress(profile.sspBaseUrl);
  if (base === undefined) throw new Error('the profile let a wrong proxy address through');
  const { method, path } = interactions[request.interaction];
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  const sentAt = clock.now();
  const result: WireResult<PracticeReply> = await wire.send(
    {
      method,
      host: base.host,
      port: base.port,
      // The proxy compares byte by byte with the directory's address (integration.md §0.8).
      path: `${base.path}/${withoutLastSlash(request.routing.practice.address)}${path}`,
      headers: practiceHeaders({ ...request, profile, traceId, body, now: sentAt }),
      ...(body === undefined ? {} : { body }),
    },
    request.signal,
    (reply) => readPracticeReply(reply, profile.limits.bodyMegabytes * 1_000_000),
  );
  const [ofPractice, ofQuestion] = circuitKeys(request);
  const context = { hop: 'practice', reference: traceId, at: clock.now(), values: request.values } as const;
  if (!result.ok) {
    if (result.fault.kind === 'timed-out') circuit.note(ofPractice, 'failed');
    return { attempt: failedAttempt(await faultVerdict(parts, result.fault), context), facts: {} };
  }
  const answer = result.value;
  const { status } = answer;
  if (answer.kind !== 'refused') for (const key of [ofPractice, ofQuestion]) circuit.note(key, 'answered');
  if (answer.kind === 'unreadable') {
    return { attempt: failedAttempt(never('E-REC-10'), context), facts: { httpStatus: status } };
  }
  if (answer.kind === 'record') {
    const value = { kind: 'record', ...answer.body, traceId, retrievedAt: context.at } as const;
    const { bytes, sha256 } = answer.body;
    return { attempt: { ok: true, value }, facts: { httpStatus: status, bytes, sha256 } };
  }
  const { headers, envelope, measure } = answer;
  const spineCode = spineCodeOf(envelope);
  const facts = { httpStatus: status, ...measure, ...(spineCode === undefined ? {} : { spineCode }) };
  const throttled = isThrottled(status, headers);
  // A 500 is the practice's answer to this question: another question may well be answered (structured.md 5).
  circuit.note(ofPractice, isOutage(status) && status !== 500 && !throttled ? 'failed' : 'answered');
  circuit.note(ofQuestion, status === 500 ? 'failed' : 'answered');
  // Its own `Date` counts here too: a token is refused by the clock of the one who reads it (SAFE-24).
  const off = Math.max(parts.clockOffSeconds() ?? 0, clockErrorSeconds(headers, sentAt, context.at) ?? 0);
  const lacksArea = request.isOneArea === true && isUnknownQuestion(status, envelope);
  const verdict = throttled
    ? afterAPause('E-REC-11')
    : lacksArea
      ? never('E-REC-13')
      : practiceVerdict(status, envelope, off);
  const values = { ...request.values, status: String(status) };
  const failed = failedAttempt(verdict, { ...context, values, headers });
  if (!isAddressRefusal(status, envelope)) return { attempt: failed, facts };
  return {
    attempt: { ok: true, value: { kind: 'address-refused', failure: failed.error } },
    facts: { ...facts, outcome: 'failed', rule: failed.error.code },
  };
}

/** Not found here while the name of a national service is: only the health network knows the proxy's (§5.4, §8). */
async function faultVerdict(
  { profile, canResolve }: PracticeParts,
  fault: WireFault,
): Promise<ReturnType<typeof never>> {
  if (fault.kind === 'name-not-found' && (await canResolve(profile.sdsBaseUrl)))
    return afterAPause('E-CFG-05');
  return wireFaultVerdict('practice', fault);
}

/** The practice's service as a whole, and this question to it: one area that always fails must not bar the others. */
function circuitKeys({
  practiceOdsCode,
  interaction,
  subjects = [],
}: PracticeRequest): readonly [string, string] {
  const service = `${practiceOdsCode} ${interaction}`;
  return [service, `${service} ${subjects.join(', ')}`];
}
