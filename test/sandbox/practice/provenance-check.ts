import type { AccreditedSystem } from '../consumer-registration.ts';
import type { UnknownRecord } from '../service/json.ts';
import { isRecord, textOf } from '../service/json.ts';
import type { Refusal } from '../service/operation-outcome.ts';
import type { ClaimRule, ProvenanceContext } from './claim-rules.ts';
import { bad, filled, identifierValue } from './claim-rules.ts';
import type { DecodedProvenance } from './decode-provenance.ts';
import { checkDevice, checkOrganisation, checkPractitioner } from './requester-claims.ts';

const LIFE_SECONDS = 300;
const SKEW_SECONDS = 60;
const DSTU2_AUDIENCE = 'https://authorize.fhir.nhs.net/token';
const DSTU2_ID = 'http://fhir.nhs.net/Id';

function isEndpointOf(issuer: unknown, sender: AccreditedSystem): boolean {
  return typeof issuer === 'string' && URL.canParse(issuer) && new URL(issuer).hostname === sender.fqdn;
}

const checkAudience: ClaimRule = (claims, { audience, interaction }) => {
  const wanted = interaction.version === '0.7' ? DSTU2_AUDIENCE : audience;
  if (claims['aud'] === wanted) return undefined;
  return bad(
    'aud',
    interaction.version === '0.7' ? `aud must be ${wanted}` : "aud must be the provider's service root",
  );
};

/** One scope, that of the operation; version 1 may add `conf/N` (integration.md 2.1). */
const checkScope: ClaimRule = (claims, { interaction }) => {
  const scopes = textOf(claims['requested_scope'])?.split(' ') ?? [];
  const others = scopes.filter((scope) => scope !== interaction.scope);
  const allowed = interaction.version === '0.7' ? [] : ['conf/N'];
  return scopes.length - others.length === 1 && others.every((scope) => allowed.includes(scope))
    ? undefined
    : bad('requested_scope', 'requested_scope does not fit this operation');
};

/** Never in version 1; in 0.7 always, and of the patient of the body (integration.md 2.1, html.md 6). */
const checkRecord: ClaimRule = (claims, { interaction, patient }) => {
  const record = claims['requested_record'];
  if (interaction.version === '1.x') {
    return record === undefined
      ? undefined
      : bad('requested_record', 'requested_record belongs to version 0.7 only');
  }
  const [type, system] =
    interaction.scope === 'patient/*.read'
      ? (['Patient', 'nhs-number'] as const)
      : (['Organization', 'ods-organization-code'] as const);
  const value = isRecord(record) ? identifierValue(record, `${DSTU2_ID}/${system}`) : undefined;
  if (!isRecord(record) || record['resourceType'] !== type || !filled(value)) {
    return bad('requested_record', `requested_record must be a ${type} with its identifier`);
  }
  return type === 'Patient' && value !== patient
    ? bad('requested_record', 'requested_record is not the patient of the request')
    : undefined;
};

/** Claim by claim, integration.md 2.1. */
const rules: readonly ClaimRule[] = [
  (claims, { sender }) =>
    isEndpointOf(claims['iss'], sender) ? undefined : bad('iss', "iss must be the consumer's Spine endpoint"),
  (claims) => (filled(claims['sub']) ? undefined : bad('sub', 'sub is missing')),
  checkAudience,
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
  checkRecord,
  checkDevice,
  checkOrganisation,
  checkPractitioner,
];

function firstRefusal(claims: UnknownRecord, context: ProvenanceContext): Refusal | undefined {
  for (const rule of rules) {
    const refusal = rule(claims, context);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

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
  return firstRefusal(token.claims, context);
}
