import type { PatientStory } from '../sandbox/stories/patient-story.ts';
import { larkfieldStaff } from '../sandbox/stories/people/larkfield-staff.ts';
import { buildStructuredBundle } from '../sandbox/stories/structured/build-structured-bundle.ts';
import { everyAreaAsk } from '../sandbox/stories/every-area-ask.ts';
import { unitOf } from './large-record-unit.ts';

const MEGABYTE = 1_000_000;
const TRACE = '00000000-0000-4000-8000-000000000001';
/** Units between two repetitions of the pattern of kinds. */
const CYCLE = 60;

/** Somebody who is not among the synthetic people, so that the sandbox can serve both. */
const largePerson: PatientStory = {
  id: 'large-record',
  nhsNumber: '9992600470',
  birthDate: '1940-06-21',
  displayName: 'Mrs Prudence Voluminous-Test',
  note: 'A very large record in every area',
  practiceOdsCode: 'T9P01',
  pds: { status: 'current' },
  name: { prefix: 'Mrs', given: ['Prudence'], family: 'Voluminous-Test' },
  gender: 'female',
  addressLines: ['Meadow View Care Home', '12 Sample Lane', 'Testbury'],
  postcode: 'ZZ99 3VZ',
  staff: larkfieldStaff,
  allergies: [],
  medicines: [],
};

export interface LargeRecordOptions {
  /** Another seed, another record. */
  readonly seed?: number;
  /** Whose record it is; what the person has of their own is replaced. */
  readonly person?: PatientStory;
}

/** The story of a record of so many consultations and what goes with them. */
export function largeStory(consultations: number, options: LargeRecordOptions = {}): PatientStory {
  const { seed = 1, person = largePerson } = options;
  const clinician = person.staff[0]?.key;
  if (clinician === undefined) throw new RangeError('the person of a large record needs a clinician');
  const units = Array.from({ length: consultations }, (_, index) => unitOf(index, seed, clinician));
  return {
    ...person,
    consultations: units.map(({ consultation }) => consultation),
    observations: units.flatMap(({ observations }) => observations),
    reports: units.flatMap(({ reports }) => reports),
    medicines: units.flatMap(({ medicines }) => medicines),
    allergies: units.flatMap(({ allergies }) => allergies),
    immunisations: units.flatMap(({ immunisations }) => immunisations),
    referrals: units.flatMap(({ referrals }) => referrals),
    diary: units.flatMap(({ diary }) => diary),
    documents: units.flatMap(({ documents }) => documents),
    problems: units.flatMap(({ problems }) => problems),
  };
}

export interface LargeRecord {
  /** For `startSandbox({ moreStories: [story] })`: each request then gets its own areas. */
  readonly story: PatientStory;
  /** The answer to `everyAreaAsk`: JSON text. */
  readonly text: string;
}

function sized(consultations: number, options: LargeRecordOptions): LargeRecord & { readonly bytes: number } {
  const story = largeStory(consultations, options);
  const text = buildStructuredBundle(story, everyAreaAsk, TRACE);
  return { story, text, bytes: Buffer.byteLength(text, 'utf8') };
}

/**
 * A record of so many megabytes (a million bytes each; within 3 %) in the proportions of real ones
 * (supplier-data.md 2): about 1 kB a resource and 45 consultations a megabyte. Every reference resolves.
 */
export function buildLargeRecord(megabytes: number, options: LargeRecordOptions = {}): LargeRecord {
  const wanted = megabytes * MEGABYTE;
  const small = sized(CYCLE, options).bytes;
  const perUnit = (sized(2 * CYCLE, options).bytes - small) / CYCLE;
  const guess = Math.max(1, Math.round((wanted - small) / perUnit) + CYCLE);
  const first = sized(guess, options);
  // Entry counts grow the ids and lists a little: one correction is enough.
  const miss = Math.round((wanted - first.bytes) / perUnit);
  return Math.abs(first.bytes / wanted - 1) < 0.02 ? first : sized(Math.max(1, guess + miss), options);
}
