import type { Interaction } from '../interactions.ts';
import type { UnknownRecord } from '../service/json.ts';
import { isRecord, listOf, recordsOf } from '../service/json.ts';
import type { Refusal } from '../service/operation-outcome.ts';
import type { ClaimRule } from './claim-rules.ts';
import { bad, badResource, filled, identifierValue } from './claim-rules.ts';

/** The systems that differ between the versions; 0.7 has its user id deliberately without `/Id/` (integration.md 2.1). */
const systems = {
  '1.x': {
    odsCode: 'https://fhir.nhs.uk/Id/ods-organization-code',
    sdsUser: 'https://fhir.nhs.uk/Id/sds-user-id',
    sdsRole: 'https://fhir.nhs.uk/Id/sds-role-profile-id',
  },
  '0.7': {
    odsCode: 'http://fhir.nhs.net/Id/ods-organization-code',
    sdsUser: 'http://fhir.nhs.net/sds-user-id',
    sdsRole: undefined,
  },
} as const;

const JOB_ROLE = 'http://fhir.nhs.net/ValueSet/sds-job-role-name-1';

/** Names that stand for nobody; provenance must be of the real signed-in person (integration.md 1.3, 9.5). */
const GENERIC_NAMES: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'carer',
  'default',
  'doctor',
  'guest',
  'nurse',
  'reception',
  'root',
  'service',
  'staff',
  'system',
  'unknown',
  'user',
]);

export const checkDevice: ClaimRule = (claims, { interaction }) => {
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
  return interaction.version === '0.7' && !filled(device['id'])
    ? badResource('requesting_device', 'requesting_device needs an id')
    : undefined;
};

export const checkOrganisation: ClaimRule = (claims, { sender, interaction }) => {
  const organisation = claims['requesting_organization'];
  if (!isRecord(organisation) || organisation['resourceType'] !== 'Organization') {
    return bad('requesting_organization', 'requesting_organization must be an Organization');
  }
  const odsCode = identifierValue(organisation, systems[interaction.version].odsCode);
  if (!filled(organisation['name']) || odsCode === undefined) {
    return badResource('requesting_organization', 'requesting_organization needs name and ODS code');
  }
  if (interaction.version === '0.7' && !filled(organisation['id'])) {
    return badResource('requesting_organization', 'requesting_organization needs an id');
  }
  // Only this sandbox compares: the organisation must be the one that owns the sending ASID (integration.md 0.3).
  return odsCode === sender.odsCode
    ? undefined
    : bad('requesting_organization', 'requesting_organization is not the owner of Ssp-From');
};

const isSdsId = (value: string): boolean => value === 'UNK' || /^\d{12}$/.test(value);

export const checkPractitioner: ClaimRule = (claims, { interaction: { version } }) => {
  const practitioner = claims['requesting_practitioner'];
  if (!isRecord(practitioner) || practitioner['resourceType'] !== 'Practitioner') {
    return bad('requesting_practitioner', 'requesting_practitioner must be a Practitioner');
  }
  if (!filled(practitioner['id']) || practitioner['id'] !== claims['sub']) {
    return bad('sub', 'sub must equal requesting_practitioner.id');
  }
  const { sdsUser, sdsRole } = systems[version];
  const wanted = [sdsUser, sdsRole].filter((system) => system !== undefined);
  const ids = wanted.map((system) => identifierValue(practitioner, system));
  if (ids.includes(undefined)) {
    return badResource('requesting_practitioner', 'each SDS id of this version is needed, once');
  }
  if (!ids.every((id) => id !== undefined && isSdsId(id))) {
    return {
      status: 400,
      code: 'INVALID_IDENTIFIER_VALUE',
      issue: 'value',
      diagnostics: 'SDS ids are twelve digits or UNK',
      check: 'practice/jwt-sds-id',
    };
  }
  const national: readonly unknown[] = wanted;
  const hasLocal = recordsOf(practitioner['identifier']).some(
    ({ system, value }) => filled(system) && !national.includes(system) && filled(value),
  );
  if (!hasLocal) return badResource('requesting_practitioner', 'a local user identifier is needed');
  return version === '0.7'
    ? (checkDstu2Role(practitioner) ?? checkName(practitioner, version))
    : checkName(practitioner, version);
};

function checkDstu2Role(practitioner: UnknownRecord): Refusal | undefined {
  const codings = recordsOf(practitioner['practitionerRole'])
    .map(({ role }) => role)
    .flatMap((role) => recordsOf(isRecord(role) ? role['coding'] : undefined));
  return codings.some(({ system, code }) => system === JOB_ROLE && filled(code))
    ? undefined
    : badResource('practitioner-role', 'practitionerRole needs a job role, UNK without a smartcard');
}

function checkName(practitioner: UnknownRecord, version: Interaction['version']): Refusal | undefined {
  const isOld = version === '0.7';
  const name = isOld ? practitioner['name'] : listOf(practitioner['name'])[0];
  const parts = isRecord(name) ? name : {};
  const family = isOld ? listOf(parts['family']) : [parts['family']];
  if (family.length === 0 || !family.every(filled)) {
    return badResource(
      'practitioner-name',
      isOld ? 'name must be one whose family is a list' : 'name must be a list whose family is text',
    );
  }
  const given = listOf(parts['given']);
  if (given.length === 0 || !given.every(filled)) {
    return badResource('practitioner-name', 'name.given must be a list of texts');
  }
  const { prefix } = parts;
  if (isOld ? listOf(prefix).length === 0 : prefix !== undefined && !Array.isArray(prefix)) {
    return badResource('practitioner-name', 'name.prefix must be a list of texts');
  }
  if (!listOf(prefix).every(filled)) {
    return badResource('practitioner-name', 'name.prefix must be a list of texts');
  }
  const generic = [...family, ...given].some(
    (text) => typeof text === 'string' && GENERIC_NAMES.has(text.trim().toLowerCase()),
  );
  return generic ? bad('practitioner-name', 'the practitioner must be a real person') : undefined;
}
