import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asObjects, isJsonObject, textOf } from '../../shared/record/json-value.ts';
import { parseLossless } from '../../shared/record/lossless-json.ts';
import { answeredPerson } from '../../shared/record/read-identity.ts';
import { indexRecord } from '../../shared/record/record-index.ts';
import type { ExpectedPerson } from '../../shared/record/record-reader.ts';

/** A file of example data, with the folder that says what it is. */
export interface CorpusFile {
  readonly path: string;
  readonly kind: string;
  readonly text: string;
}

/** Today for corpus runs; the example data is all older. */
export const corpusToday = '2026-11-23';

const readKinds = /^(?:structured-.*|resource-fragment|operation-outcome|malformed)$/;

/** Every file below a folder that may reach the reader of records, in the order of their paths. */
export function corpusFiles(folder: string): readonly CorpusFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => readKinds.test(basename(dirname(path))))
    .sort()
    .map((path) => ({ path, kind: basename(dirname(path)), text: readFileSync(path, 'utf8') }));
}

/** Only the bundles among them that hold clinical resources, as they were sent. */
export function structuredBundles(folder: string): readonly CorpusFile[] {
  return corpusFiles(folder).filter(
    ({ kind, text }) => kind.startsWith('structured-') && text.includes('"Bundle"'),
  );
}

const standIn = {
  resourceType: 'Patient',
  id: 'stand-in-for-the-corpus',
  identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000000' }],
};

/**
 * The text to read: single resources come in a bundle with a patient, and so do bundles without one, so that the
 * readers meet them. Outcomes, and what is no JSON, stay as they are.
 */
export function readableText({ kind, text }: CorpusFile): string {
  if (kind === 'operation-outcome' || kind === 'malformed') return text;
  const parsed = parse(text);
  if (!isJsonObject(parsed)) return text;
  if (textOf(parsed['resourceType']) !== 'Bundle') return bundled([parsed]);
  const hasPerson = indexRecord(parsed).ofType('Patient').length > 0;
  const entries = asObjects(parsed['entry']);
  return hasPerson ? text : bundled(entries.map((entry) => entry['resource'] ?? entry));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function bundled(resources: readonly unknown[]): string {
  return JSON.stringify({
    resourceType: 'Bundle',
    entry: [standIn, ...resources].map((resource) => ({ resource })),
  });
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
