/** Every way in which a hop can be told to go wrong, with a short description: what tests iterate and people read. */

/** Faults of the sign-in provider; `cis2/` acts on them. */
const cis2 = {
  denied: 'The person refuses, or is refused, at CIS2',
  'wrong-state': 'The redirect carries another state',
  'wrong-nonce': 'The id token carries another nonce',
  'wrong-issuer': 'The id token names another issuer',
  'wrong-audience': 'The id token is for another client',
  'bad-signature': 'The signature of the id token is wrong',
  'expired-token': 'The id token has expired',
  'low-assurance': 'The sign-in was at a lower assurance level',
  'stale-authentication': 'The person signed in too long ago',
  'other-subject': 'Userinfo is about somebody else',
  'no-roles': 'Userinfo names no roles',
  'invalid-grant': 'The authorization code is refused',
  unavailable: '503',
  html: 'A web page in place of JSON',
  silent: 'No answer at all',
  slow: 'A late answer',
} as const;

const token = {
  unauthorised: '401: no public key for that key id',
  'no-public-key': "403: the application's public keys cannot be reached",
  'invalid-grant': '401: the grant has run out',
  'access-denied': '403: the application is not approved',
  throttled: '429 with Retry-After',
  unavailable: '503, plain text',
  html: '200 with the sign-in page of a guest network',
  'clock-skew': 'A right answer whose Date is ten minutes ahead',
  silent: 'No answer at all',
} as const;

const pds = {
  unavailable: '503 with Retry-After',
  'unavailable-once-each': '503 with Retry-After; the same X-Request-ID then succeeds',
  'unable-to-call': '408: Spine did not answer PDS',
  throttled: '429',
  silent: 'No answer at all',
  slow: 'A late answer',
  'gateway-fault': '401 in the dialect of the API gateway',
  'access-denied': '403: the application may not use PDS',
  'bad-request': '400: a value was refused',
  'not-found': '404: no such person',
  invalidated: '404: the number was invalidated',
  html: '502 with a web page',
  'clock-skew': 'A right answer whose Date is ten minutes ahead',
  'another-person': "Somebody else's demographics under their own number",
} as const;

const sds = {
  empty: 'An empty result, whatever is asked',
  'empty-until-no-cache': 'An empty result until asked past the cache',
  'timeout-as-empty':
    'The directory behind takes too long: an empty result, late, until asked past the cache',
  'stale-address': "The practice's former address until asked past the cache",
  'two-addresses': 'Two addresses for one practice',
  'two-devices': 'Two systems for one party key',
  'no-device': 'No system',
  'no-asid': 'A system without ASID',
  'no-address': 'An endpoint without address',
  unauthorised: '401: the key is refused',
  'bad-request': '400',
  'not-found': '404: no such path',
  throttled: '429',
  failing: '500',
  unavailable: '502',
  timeout: '504',
  silent: 'No answer at all',
} as const;

const ssp = {
  'no-data-sharing': '403: no data-sharing agreement between the two',
  'sender-refused': '403: our system is not accredited for this',
  'receiver-refused': "403: the practice's system is not registered for this",
  'address-varies': "400: the address is not the directory's",
  'method-not-allowed': '405',
  'unsupported-media-type': '415',
  throttled: '429 with X-Rate-Limit headers',
  'throttled-unavailable': '503 with X-Rate-Limit headers',
  'no-response': 'Closed without an answer',
  'status-444': '444: the practice gave no answer',
  'certificate-error': '495: our certificate was refused',
  'no-certificate': '496: no certificate was shown',
  'plain-http': '497: HTTP to an HTTPS port',
  'bad-gateway': '502: the practice cannot be reached',
  unavailable: '503 with a web page',
  timeout: '504',
  'status-599': '599: the network timed out',
} as const;

