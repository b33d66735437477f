import { textOf, wordOf } from '../json-value.ts';

/** UI-63; `final` says nothing. */
const reportStatusWords: Readonly<Record<string, string>> = {
  registered: 'Result not available yet',
  partial: 'Partial result',
  preliminary: 'Preliminary result',
  amended: 'Corrected',
  corrected: 'Corrected',
  appended: 'Added to after it was issued',
  cancelled: 'Cancelled',
  'entered-in-error': 'Entered in error',
  unknown: 'Status not known',
};

/** Tags for the status of a report or of one of its results (UI-63, hazards 20 and 23); nothing sent is not known. */
export function resultStatusTags(status: unknown): readonly string[] {
  const word = wordOf(status);
  if (word === undefined) return [reportStatusWords['unknown'] ?? ''];
  if (word === 'final') return [];
  const known = Object.hasOwn(reportStatusWords, word) ? reportStatusWords[word] : undefined;
  return [known ?? textOf(status)?.trim() ?? word];
}

/** On other entries `final` is fixed, and `finished`, `unknown` and nothing are sent in its place (UI-47, 3.6). */
export function entryStatusTags(status: unknown): readonly string[] {
  const word = wordOf(status);
  const isFixed = word === undefined || ['final', 'finished', 'unknown', 'null'].includes(word);
  return isFixed ? [] : resultStatusTags(status);
}
