import { staff } from '../profile/staff.ts';
import type { BareProfile } from './bare-profile.ts';

const ID = 'http://fhir.nhs.net/Id';

/** What a 0.7 token has otherwise than `bareProvenanceClaims` (integration.md 2.1, 0.7 column). */
export function bareDstu2Claims(profile: BareProfile, nhsNumber: string) {
  const [member] = staff;
  const { installation, organisation, identifierSystems } = profile;
  return {
    aud: 'https://authorize.fhir.nhs.net/token',
    requested_record: {
      resourceType: 'Patient',
      identifier: [{ system: `${ID}/nhs-number`, value: nhsNumber }],
    },
    requesting_device: {
      resourceType: 'Device',
      id: installation.id,
      identifier: [{ system: identifierSystems.installation, value: installation.id }],
      model: 'Bare client',
      version: '1.0.0',
    },
    requesting_organization: {
      resourceType: 'Organization',
      id: organisation.odsCode,
      identifier: [{ system: `${ID}/ods-organization-code`, value: organisation.odsCode }],
      name: organisation.name,
    },
    requesting_practitioner: {
      resourceType: 'Practitioner',
      id: member.userName,
      identifier: [
        { system: 'http://fhir.nhs.net/sds-user-id', value: member.sdsUserId },
        { system: identifierSystems.user, value: member.userName },
      ],
      name: { family: [member.family], given: [member.given], prefix: [member.prefix] },
      practitionerRole: [
        {
          role: {
            coding: [{ system: 'http://fhir.nhs.net/ValueSet/sds-job-role-name-1', code: 'R8001' }],
          },
        },
      ],
    },
  };
}
