import { isValidNhsNumber } from '../../shared/format/nhs-number.ts';
import type { TracedPerson } from '../../shared/contract/person.ts';

const longestMilliseconds = 24 * 60 * 60 * 1000;

/** SAFE-10: traced within the last 24 hours, with a practice. A trace from the future means the clock was moved. */
export function isTraceFresh(
  { tracedAt, nhsNumber, practice }: Pick<TracedPerson, 'tracedAt' | 'nhsNumber' | 'practice'>,
  now: Date,
): boolean {
  const age = now.getTime() - Date.parse(tracedAt);
  return age >= 0 && age <= longestMilliseconds && isValidNhsNumber(nhsNumber) && practice.odsCode !== '';
}