const practice = {
  down: 'The practice refuses connections; the proxy says 502',
  slow: 'A late answer',
  silent: 'No answer; the proxy says 504 in time',
  drip: 'The record in small pieces with pauses',
  'malformed-json': 'The record with its end spoiled',
  cut: 'The connection breaks half-way through the record',
  'cut-gzip': 'A complete answer whose compressed bytes end too soon',
  html: '200 with a web page',
  'wrong-media-type': 'The record as text/plain',
  'another-patient': "Somebody else's record",
  'another-number': 'The record, its NHS number changed',
  'other-name': 'The record, its family name changed',
  'other-given-name': 'The record, its given name changed',
  'other-birth-date': 'The record, its date of birth changed',
  'other-gender': 'The record, its gender changed',
  'other-practice': 'The record, naming another practice',
  'dissent-as-blank': 'Dissent, the old way: empty lists that warn of items left out',
  oversize: 'More than the largest answer that is accepted',
  'clock-skew': '400 BAD_REQUEST whose Date is ten minutes ahead',
  'invalid-nhs-number': '400 INVALID_NHS_NUMBER',
  'invalid-identifier-system': '400 INVALID_IDENTIFIER_SYSTEM',
  'invalid-identifier-value': '400 INVALID_IDENTIFIER_VALUE',
  'bad-request': '400 BAD_REQUEST',
  'conflicting-values': '400 CONFLICTING_VALUES',
  'invalid-patient-demographics': '400 INVALID_PATIENT_DEMOGRAPHICS',
  'invalid-ods-code': '400 INVALID_ODS_CODE (0.7)',
  'no-patient-consent': '403 NO_PATIENT_CONSENT',
  'no-organisational-consent': '403 NO_ORGANISATIONAL_CONSENT',
  'no-organisation-consent': '403 NO_ORGANISATION_CONSENT, its other spelling',
  'access-denied': '403 ACCESS DENIED, with a space',
  'access-denied-underscore': '403 ACCESS_DENIED',
  'no-relationship': '403 NO_RELATIONSHIP',
  'non-authoritative': '403 NON_AUTHORITATIVE (0.7)',
  'patient-not-found': '404 PATIENT_NOT_FOUND',
  'no-record-found': '404 NO_RECORD_FOUND',
  'practitioner-not-found': '404 PRACTITIONER_NOT_FOUND',
  'organisation-not-found': '404 ORGANISATION_NOT_FOUND',
  'duplicate-rejected': '409 DUPLICATE_REJECTED',
  'unsupported-media-type': '415 BAD_REQUEST',
  'invalid-parameter': '422 INVALID_PARAMETER',
  'invalid-resource': '422 INVALID_RESOURCE',
  'reference-not-found': '422 REFERENCE_NOT_FOUND',
  'internal-error': '500 INTERNAL_SERVER_ERROR',
  'not-implemented': '501 NOT_IMPLEMENTED',
} as const;

/** What the wire can do to any right answer; a hop's own fault of the same name goes first. */
const wire = {
  silent: 'No answer at all',
  reset: 'The connection is reset before an answer',
  'reset-midway': 'The connection is reset within the answer',
  cut: 'The connection closes within the answer',
  drip: 'The answer in small pieces with pauses',
  html: '200 with a web page',
  'wrong-media-type': 'The answer as text/plain',
  'malformed-json': 'The answer with its end spoiled',
  'not-fhir': '200 with JSON that is no FHIR resource',
  'empty-body': '200 without a body',
  'outcome-in-200': '200 with an OperationOutcome',
  redirect: '302 to another host',
  oversize: 'More than the largest answer that is accepted',
} as const;

/** What a server can do wrong before any request; holds for new connections until it is lifted. */
const tls = {
  refused: 'Nothing listens: connections are refused',
  'tls-1.2-only': 'TLS 1.2 only (no fault for a good client)',
  'tls-1.3-only': 'TLS 1.3 only (no fault for a good client)',
  'expired-certificate': 'The certificate has expired',
  'wrong-name': 'The certificate is for another host',
  'missing-intermediate': 'The certificate comes without its sub-authority',
  'wrong-authority': 'The certificate is by an authority nobody trusts',
} as const;

/** `gateway` is the server of token endpoint, PDS and SDS; `proxy` that of the Spine Secure Proxy. */
export const faultDescriptions = { cis2, token, pds, sds, ssp, practice, gateway: tls, proxy: tls } as const;

export type FaultyHop = keyof typeof faultDescriptions;
export type TlsHop = 'gateway' | 'proxy';
export type TlsFaultKind = keyof typeof tls;
export type WireFaultKind = keyof typeof wire;
export type WireHop = Exclude<FaultyHop, TlsHop | 'cis2'>;

/** Kinds that the service of a hop acts on itself. */
export type FaultKind<H extends FaultyHop> = keyof (typeof faultDescriptions)[H] & string;
/** Every kind that can be set at a hop. */
export type SettableKind<H extends FaultyHop> = FaultKind<H> | (H extends WireHop ? WireFaultKind : never);

export interface FaultRow {
  readonly hop: FaultyHop;
  readonly kind: string;
  readonly description: string;
}

function hasWire(hop: FaultyHop): hop is WireHop {
  return hop !== 'gateway' && hop !== 'proxy' && hop !== 'cis2';
}

/** Descriptions of all kinds of one hop, the wire's included. */
export function kindsOf(hop: FaultyHop): Readonly<Record<string, string>> {
  return hasWire(hop)
    ? { ...faultDescriptions[hop], ...wire, ...faultDescriptions[hop] }
    : faultDescriptions[hop];
}

export const faultyHops = Object.keys(faultDescriptions) as readonly FaultyHop[];

/** One row for each hop and kind. */
export const faultTable: readonly FaultRow[] = faultyHops.flatMap((hop) =>
  Object.entries(kindsOf(hop)).map(([kind, description]) => ({ hop, kind, description })),
);

export function isOwnKind<H extends FaultyHop>(hop: H, kind: string): kind is FaultKind<H> {
  return Object.hasOwn(faultDescriptions[hop], kind);
}

export function isWireKind(kind: string): kind is WireFaultKind {
  return Object.hasOwn(wire, kind);
}
