import { createChangedRecords } from './changed-records.ts';
import type { SandboxPerson, ServedPerson, ServedPractice } from './sandbox-person.ts';
import type { PatientStory, PdsStory, Practice } from './stories/index.ts';
import { buildPdsPatient, buildStructuredBundle, changedStory } from './stories/index.ts';

/** A practice answers for current patients only; all other reasons look the same from outside (integration.md 5.3). */
const atPractice: Readonly<Record<PdsStory['status'], boolean>> = {
  current: true,
  unverified: false,
  restricted: false,
  deceased: false,
  superseded: false,
  invalidated: false,
  'no-practice': false,
};

export function servedStory(
  story: PatientStory,
  now: number,
  changes = createChangedRecords(),
): ServedPerson {
  return {
    nhsNumber: story.nhsNumber,
    birthDate: story.birthDate,
    displayName: story.displayName,
    story: `${story.id}: ${story.note}`,
    substituted: [],
    practiceOdsCode: story.practiceOdsCode,
    pds:
      story.pds.status === 'invalidated'
        ? { kind: 'invalidated' }
        : { kind: 'patient', patient: buildPdsPatient(story, now) },
    atPractice: atPractice[story.pds.status],
    structuredBody: (ask, traceId) =>
      buildStructuredBundle(changes.has(story.nhsNumber) ? changedStory(story) : story, ask, traceId),
  };
}

export function servedPractice(practice: Practice): ServedPractice {
  return {
    odsCode: practice.odsCode,
    name: practice.name,
    asid: practice.asid,
    partyKey: practice.partyKey,
    addresses: practice.structured ? [practice.fhirAddress] : [],
    alsoConsumer: practice.alsoConsumer === true,
    ...(practice.version === undefined ? {} : { version: practice.version }),
    shares: true,
  };
}

/** Practices without patients, for what a directory and a proxy can get wrong (integration.md 9.3, 9.4). */
export const oddPractices: readonly ServedPractice[] = [
  {
    odsCode: 'T9P91',
    name: 'Two Addresses Surgery (synthetic)',
    asid: '900000000291',
    partyKey: 'T9P91-900291',
    addresses: [
      'https://gp-odd.sandbox.test/T9P91/STU3/1/gpconnect/structured',
      'https://gp-odd.sandbox.test/T9P91/Old/STU3/1/gpconnect/structured',
    ],
    alsoConsumer: false,
    shares: true,
  },
  {
    odsCode: 'T9P92',
    name: 'No Agreement Surgery (synthetic)',
    asid: '900000000292',
    partyKey: 'T9P92-900292',
    addresses: ['https://gp-odd.sandbox.test/T9P92/STU3/1/gpconnect/structured'],
    alsoConsumer: false,
    shares: false,
  },
  {
    odsCode: 'T9P94',
    name: 'No ASID Surgery (synthetic)',
    asid: '900000000294',
    partyKey: 'T9P94-900294',
    addresses: ['https://gp-odd.sandbox.test/T9P94/STU3/1/gpconnect/structured'],
    withoutAsid: true,
    alsoConsumer: false,
    shares: true,
  },
  {
    odsCode: 'T9P95',
    name: 'Two Systems Surgery (synthetic)',
    asid: '900000000295',
    partyKey: 'T9P95-900295',
    addresses: ['https://gp-odd.sandbox.test/T9P95/STU3/1/gpconnect/structured'],
    secondSystem: { asid: '900000000395', partyKey: 'T9P95-900395' },
    alsoConsumer: false,
    shares: true,
  },
  {
    odsCode: 'T9P93',
    name: 'No Address Surgery (synthetic)',
    asid: '900000000293',
    partyKey: 'T9P93-900293',
    addresses: [],
    withoutAddress: true,
    alsoConsumer: false,
    shares: true,
  },
];

/** What may be told of a person outside the services. */
export function publicPerson(person: ServedPerson): SandboxPerson {
  const { nhsNumber, birthDate, displayName, story, source, substituted } = person;
  return {
    nhsNumber,
    birthDate,
    displayName,
    story,
    ...(source === undefined ? {} : { source }),
    substituted,
  };
}
