import type { AccreditedSystem } from '../consumer-registration.ts';
import type { Interaction } from '../interactions.ts';
import { isUuid } from '../pds/pds-headers.ts';
import type { AsRecord, Directory, MhsRecord } from '../sds/directory.ts';
import { proxyMethodOutcome, proxyOutcome } from '../service/operation-outcome.ts';
import type { ServiceAnswer, ServiceRequest } from '../service/service-types.ts';

export interface ProxyKnowledge {
  readonly systems: readonly AccreditedSystem[];
  readonly directory: Directory;
  readonly interactions: readonly Interaction[];
  /** True: an agreement lets this sender's organisation read at that receiver. */
  mayShare(senderOdsCode: string, receiverOdsCode: string): boolean;
  /** Remembers the trace ids it is asked about; false for one that came before. */
  traceIsNew(traceId: string): boolean;
}

/** The four headers of integration.md 1.8, each exactly once. */
export interface SspHeaders {
  readonly traceId: string;
  readonly from: string;
  readonly to: string;
  readonly interactionId: string;
}

export type ReadHeaders =
  | { readonly ok: true; readonly headers: SspHeaders }
  | { readonly ok: false; readonly answer: ServiceAnswer };

export function readSspHeaders(request: ServiceRequest): ReadHeaders {
  const single = (name: string): string => {
    const values = request.repeated[name] ?? [];
    return values.length === 1 ? (values[0] ?? '') : '';
  };
  const headers: SspHeaders = {
    traceId: single('ssp-traceid'),
    from: single('ssp-from'),
    to: single('ssp-to'),
    interactionId: single('ssp-interactionid'),
  };
  const missing = Object.entries({
    'Ssp-TraceID': headers.traceId,
    'Ssp-From': headers.from,
    'Ssp-To': headers.to,
    'Ssp-InteractionID': headers.interactionId,
  }).find(([, value]) => value === '')?.[0];
  if (missing === undefined) return { ok: true, headers };
  return {
    ok: false,
    answer: proxyOutcome(
      400,
      `MISSING_OR_INVALID_HEADER_${missing}`,
      'invalid',
      `ssp/header-${missing.toLowerCase()}`,
    ),
  };
}

interface CheckInput {
  readonly request: ServiceRequest;
  readonly headers: SspHeaders;
  readonly knowledge: ProxyKnowledge;
}

type SspCheck = (input: CheckInput) => ServiceAnswer | undefined;

const senderRefused = (asid: string, check: string): ServiceAnswer =>
  proxyOutcome(403, `ASID_CHECK_FAILED_MESSAGESENDER_${asid}`, 'forbidden', check);

const receiverRefused = (asid: string): ServiceAnswer =>
  proxyOutcome(403, `PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_${asid}`, 'forbidden', 'ssp/receiver');

/** Provider systems carry the interaction on message handling records; consumer-only systems do not (integration.md 3.1). */
export function receiverOf(
  directory: Directory,
  headers: SspHeaders,
): { readonly system: AsRecord; readonly mhs: MhsRecord } | undefined {
  const system = directory.as.find((record) => record.asid === headers.to);
  if (system === undefined) return undefined;
  const mhs = directory.mhs.find(
    (record) =>
      record.odsCode === system.odsCode &&
      record.partyKey === system.partyKey &&
      record.interactionId === headers.interactionId,
  );
  return mhs === undefined ? undefined : { system, mhs };
}

/** The service root a target starts with, byte for byte; only a trailing slash of the registered address is overlooked. */
export function rootOfTarget(target: string, addresses: readonly string[]): string | undefined {
  const wanted = target.startsWith('/') ? target.slice(1) : target;
  return addresses.map((address) => address.replace(/\/$/, '')).find((root) => wanted.startsWith(`${root}/`));
}

const MEDIA_TYPES = { '1.x': 'application/fhir+json', '0.7': 'application/json+fhir' } as const;

