import { decodeProvenance } from '../practice/decode-provenance.ts';
import { patientAsked } from '../practice/patient-asked.ts';
import type { FaultKind, Faults } from '../faults.ts';
import { proxyMethodOutcome, proxyOutcome } from '../service/operation-outcome.ts';
import type { Service, ServiceAnswer, ServiceRequest } from '../service/service-types.ts';
import type { Forwarder } from './forward.ts';
import type { ProxyKnowledge, SspHeaders } from './ssp-checks.ts';
import {
  addressVaries,
  checkSspRequest,
  readSspHeaders,
  receiverOf,
  rootOfTarget,
  sharingRefused,
} from './ssp-checks.ts';

export interface SspServiceParts {
  readonly knowledge: ProxyKnowledge;
  readonly faults: Faults;
  readonly forwarder: Forwarder;
}

interface FaultyInput {
  readonly request: ServiceRequest;
  readonly headers: SspHeaders;
  readonly knowledge: ProxyKnowledge;
}

const rateHeaders = {
  'x-rate-limit-limit': '10',
  'x-rate-limit-remaining': '0',
  'x-rate-limit-reset': '1',
} as const;

/** The proxy's web server speaks HTML when TLS went wrong (integration.md 5.2). */
const bare = (status: number, title: string): ServiceAnswer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<html><head><title>${String(status)} ${title}</title></head><body></body></html>`,
});

const faultyAnswers: Readonly<Record<FaultKind<'ssp'>, (input: FaultyInput) => ServiceAnswer>> = {
  'no-data-sharing': ({ headers }) => sharingRefused(headers),
  'sender-refused': ({ headers }) =>
    proxyOutcome(403, `ASID_CHECK_FAILED_MESSAGESENDER_${headers.from}`, 'forbidden'),
  'receiver-refused': ({ headers }) =>
    proxyOutcome(403, `PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_${headers.to}`, 'forbidden'),
  'address-varies': ({ request, headers, knowledge }) => {
    const mhs = receiverOf(knowledge.directory, headers)?.mhs;
    if (mhs === undefined) return proxyOutcome(500, 'INTERNAL_ERROR', 'exception');
    return { ...addressVaries(mhs, request), checksFailed: [] };
  },
  'method-not-allowed': () => ({ ...proxyMethodOutcome(), checksFailed: [] }),
  'unsupported-media-type': () => proxyOutcome(415, 'Unsupported_Media_Type', 'not-supported'),
  'no-response': () => ({ status: 444, delivery: 'closed' }),
  'status-444': () => ({ status: 444, body: '' }),
  'certificate-error': () => bare(495, 'SSL Certificate Error'),
  'no-certificate': () => bare(496, 'SSL Certificate Required'),
  'plain-http': () => bare(497, 'HTTP Request Sent to HTTPS Port'),
  throttled: () => ({ status: 429, headers: rateHeaders, body: '' }),
  'throttled-unavailable': () => ({ status: 503, headers: rateHeaders, body: '' }),
  'bad-gateway': ({ request }) =>
    proxyOutcome(502, `ERROR_COMMUNICATING_TO_ENDPOINT_URL_${request.target.slice(1)}`, 'transient'),
  unavailable: () => ({
    status: 503,
    headers: { 'content-type': 'text/html' },
    body: '<html><body>Unavailable</body></html>',
  }),
  timeout: () => proxyOutcome(504, 'GATEWAY_TIMEOUT', 'timeout'),
  'status-599': () => ({ status: 599, body: '' }),
};

/**
 * The Spine Secure Proxy (integration.md 9.4). The provenance token is recorded, not judged: that is the practice's task.
 * Mutual TLS was settled before a request gets here.
 */
export function createSspService({ knowledge, faults, forwarder }: SspServiceParts): Service {
  const answerTo = async (request: ServiceRequest, headers: SspHeaders): Promise<ServiceAnswer> => {
    const refusal = checkSspRequest({ request, headers, knowledge });
    if (refusal !== undefined) return refusal;
    const fault = faults.take('ssp');
    if (fault !== undefined) {
      return { ...faultyAnswers[fault.kind]({ request, headers, knowledge }), fault: fault.kind };
    }
    const addresses = receiverOf(knowledge.directory, headers)?.mhs.addresses ?? [];
    const root = rootOfTarget(request.target, addresses);
    if (root === undefined) return proxyOutcome(500, 'INTERNAL_ERROR', 'exception');
    const down = faults.current.practice?.kind === 'down';
    if (down) faults.take('practice');
    return { ...(await forwarder.forward(request, root, down)), ...(down ? { fault: 'down' } : {}) };
  };

  return async (request) => {
    const read = readSspHeaders(request);
    const answer = read.ok ? await answerTo(request, read.headers) : read.answer;
    const provenance = decodeProvenance(request)?.claims;
    const patient = patientAsked(request);
    return {
      ...answer,
      ...(patient === undefined ? {} : { patient }),
      ...(read.ok ? { traceId: read.headers.traceId } : {}),
      ...(provenance === undefined ? {} : { provenance }),
    };
  };
}
