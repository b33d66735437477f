import { codedText } from '../coded-text.ts';
import { shownDate } from '../date-order.ts';
import { fieldOf } from '../json-value.ts';
import type { IndexedResource } from '../record-index.ts';
import type { RecordContext } from './area-reader.ts';

/**
 * Where a row that only came along was named (ARS-D-06): `From problem: Asthma`, `From consultation: 03-Mar-2024`.
 * @param behind resources of the row; links point at any of them
 */
export function originLines(record: RecordContext, behind: readonly IndexedResource[]): readonly string[] {
  const problems = behind
    .flatMap((resource) => record.links.problemsOf(resource))
    .map((problem) => `From problem: ${codedText(problem.body['code']).text}`);
  const consultations = behind
    .flatMap((resource) => record.links.consultationOf(resource) ?? [])
    .map((visit) => `From consultation: ${shownDate(fieldOf(visit.body, 'period', 'start')).visible}`);
  return [...new Set([...problems, ...consultations])];
}
