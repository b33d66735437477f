import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asObjects, isJsonObject, textOf } from '../../shared/record/json-value.ts';
import { parseLossless } from '../../shared/record/lossless-json.ts';
import { answeredPerson } from '../../shared/record/read-identity.ts';
import { indexRecord } from '../../shared/record/record-index.ts';
import type { ExpectedPerson } from '../../shared/record/record-reader.ts';

/** A file that holds a structured record, or part of one. */
export interface BundleFile {
  readonly path: string;
  readonly text: string;
}

/** Today for corpus runs; the example data is all older. */
export const corpusToday = '2026-11-23';

/** Types that make a bundle a structured record rather than a search answer. */
const clinicalTypes: ReadonlySet<string> = new Set([
  'AllergyIntolerance',
  'MedicationStatement',
  'MedicationRequest',
  'List',
  'Observation',
  'Encounter',
  'Condition',
]);

/** Every JSON file below a folder that is a structured bundle, in the order of their paths. */
export function structuredBundles(folder: string): readonly BundleFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.json'))
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => isStructuredBundle(text));
}

function isStructuredBundle(text: string): boolean {
  const parsed = parseLossless(text);
  // Malformed text that calls itself a bundle must be met too.
  if (!parsed.ok) return /"resourceType"\s*:\s*"Bundle"/.test(text);
  if (!isJsonObject(parsed.value) || textOf(parsed.value['resourceType']) !== 'Bundle') return false;
  return indexRecord(parsed.value).resources.some(({ type }) => clinicalTypes.has(type));
}

/** The person that a bundle itself says it is about; stand-ins where it does not say. */
export function expectedPersonOf(text: string): ExpectedPerson {
  const parsed = parseLossless(text);
  const index = indexRecord(parsed.ok && isJsonObject(parsed.value) ? parsed.value : {});
  const [patient] = index.ofType('Patient');
  const person = patient === undefined ? undefined : answeredPerson(index, patient, corpusToday);
  return {
    nhsNumber: person?.nhsNumbers[0] ?? '9990000000',
    family: person?.family ?? '',
    given: person?.given === undefined ? [] : [person.given],
    birthDate: person?.birthDate ?? '',
    gender: person?.gender ?? 'unknown',
    practiceOdsCode: person?.practiceOdsCode ?? '',
  };
}

/** Number of resources of a bundle, contained ones included, counted without the reader's index. */
export function countResources(value: unknown): number {
  if (!isJsonObject(value)) return 0;
  return asObjects(value['contained']).reduce((sum, inner) => sum + countResources(inner), 1);
}
