import type { FhirObject } from '../json-text.ts';
import type { Practice, StaffStory, StoryName } from '../patient-story.ts';
import { practiceOf } from '../practices.ts';
import { codeSystem, extensionUrl, identifierSystem, profileUrl } from './fhir-urls.ts';
import { idOf, referenceTo, type RecordContext } from './record-context.ts';
import { stableHex } from './stable-hex.ts';

function head(
  context: RecordContext,
  type: 'Patient' | 'Organization' | 'Practitioner' | 'PractitionerRole',
  key: string,
): FhirObject {
  return { resourceType: type, id: idOf(context, type, key), meta: { profile: [profileUrl(type)] } };
}

function humanName(name: StoryName, use: string): FhirObject {
  return {
    use,
    text: [name.prefix, ...name.given, name.family].filter((part) => part !== undefined).join(' '),
    family: name.family,
    given: [...name.given],
    prefix: name.prefix === undefined ? undefined : [name.prefix],
  };
}

/** The practice that the record says it comes from; a story may let it differ from PDS. */
function managingPractice(context: RecordContext): Practice {
  const odsCode = context.story.practiceRecord?.managingOdsCode;
  return odsCode === undefined ? context.practice : practiceOf(odsCode);
}

/** The person as the practice holds them (structured.md 3.11), with the story's differences from PDS. */
export function buildPatient(context: RecordContext): FhirObject {
  const { story, habits } = context;
  const held = story.practiceRecord ?? {};
  const usual = story.staff[0];
  return {
    ...head(context, 'Patient', 'self'),
    extension: [
      {
        url: extensionUrl.registrationDetails,
        extension: [
          { url: 'registrationPeriod', valuePeriod: { start: '2018-04-03' } },
          {
            url: 'registrationType',
            valueCodeableConcept: {
              coding: [{ system: codeSystem.registrationType, code: 'R', display: 'Regular' }],
            },
          },
        ],
      },
    ],
    identifier: [
      {
        extension: [
          {
            url: extensionUrl.nhsNumberVerification,
            valueCodeableConcept: {
              coding: [
                {
                  system: codeSystem.nhsNumberVerification,
                  code: '01',
                  display: 'Number present and verified',
                },
              ],
            },
          },
        ],
        system: identifierSystem.nhsNumber,
        value: story.nhsNumber,
      },
    ],
    active: true,
    name: [
      humanName(
        {
          ...story.name,
          given: held.given ?? story.name.given,
          family: held.family ?? story.name.family,
        },
        'official',
      ),
    ],
    telecom:
      story.telephone === undefined ? undefined : [{ system: 'phone', value: story.telephone, use: 'home' }],
    gender: held.gender ?? story.gender,
    birthDate: held.birthDate ?? story.birthDate,
    address: [{ use: 'home', type: 'physical', line: [...story.addressLines], postalCode: story.postcode }],
    generalPractitioner:
      habits.namesUsualPractitioner && usual !== undefined
        ? [referenceTo(context, 'Practitioner', usual.key)]
        : undefined,
    managingOrganization: referenceTo(context, 'Organization', managingPractice(context).odsCode),
  };
}

function buildPractice(context: RecordContext, practice: Practice): FhirObject {
  return {
    ...head(context, 'Organization', practice.odsCode),
    identifier: [{ system: identifierSystem.odsOrganisation, value: practice.odsCode }],
    name: practice.name,
    telecom: [{ system: 'phone', value: practice.telephone, use: 'work' }],
    address: [{ use: 'work', line: [...practice.addressLines], postalCode: practice.postcode }],
  };
}

function buildStaff(context: RecordContext, staff: StaffStory): FhirObject[] {
  const organisation = staff.organisation ?? managingPractice(context).odsCode;
  return [
    {
      ...head(context, 'Practitioner', staff.key),
      identifier: [
        { system: identifierSystem.sdsUser, value: `9990${stableHex(staff.key, 8).replace(/\D/g, '0')}` },
      ],
      name: [humanName(staff.name, 'usual')],
    },
    {
      ...head(context, 'PractitionerRole', staff.key),
      practitioner: referenceTo(context, 'Practitioner', staff.key),
      organization: referenceTo(context, 'Organization', organisation),
      code: [{ coding: [{ system: codeSystem.jobRole, ...staff.role }] }],
    },
  ];
}

/** Patient, practice, staff with their roles, and every other organisation (structured.md 2.1 "always present"). */
export function buildAdministrative(context: RecordContext): FhirObject[] {
  const others = (context.story.organisations ?? []).map((organisation): FhirObject => ({
    ...head(context, 'Organization', organisation.key),
    // Many organisations come without an ODS code (structured.md 3.11).
    identifier:
      organisation.odsCode === undefined
        ? undefined
        : [{ system: identifierSystem.odsOrganisation, value: organisation.odsCode }],
    name: organisation.name,
  }));
  const elsewhere = managingPractice(context);
  return [
    buildPatient(context),
    buildPractice(context, context.practice),
    ...(elsewhere === context.practice ? [] : [buildPractice(context, elsewhere)]),
    ...others,
    ...context.story.staff.flatMap((staff) => buildStaff(context, staff)),
  ];
}
