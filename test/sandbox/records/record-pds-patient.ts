import type { RecordPerson } from './record-person.ts';

/** What PDS says of the subject of a third-party record: always current, unrestricted, verified (integration.md 4.3). */
export function recordPdsPatient(person: RecordPerson, nhsNumber: string): object {
  return {
    resourceType: 'Patient',
    id: nhsNumber,
    meta: {
      versionId: '1',
      security: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
          code: 'U',
          display: 'unrestricted',
        },
      ],
    },
    identifier: [
      {
        system: 'https://fhir.nhs.uk/Id/nhs-number',
        value: nhsNumber,
        extension: [
          {
            url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus',
            valueCodeableConcept: {
              coding: [
                {
                  system: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatus',
                  version: '1.0.0',
                  code: '01',
                  display: 'Number present and verified',
                },
              ],
            },
          },
        ],
      },
    ],
    name: [
      {
        id: 'name1',
        use: 'usual',
        period: { start: '2020-01-01' },
        given: person.given,
        family: person.family,
        ...(person.prefix.length > 0 ? { prefix: person.prefix } : {}),
      },
    ],
    gender: person.gender,
    birthDate: person.birthDate,
    generalPractitioner: [
      {
        id: 'gp1',
        type: 'Organization',
        identifier: {
          system: 'https://fhir.nhs.uk/Id/ods-organization-code',
          value: person.practiceOdsCode,
          period: { start: '2020-01-01' },
        },
      },
    ],
  };
}
