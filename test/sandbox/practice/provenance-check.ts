import type { AccreditedSystem } from '../consumer-registration.ts';
import type { UnknownRecord } from '../service/json.ts';
import { isRecord, listOf, recordsOf, textOf } from '../service/json.ts';
import type { Refusal } from '../service/operation-outcome.ts';
import type { DecodedProvenance } from './decode-provenance.ts';

const SDS_USER = 'https://fhir.nhs.uk/Id/sds-user-id';
const SDS_ROLE = 'https://fhir.nhs.uk/Id/sds-role-profile-id';
const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code';
const LIFE_SECONDS = 300;
const SKEW_SECONDS = 60;

/** Names that stand for nobody; provenance must be of the real signed-in person (integration.md 1.3, 9.5). */
const GENERIC_NAMES: ReadonlySet<string> = new Set(['system', 'admin', 'administrator', 'user']);

export interface ProvenanceContext {
  readonly seconds: number;
  /** Service root as the directory gives it. */
  readonly audience: string;
  /** Whose `Ssp-From` it was. */
  readonly sender: AccreditedSystem;
}

type ClaimRule = (claims: UnknownRecord, context: ProvenanceContext) => Refusal | undefined;

const bad = (claim: string, diagnostics: string): Refusal => ({
  status: 400,
  code: 'BAD_REQUEST',
  diagnostics,
  check: `practice/jwt-${claim}`,
});

/** Invalid FHIR inside a claim is 422 (integration.md 2.2). */
const badResource = (claim: string, diagnostics: string): Refusal => ({
  status: 422,
  code: 'INVALID_RESOURCE',
  diagnostics,
  check: `practice/jwt-${claim}`,
});

const filled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function identifierValue(resource: UnknownRecord, system: string): string | undefined {
  const values = recordsOf(resource['identifier'])
    .filter((identifier) => identifier['system'] === system)
    .map((identifier) => textOf(identifier['value']));
  return values.length === 1 ? values[0] : undefined;
}

function checkDevice(claims: UnknownRecord): Refusal | undefined {
  const device = claims['requesting_device'];
  if (!isRecord(device) || device['resourceType'] !== 'Device') {
    return bad('requesting_device', 'requesting_device must be a Device');
  }
  const identified = recordsOf(device['identifier']).some(
    (identifier) => filled(identifier['system']) && filled(identifier['value']),
  );
  if (!identified || !filled(device['model']) || !filled(device['version'])) {
    return badResource('requesting_device', 'requesting_device needs identifier, model and version');
  }
  return undefined;
}

function checkOrganisation(claims: UnknownRecord, { sender }: ProvenanceContext): Refusal | undefined {
  const organisation = claims['requesting_organization'];
  if (!isRecord(organisation) || organisation['resourceType'] !== 'Organization') {
    return bad('requesting_organization', 'requesting_organization must be an Organization');
  }
  const odsCode = identifierValue(organisation, ODS);
  if (!filled(organisation['name']) || odsCode === undefined) {
    return badResource('requesting_organization', 'requesting_organization needs name and ODS code');
  }
  // Only this sandbox compares: the organisation must be the one that owns the sending ASID (integration.md 0.3).
  return odsCode === sender.odsCode
    ? undefined
    : bad('requesting_organization', 'requesting_organization is not the owner of Ssp-From');
}

const isSdsId = (value: string): boolean => value === 'UNK' || /^\d{12}$/.test(value);

function checkPractitioner(claims: UnknownRecord): Refusal | undefined {
  const practitioner = claims['requesting_practitioner'];
  if (!isRecord(practitioner) || practitioner['resourceType'] !== 'Practitioner') {
    return bad('requesting_practitioner', 'requesting_practitioner must be a Practitioner');
  }
  if (!filled(practitioner['id']) || practitioner['id'] !== claims['sub']) {
    return bad('sub', 'sub must equal requesting_practitioner.id');
  }
  const userId = identifierValue(practitioner, SDS_USER);
  const roleId = identifierValue(practitioner, SDS_ROLE);
  if (userId === undefined || roleId === undefined) {
    return badResource(
      'requesting_practitioner',
      'SDS user id and SDS role profile id are needed, once each',
    );
  }
  if (!isSdsId(userId) || !isSdsId(roleId)) {
    return {
      status: 400,
      code: 'INVALID_IDENTIFIER_VALUE',
      issue: 'value',
      diagnostics: 'SDS ids are twelve digits or UNK',
      check: 'practice/jwt-sds-id',
    };
  }
  const hasLocal = recordsOf(practitioner['identifier']).some(
    ({ system, value }) => filled(system) && system !== SDS_USER && system !== SDS_ROLE && filled(value),
  );
  if (!hasLocal) return badResource('requesting_practitioner', 'a local user identifier is needed');
  return checkPractitionerName(practitioner);
}

