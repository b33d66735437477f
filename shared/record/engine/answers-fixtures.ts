import {
  bundle,
  doctor,
  list,
  patient,
  practice,
  read,
  requestForTests,
  wholeAnswer,
} from '../record-fixtures.ts';
import type { AskedArea, RecordReading, RecordSummary } from '../record-view.ts';
import type { AnswerRequest, RecordBook } from './record-book.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Code of the list of problems. */
export const problemsCode = '717711000000103';

export function asked(...areas: readonly AskedArea['area'][]): readonly AskedArea[] {
  return areas.map((area) => ({ area, range: { kind: 'all' } }));
}

export function problem(id: string, text: string, more: Json = {}): Json {
  return { resourceType: 'Condition', id, code: { text }, ...more };
}

export function problems(...resources: readonly Json[]): Json {
  const references = resources
    .filter(({ resourceType }) => resourceType === 'Condition')
    .map(({ id }) => `Condition/${String(id)}`);
  return bundle(patient, practice, doctor, list(problemsCode, references), ...resources);
}

/** Adds an answer about problems, unless the change says otherwise. */
export function add(book: RecordBook, answer: Json, change: Partial<AnswerRequest> = {}): RecordReading {
  const request = { ...requestForTests, requested: asked('problems'), as: 'add' as const, ...change };
  return book.read(JSON.stringify(answer), request);
}

export function summaryIn(reading: RecordReading): RecordSummary {
  if (reading.kind !== 'record') throw new Error(reading.kind);
  return reading.summary;
}

export function openBook(): RecordBook {
  return read(wholeAnswer()).book;
}