function isUnsupportedMediaType(
  { method, headers }: ServiceRequest,
  version: Interaction['version'],
): boolean {
  if (method === 'GET') return false;
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((text) => text.startsWith('charset='));
  return type.trim() !== MEDIA_TYPES[version] || (charset !== undefined && charset !== 'charset=utf-8');
}

/** The order of integration.md 9.4; the first that refuses answers. */
const checks: readonly SspCheck[] = [
  ({ headers, knowledge, request }) => {
    const sender = knowledge.systems.find((system) => system.asid === headers.from);
    if (sender === undefined) return senderRefused(headers.from, 'ssp/sender-unknown');
    return request.peerNames.includes(sender.fqdn)
      ? undefined
      : senderRefused(headers.from, 'ssp/sender-certificate');
  },
  ({ headers }) =>
    isUuid(headers.traceId)
      ? undefined
      : proxyOutcome(400, 'MISSING_OR_INVALID_HEADER_Ssp-TraceID', 'invalid', 'ssp/trace-id'),
  // Only this sandbox refuses a reused trace id: a client must make a new one for every attempt (integration.md 5.5).
  ({ headers, knowledge }) =>
    knowledge.traceIsNew(headers.traceId)
      ? undefined
      : proxyOutcome(400, 'SANDBOX_TRACEID_USED_BEFORE', 'duplicate', 'ssp/trace-id-reused'),
  ({ headers, knowledge }) =>
    knowledge.systems
      .find((system) => system.asid === headers.from)
      ?.interactions.includes(headers.interactionId) === true
      ? undefined
      : senderRefused(headers.from, 'ssp/sender-interaction'),
  ({ headers, knowledge }) =>
    receiverOf(knowledge.directory, headers) === undefined ? receiverRefused(headers.to) : undefined,
  ({ headers, knowledge, request }) => {
    const mhs = receiverOf(knowledge.directory, headers)?.mhs;
    if (mhs === undefined || rootOfTarget(request.target, mhs.addresses) !== undefined) return undefined;
    return addressVaries(mhs, request);
  },
  ({ headers, knowledge }) => {
    const sender = knowledge.systems.find((system) => system.asid === headers.from);
    const receiver = receiverOf(knowledge.directory, headers)?.system;
    return sender !== undefined &&
      receiver !== undefined &&
      knowledge.mayShare(sender.odsCode, receiver.odsCode)
      ? undefined
      : sharingRefused(headers, 'ssp/data-sharing');
  },
  ({ headers, knowledge, request }) =>
    knowledge.interactions.find((known) => known.id === headers.interactionId)?.method === request.method
      ? undefined
      : proxyMethodOutcome(),
  ({ request, headers, knowledge }) =>
    isUnsupportedMediaType(
      request,
      knowledge.interactions.find((known) => known.id === headers.interactionId)?.version ?? '1.x',
    )
      ? proxyOutcome(415, 'Unsupported_Media_Type', 'not-supported', 'ssp/content-type')
      : undefined,
];

/** 400: the URL is not the directory's (integration.md 5.2). */
export function addressVaries(
  mhs: MhsRecord,
  request: ServiceRequest,
  check = 'ssp/target-url',
): ServiceAnswer {
  return proxyOutcome(
    400,
    `ENDPOINT_${mhs.addresses[0] ?? ''}_CPAID_${mhs.cpaId}_VARIES_FROM_TARGETURL_${request.target.slice(1)}`,
    'invalid',
    check,
  );
}

/** 403: no data-sharing agreement between the two (integration.md 5.2). */
export function sharingRefused(headers: SspHeaders, check?: string): ServiceAnswer {
  return proxyOutcome(
    403,
    `FOT_CHECK_FAILED_MESSAGESENDER_${headers.from}_MESSAGERECEIVER_${headers.to}`,
    'forbidden',
    check,
  );
}

export function checkSspRequest(input: CheckInput): ServiceAnswer | undefined {
  for (const check of checks) {
    const refusal = check(input);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