function checkPractitionerName(practitioner: UnknownRecord): Refusal | undefined {
  const [name] = listOf(practitioner['name']);
  if (!isRecord(name) || !filled(name['family'])) {
    return badResource('practitioner-name', 'name must be a list whose family is text');
  }
  const given = listOf(name['given']);
  if (given.length === 0 || !given.every(filled)) {
    return badResource('practitioner-name', 'name.given must be a list of texts');
  }
  if (name['prefix'] !== undefined && !(Array.isArray(name['prefix']) && name['prefix'].every(filled))) {
    return badResource('practitioner-name', 'name.prefix must be a list of texts');
  }
  const generic = [name['family'], ...given].some((text) => GENERIC_NAMES.has(text.trim().toLowerCase()));
  return generic ? bad('practitioner-name', 'the practitioner must be a real person') : undefined;
}

function checkScope(claims: UnknownRecord): Refusal | undefined {
  const scopes = textOf(claims['requested_scope'])?.split(' ') ?? [];
  const others = scopes.filter((scope) => scope !== 'patient/*.read');
  return scopes.length - others.length === 1 && others.every((scope) => scope === 'conf/N')
    ? undefined
    : bad('requested_scope', 'requested_scope does not fit this operation');
}

function isEndpointOf(issuer: unknown, sender: AccreditedSystem): boolean {
  return typeof issuer === 'string' && URL.canParse(issuer) && new URL(issuer).hostname === sender.fqdn;
}

/** Claim by claim, integration.md 2.1 (1.x column). */
const rules: readonly ClaimRule[] = [
  (claims, { sender }) =>
    isEndpointOf(claims['iss'], sender) ? undefined : bad('iss', "iss must be the consumer's Spine endpoint"),
  (claims) => (filled(claims['sub']) ? undefined : bad('sub', 'sub is missing')),
  (claims, { audience }) =>
    claims['aud'] === audience ? undefined : bad('aud', "aud must be the provider's service root"),
  (claims) => (Number.isInteger(claims['iat']) ? undefined : bad('iat', 'iat must be an integer')),
  (claims) => (Number.isInteger(claims['exp']) ? undefined : bad('exp', 'exp must be an integer')),
  (claims) =>
    Number(claims['exp']) - Number(claims['iat']) === LIFE_SECONDS
      ? undefined
      : bad('lifetime', 'exp must be exactly 300 seconds after iat'),
  (claims, { seconds }) =>
    Number(claims['exp']) > seconds ? undefined : bad('expired', 'the token has expired'),
  (claims, { seconds }) =>
    Number(claims['iat']) <= seconds + SKEW_SECONDS ? undefined : bad('future', 'iat lies in the future'),
  (claims) =>
    claims['reason_for_request'] === 'directcare'
      ? undefined
      : bad('reason_for_request', 'reason_for_request must be directcare'),
  checkScope,
  (claims) =>
    claims['requested_record'] === undefined
      ? undefined
      : bad('requested_record', 'requested_record belongs to version 0.7 only'),
  checkDevice,
  checkOrganisation,
  checkPractitioner,
];

/** Refuses a token that any strict provider would (integration.md 2.2, 9.5). */
export function checkProvenance(
  token: DecodedProvenance | undefined,
  context: ProvenanceContext,
): Refusal | undefined {
  if (token === undefined) {
    return bad('shape', 'one Bearer is needed: three parts, the last empty');
  }
  const { alg, typ, ...others } = token.header;
  if (alg !== 'none' || typ !== 'JWT' || Object.keys(others).length > 0) {
    return bad('header', 'the header must be exactly alg none, typ JWT');
  }
  for (const rule of rules) {
    const refusal = rule(token.claims, context);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
