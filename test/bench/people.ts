import { everyAreaAsk } from '../sandbox/stories/every-area-ask.ts';
import type { ObservationStory } from '../sandbox/stories/observation-story.ts';
import type { PatientStory } from '../sandbox/stories/patient-story.ts';
import { buildStructuredBundle } from '../sandbox/stories/structured/build-structured-bundle.ts';
import type { StructuredAsk } from '../sandbox/stories/structured-ask.ts';
import { testNhsNumber } from '../sandbox/stories/test-nhs-number.ts';
import { findings, narrative } from './large-record-terms.ts';
import { largeStory } from './large-record.ts';
import { seeded } from './seeded.ts';

const TRACE = '00000000-0000-4000-8000-000000000001';
const DAY = 86_400_000;
/** Behind the numbers of the stories and of third-party records. */
const firstSerial = 7_000;

/** What the first request of an opening asks for. */
const planA: StructuredAsk = {
  allergies: { resolved: true },
  medication: { issues: true },
  immunisations: { notGiven: true, status: true },
};

/** Another person with the same record: the sandbox serves each number once. */
export function asPerson(story: PatientStory, place: number, family: string): PatientStory {
  return {
    ...story,
    id: `bench-${place}`,
    nhsNumber: testNhsNumber(firstSerial + place),
    displayName: `Mrs Prudence ${family}`,
    name: { prefix: 'Mrs', given: ['Prudence'], family },
  };
}

/** A record whose table of uncategorised data has exactly so many rows. */
export function longTableStory(rows: number): PatientStory {
  const story = largeStory(60);
  const own = (story.observations ?? []).filter(({ consultation }) => consultation !== undefined);
  const clinician = story.staff[0]?.key;
  const more = Array.from({ length: rows - own.length }, (_, index): ObservationStory => {
    const random = seeded(index + 1);
    return {
      key: `long-${index}`,
      term: random.pick(findings),
      comment: narrative(random, 1),
      effective: new Date(Date.UTC(1990, 0, 3) + ((index * 37) % 12_900) * DAY).toISOString().slice(0, 10),
      ...(clinician === undefined ? {} : { performer: clinician }),
    };
  });
  return { ...story, observations: [...own, ...more] };
}

/** A record of which plan A alone takes so many bytes, within a few per cent. */
export function planAStory(bytes: number): PatientStory {
  const perSixty = planABytes(largeStory(120)) - planABytes(largeStory(60));
  return largeStory(Math.round((bytes / perSixty) * 60));
}

export function planABytes(story: PatientStory): number {
  return Buffer.byteLength(buildStructuredBundle(story, planA, TRACE), 'utf8');
}

/** The answer to everything without a limit, as it goes over the line. */
export function wholeBody(story: PatientStory): Uint8Array {
  return Buffer.from(buildStructuredBundle(story, everyAreaAsk, TRACE), 'utf8');
}
