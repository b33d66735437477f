import type { JsonObject } from '../json-text.ts';
import type { PatientStory, StoryName } from '../patient-story.ts';

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

const deathWords = {
  '1': 'Informal - death notice received via an update from a local NHS Organisation such as GP or Trust',
  '2': 'Formal - death notice received from Registrar of Deaths',
  U: 'Removed',
} as const;

function deathNotification(code: keyof typeof deathWords, on: string): JsonObject {
  return {
    url: DEATH,
    extension: [
      {
        url: 'deathNotificationStatus',
        valueCodeableConcept: {
          coding: [{ system: DEATH_CODES, version: '1.0.0', code, display: deathWords[code] }],
        },
      },
      { url: 'systemEffectiveDate', valueDateTime: `${on}T00:00:00+00:00` },
    ],
  };
}

/** The moment of death as PDS writes it; undefined for the living. */
function diedAt({ pds }: PatientStory, now: number): string | undefined {
  if (pds.status !== 'deceased') return undefined;
  if (typeof pds.died === 'string') return pds.died;
  const day = new Date(now - pds.died.daysAgo * 86_400_000).toISOString().slice(0, 10);
  return `${day}T00:00:00+00:00`;
}

function extensionsOf(story: PatientStory, now: number): JsonObject[] {
  const { pds } = story;
  const died = diedAt(story, now);
  if (pds.status === 'deceased' && died !== undefined) {
    return [deathNotification(pds.notification === 'formal' ? '2' : '1', died.slice(0, 10))];
  }
  if (pds.status === 'current' && pds.deathRemoved === true) return [deathNotification('U', '2025-04-01')];
  if (pds.status === 'no-practice') {
    return [
      {
        url: REMOVAL,
        extension: [
          {
            url: 'removalFromRegistrationCode',
            valueCodeableConcept: {
              coding: [{ system: REMOVAL_CODES, code: pds.exitCode, display: pds.exitReason }],
            },
          },
          { url: 'effectiveTime', valuePeriod: { start: '2025-05-06T00:00:00+00:00' } },
        ],
      },
    ];
  }
  return [];
}

const verificationWords = {
  '01': 'Number present and verified',
  '02': 'Number present but not traced',
  '03': 'Trace required',
  '07': 'Number not present and trace not required',
} as const;

function nameOf(name: StoryName, id: string, use: string): JsonObject {
  return {
    id,
    use,
    period: { start: '2020-01-01' },
    given: [...name.given],
    family: name.family,
    prefix: name.prefix === undefined ? undefined : [name.prefix],
  };
}

/** The usual name is not the first where there are several: a client must look for it (integration.md 4.3). */
function namesOf({ name, pds }: PatientStory): JsonObject[] {
  const others = pds.status === 'current' ? (pds.otherNames ?? []) : [];
  return [
    ...others.map((other, index) => nameOf(other, `name${String(index + 2)}`, other.use)),
    nameOf(name, 'name1', 'usual'),
  ];
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
 * `INVALIDATED_RESOURCE`; this is what PDS keeps to itself. `now`: milliseconds since 1970.
 */
export function buildPdsPatient(story: PatientStory, now = Date.now()): JsonObject {
  const id = story.pds.status === 'superseded' ? story.pds.replacedBy : story.nhsNumber;
  const confidentiality = confidentialityOf(story);
  const extension = extensionsOf(story, now);
  const verification = story.pds.status === 'unverified' ? story.pds.verification : '01';
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
                  code: verification,
                  display: verificationWords[verification],
                },
              ],
            },
          },
        ],
      },
    ],
    name: namesOf(story),
    gender: story.gender,
    birthDate: (story.pds.status === 'current' ? story.pds.birthDate : undefined) ?? story.birthDate,
    deceasedDateTime: diedAt(story, now),
    ...(confidentiality === 'U' ? whereabouts(story) : {}),
    extension: extension.length === 0 ? undefined : extension,
  };
}
