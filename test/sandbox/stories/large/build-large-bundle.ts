import type { AllergyStory, MedicineStory } from '../clinical-story.ts';
import type { PatientStory, StructuredAsk } from '../patient-story.ts';
import { careHomeResident } from '../people/care-home-resident.ts';
import { buildStructuredBundle } from '../structured/build-structured-bundle.ts';

const EVERYTHING: StructuredAsk = { allergies: { resolved: true }, medication: { issues: true } };

/** Copies of the story's own entries under new keys, so that every habit and edge case is kept. */
function repeatedMedicine(story: PatientStory, index: number): MedicineStory[] {
  const source = story.medicines[index % story.medicines.length];
  if (source === undefined) return [];
  const round = Math.floor(index / story.medicines.length);
  return [
    {
      ...source,
      key: `${source.key}-${round}`,
      ...(source.continuesFrom === undefined ? {} : { continuesFrom: `${source.continuesFrom}-0` }),
    },
  ];
}

function repeatedAllergy(story: PatientStory, index: number): AllergyStory[] {
  const source = story.allergies[index % story.allergies.length];
  return source === undefined ? [] : [{ ...source, key: `${source.key}-${index}` }];
}

/**
 * A person like `story` with many more medicines, and an allergy for each ten of them. At least the
 * story's own number of medicines, so that every earlier plan that a plan continues is there.
 */
export function buildLargeStory(medicineCount: number, story = careHomeResident): PatientStory {
  const count = Math.max(medicineCount, story.medicines.length);
  const indexes = Array.from({ length: count }, (_, index) => index);
  return {
    ...story,
    allergies: indexes
      .slice(0, Math.max(Math.ceil(count / 10), story.allergies.length))
      .flatMap((index) => repeatedAllergy(story, index)),
    medicines: indexes.flatMap((index) => repeatedMedicine(story, index)),
    problems: [],
  };
}

/**
 * JSON text of a structured record of about `targetBytes` bytes (within 5 % from 1 MB on), made by the same
 * builders as every other record; for benchmarks. It is the record of `story`, with that NHS number.
 */
export function buildLargeBundle(
  targetBytes: number,
  story = careHomeResident,
  traceId = '00000000-0000-4000-8000-000000000001',
): string {
  const build = (medicineCount: number): string =>
    buildStructuredBundle(buildLargeStory(medicineCount, story), EVERYTHING, traceId);
  const probeCount = story.medicines.length * 10;
  const bytesPerMedicine = Buffer.byteLength(build(probeCount), 'utf8') / probeCount;
  return build(Math.round(targetBytes / bytesPerMedicine));
}
