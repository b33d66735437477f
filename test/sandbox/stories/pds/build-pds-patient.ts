import type { JsonObject } from '../json-text.ts';
import type { PatientStory } from '../patient-story.ts';

const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';
const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';
const VERIFICATION =
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus';
const VERIFICATION_CODES = 'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland';
const DEATH = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-DeathNotificationStatus';
const DEATH_CODES = 'https://fhir.hl7.org.uk/CodeSystem/UKCore-DeathNotificationStatus';
const REMOVAL = 'https://fhir.nhs.uk/StructureDefinition/Extension-PDS-RemovalFromRegistration';
const REMOVAL_CODES = 'https://fhir.nhs.uk/CodeSystem/PDS-RemovalReasonExitCode';

const confidentialityWords = {
  U: 'unrestricted',
  R: 'restricted',
  V: 'very restricted',
  REDACTED: 'redacted',
} as const;

function confidentialityOf(story: PatientStory): keyof typeof confidentialityWords {
  if (story.pds.status === 'restricted') return story.pds.confidentiality;
  return story.pds.status === 'invalidated' ? 'REDACTED' : 'U';
}

function extensionsOf(story: PatientStory): JsonObject[] {
  if (story.pds.status === 'deceased') {
    const formal = story.pds.notification === 'formal';
    return [
      {
        url: DEATH,
        extension: [
          {
            url: 'deathNotificationStatus',
            valueCodeableConcept: {
              coding: [
                {
                  system: DEATH_CODES,
                  version: '1.0.0',
                  code: formal ? '2' : '1',
                  display: formal
                    ? 'Formal - death notice received from Registrar of Deaths'
                    : 'Informal - death notice received via an update from a local NHS Organisation such as GP or Trust',
                },
              ],
            },
          },
          { url: 'systemEffectiveDate', valueDateTime: `${story.pds.died.slice(0, 10)}T00:00:00+00:00` },
        ],
      },
    ];
  }
  if (story.pds.status === 'no-practice') {
    return [
      {
        url: REMOVAL,
        extension: [
          {
            url: 'removalFromRegistrationCode',
            valueCodeableConcept: {
              coding: [{ system: REMOVAL_CODES, code: story.pds.exitCode, display: story.pds.exitReason }],
            },
          },
          { url: 'effectiveTime', valuePeriod: { start: '2025-05-06T00:00:00+00:00' } },
        ],
      },
    ];
  }
  return [];
}

/** Contact details and practice: stripped from a restricted person (integration.md 4.3). */
function whereabouts(story: PatientStory): JsonObject {
  return {
    address: [
      {
        id: 'home1',
        use: 'home',
        period: { start: '2020-01-01' },
        line: [...story.addressLines],
        postalCode: story.postcode,
      },
    ],
    telecom:
      story.telephone === undefined
        ? undefined
        : [
            {
              id: 'phone1',
              system: 'phone',
              use: 'home',
              value: story.telephone,
              period: { start: '2020-01-01' },
            },
          ],
    generalPractitioner:
      story.pds.status === 'no-practice'
        ? undefined
        : [
            {
              id: 'gp1',
              type: 'Organization',
              identifier: {
                system: 'https://fhir.nhs.uk/Id/ods-organization-code',
                value: story.practiceOdsCode,
                period: { start: '2020-01-01' },
              },
            },
          ],
  };
}

/**
 * The person as PDS FHIR R4 answers a retrieve (integration.md 4.3). A superseded number is answered with
 * the id of its replacement. An invalidated one is never returned by PDS: the caller answers 404
 * `INVALIDATED_RESOURCE`; this is what PDS keeps to itself.
 */
export function buildPdsPatient(story: PatientStory): JsonObject {
  const id = story.pds.status === 'superseded' ? story.pds.replacedBy : story.nhsNumber;
  const confidentiality = confidentialityOf(story);
  const extension = extensionsOf(story);
  return {
    resourceType: 'Patient',
    id,
    meta: {
      versionId: '3',
      security: [
        {
          system: CONFIDENTIALITY,
          code: confidentiality,
          display: confidentialityWords[confidentiality],
        },
      ],
    },
    identifier: [
      {
        system: NHS_NUMBER,
        value: id,
        extension: [
          {
            url: VERIFICATION,
            valueCodeableConcept: {
              coding: [
                {
                  system: VERIFICATION_CODES,
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
        given: [...story.name.given],
        family: story.name.family,
        prefix: story.name.prefix === undefined ? undefined : [story.name.prefix],
      },
    ],
    gender: story.gender,
    birthDate: story.birthDate,
    deceasedDateTime: story.pds.status === 'deceased' ? story.pds.died : undefined,
    ...(confidentiality === 'U' ? whereabouts(story) : {}),
    extension: extension.length === 0 ? undefined : extension,
  };
}
