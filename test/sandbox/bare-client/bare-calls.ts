/** Each call of a record opening on its own, right by default and open to any one wrong thing. */
import { randomUUID } from 'node:crypto';
import type { Agent } from 'node:https';
import { STRUCTURED_RECORD } from '../interactions.ts';
import type { BareProfile } from './bare-profile.ts';
import type { BareAnswer } from './bare-request.ts';
import { bareRequest } from './bare-request.ts';
import { bareAssertion, bareProvenance, bareProvenanceClaims } from './bare-tokens.ts';

/** Header values to put in place of the right ones; `undefined` takes one out. */
type HeaderOverrides = Readonly<Record<string, string | readonly string[] | undefined>>;

const FHIR = 'application/fhir+json';
const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code';
const INTERACTION = 'https://fhir.nhs.uk/Id/nhsServiceInteractionId';
const PARTY_KEY = 'https://fhir.nhs.uk/Id/nhsMhsPartyKey';

function withOverrides(headers: Readonly<Record<string, string>>, overrides: HeaderOverrides = {}) {
  return Object.fromEntries(
    Object.entries({ ...headers, ...overrides }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? value : [...value]]],
    ),
  );
}

export interface TokenCall {
  readonly assertion?: string;
  /** The whole form in place of the right one. */
  readonly form?: string;
  readonly method?: string;
  readonly headers?: HeaderOverrides;
  readonly agent?: Agent;
}

export async function askToken(profile: BareProfile, call: TokenCall = {}): Promise<BareAnswer> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: call.assertion ?? bareAssertion(profile),
  });
  const method = call.method ?? 'POST';
  return bareRequest({
    url: profile.tokenUrl,
    method,
    headers: withOverrides({ 'content-type': 'application/x-www-form-urlencoded' }, call.headers),
    ...(method === 'GET' ? {} : { body: call.form ?? form.toString() }),
    tls: { ca: profile.trustedRoots },
    ...(call.agent && { agent: call.agent }),
  });
}

export interface PdsCall {
  readonly method?: string;
  readonly headers?: HeaderOverrides;
  readonly agent?: Agent;
}

/** `path` is what follows the base, e.g. `/Patient/9990000018`. */
export async function askPds(
  profile: BareProfile,
  bearer: string,
  path: string,
  call: PdsCall = {},
): Promise<BareAnswer> {
  return bareRequest({
    url: `${profile.pdsBaseUrl}${path}`,
    ...(call.method && { method: call.method }),
    headers: withOverrides(
      { authorization: `Bearer ${bearer}`, 'x-request-id': randomUUID(), accept: FHIR },
      call.headers,
    ),
    tls: { ca: profile.trustedRoots },
    ...(call.agent && { agent: call.agent }),
  });
}

const tokenParameter = (name: string, system: string, value: string): string =>
  `${name}=${encodeURIComponent(`${system}|${value}`)}`;

export interface DirectorySearch {
  readonly odsCode?: string;
  readonly interactionId?: string;
  readonly partyKey?: string;
  readonly manufacturer?: string;
}

export function directoryQuery({ odsCode, interactionId, partyKey, manufacturer }: DirectorySearch): string {
  return [
    odsCode === undefined ? [] : tokenParameter('organization', ODS, odsCode),
    interactionId === undefined ? [] : tokenParameter('identifier', INTERACTION, interactionId),
    partyKey === undefined ? [] : tokenParameter('identifier', PARTY_KEY, partyKey),
    manufacturer === undefined ? [] : tokenParameter('manufacturing-organization', ODS, manufacturer),
  ]
    .flat()
    .join('&');
}

/** `path` is what follows the base, e.g. `/Endpoint?…`. */
export async function askDirectory(
  profile: BareProfile,
  path: string,
  call: PdsCall = {},
): Promise<BareAnswer> {
  return bareRequest({
    url: `${profile.sdsBaseUrl}${path}`,
    ...(call.method && { method: call.method }),
    headers: withOverrides({ apikey: profile.sdsApiKey, accept: FHIR }, call.headers),
    tls: { ca: profile.trustedRoots },
    ...(call.agent && { agent: call.agent }),
  });
}

export interface RecordCall {
  readonly serviceRoot: string;
  readonly asid: string;
  readonly nhsNumber: string;
  /** The body in place of allergies with resolved and medication with issues. */
  readonly body?: string;
  /** The target in place of the right one; goes out as it stands. */
  readonly target?: string;
  readonly method?: string;
  readonly headers?: HeaderOverrides;
  readonly claims?: object;
  readonly tls?: { readonly cert?: string; readonly key?: string };
  readonly agent?: Agent;
}

/** Allergies with resolved, medication with issues (structured.md 1.9 P2). */
function recordParameters(nhsNumber: string): string {
  return JSON.stringify({
    resourceType: 'Parameters',
    parameter: [
      {
        name: 'patientNHSNumber',
        valueIdentifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber },
      },
      { name: 'includeAllergies', part: [{ name: 'includeResolvedAllergies', valueBoolean: true }] },
      { name: 'includeMedication', part: [{ name: 'includePrescriptionIssues', valueBoolean: true }] },
    ],
  });
}

export async function askRecord(profile: BareProfile, call: RecordCall): Promise<BareAnswer> {
  const { serviceRoot, asid, nhsNumber } = call;
  const method = call.method ?? 'POST';
  const claims = { ...bareProvenanceClaims(profile, serviceRoot), ...call.claims };
  return bareRequest({
    url: `${profile.sspBaseUrl}${call.target ?? `${serviceRoot}/Patient/$gpc.getstructuredrecord`}`,
    method,
    headers: withOverrides(
      {
        'Ssp-TraceID': randomUUID(),
        'Ssp-From': profile.asid,
        'Ssp-To': asid,
        'Ssp-InteractionID': STRUCTURED_RECORD,
        Authorization: `Bearer ${bareProvenance(claims)}`,
        'Content-Type': 'application/fhir+json;charset=utf-8',
        Accept: 'application/fhir+json;charset=utf-8',
        'Accept-Encoding': 'gzip',
      },
      call.headers,
    ),
    ...(method === 'GET' ? {} : { body: call.body ?? recordParameters(nhsNumber) }),
    tls: {
      ca: profile.trustedRoots,
      cert: profile.clientCertificate,
      key: profile.clientKey,
      ...call.tls,
    },
    ...(call.agent && { agent: call.agent }),
  });
}
