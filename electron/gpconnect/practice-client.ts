import type { IncomingHttpHeaders } from 'node:http';
import type { Failure, Outcome } from '../../shared/contract/errors.ts';
import { readEnvelope } from './answer-envelope.ts';
import type { AnswerEnvelope } from './answer-envelope.ts';
import type { Clock } from './clock.ts';
import type { PracticeRoute } from './directory-client.ts';
import type { EnvironmentProfile } from './environment-profile.ts';
import { failedAttempt } from './failed-attempt.ts';
import type { RequestingStaff } from './gp-record-source.ts';
import { readHttpsAddress, withoutLastSlash } from './https-address.ts';
import { interactions } from './interactions.ts';
import type { InteractionName } from './interactions.ts';
import { isJsonMediaType } from './media-type.ts';
import { isAddressRefusal, practiceVerdict } from './practice-verdicts.ts';
import { buildProvenanceToken } from './provenance-token.ts';
import { receiveCompressed, receiveText } from './reply-body.ts';
import type { CompressedBody } from './reply-body.ts';
import { recordBudget, withRetries } from './retries.ts';
import type { Attempt } from './retries.ts';
import { never } from './verdict.ts';
import { wireFaultVerdict } from './wire-fault-verdicts.ts';
import type { Wire, WireReply } from './wire.ts';

interface PracticeParts {
  readonly profile: Pick<
    EnvironmentProfile,
    'sspBaseUrl' | 'asid' | 'organisation' | 'installation' | 'limits'
  >;
  readonly wire: Wire;
  readonly clock: Clock;
  readonly randomId: () => string;
}

interface PracticeRequest {
  readonly interaction: InteractionName;
  readonly route: PracticeRoute;
  readonly staff: RequestingStaff;
  /** Sent as JSON. */
  readonly body: object;
  /** Slots of a failure's sentence. */
  readonly values: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** The bytes of a record, unread. */
export interface PracticeRecord extends CompressedBody {
  readonly kind: 'record';
  readonly traceId: string;
  readonly retrievedAt: Date;
}

type PracticeAnswer =
  | PracticeRecord
  /** The proxy knows another address than the route's; `failure` is what to say when there is no better one. */
  | { readonly kind: 'address-refused'; readonly failure: Failure };

/** Error bodies are read, records are not; an error longer than this speaks by its status alone. */
const errorCapBytes = 1_000_000;

/** Asks a practice through the Spine Secure Proxy; every try is a new access with its own trace id and token. */
export function askPractice(
  parts: PracticeParts,
  request: PracticeRequest,
): Promise<Outcome<PracticeAnswer>> {
  return withRetries(() => askOnce(parts, request), recordBudget, parts.clock, request.signal);
}

async function askOnce(parts: PracticeParts, request: PracticeRequest): Promise<Attempt<PracticeAnswer>> {
  const { profile, wire, clock } = parts;
  const base = readHttpsAddress(profile.sspBaseUrl);
  if (base === undefined) throw new Error('the profile let a wrong proxy address through');
  const { method, path } = interactions[request.interaction];
  const traceId = parts.randomId();
  const body = JSON.stringify(request.body);
  const result = await wire.send(
    {
      method,
      host: base.host,
      port: base.port,
      // The proxy compares byte by byte with the directory's address (integration.md §0.8).
      path: `${base.path}/${withoutLastSlash(request.route.address)}${path}`,
      headers: practiceHeaders(parts, request, traceId, body),
      body,
    },
    request.signal,
    (reply) => readReply(reply, profile.limits.bodyMegabytes * 1_000_000),
  );
  const context = { hop: 'practice', reference: traceId, at: clock.now(), values: request.values } as const;
  if (!result.ok) return failedAttempt(wireFaultVerdict('practice', result.fault), context);
  const answer = result.value;
  if (answer.kind === 'unreadable') return failedAttempt(never('E-REC-10'), context);
  if (answer.kind === 'record') {
    return { ok: true, value: { kind: 'record', ...answer.body, traceId, retrievedAt: context.at } };
  }
  const { status, headers, envelope } = answer;
  const failed = failedAttempt(practiceVerdict(status, envelope), { ...context, headers });
  if (!isAddressRefusal(status, envelope)) return failed;
  return { ok: true, value: { kind: 'address-refused', failure: failed.error } };
}

function practiceHeaders(
  { profile, clock }: PracticeParts,
  { interaction, route, staff }: PracticeRequest,
  traceId: string,
  body: string,
): Readonly<Record<string, string>> {
  const { id, mediaType } = interactions[interaction];
  const token = buildProvenanceToken({
    profile,
    staff,
    interaction,
    audience: route.address,
    now: clock.now(),
  });
  return {
    'Ssp-TraceID': traceId,
    'Ssp-From': profile.asid,
    'Ssp-To': route.asid,
    'Ssp-InteractionID': id,
    Authorization: `Bearer ${token}`,
    Accept: mediaType,
    'Accept-Encoding': 'gzip',
    'Content-Type': mediaType,
    'Content-Length': String(Buffer.byteLength(body)),
  };
}

type ReadReply =
  | { readonly kind: 'record'; readonly body: CompressedBody }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      readonly envelope: AnswerEnvelope;
    };

async function readReply(reply: WireReply, capBytes: number): Promise<ReadReply> {
  const { status, headers } = reply;
  if (status !== 200) {
    const text = await receiveText(reply, errorCapBytes);
    return { kind: 'refused', status, headers, envelope: readEnvelope(text.ok ? text.value : '') };
  }
  if (!isJsonMediaType(headers['content-type'])) return { kind: 'unreadable' };
  const body = await receiveCompressed(reply, capBytes);
  if (!body.ok || body.value.bytes === 0) return { kind: 'unreadable' };
  return { kind: 'record', body: body.value };
}
