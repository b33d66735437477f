import type { MedicineStory } from '../clinical-story.ts';

/** The last day of a partial date: a year counts to 31 December (structured.md 1.5). */
function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date.slice(0, 10);
}

/**
 * Whether a medicine is active on or after `fromDate`. Without an end an acute item counts on its start
 * day only, any other for ever; items from elsewhere always come (structured.md 1.5).
 */
export function isActiveFrom(medicine: MedicineStory, fromDate: string): boolean {
  if (medicine.prescribedBy === 'another-organisation') return true;
  if (medicine.end !== undefined) return lastDayOf(medicine.end) >= fromDate;
  if (medicine.kind !== 'acute') return true;
  return lastDayOf(medicine.start ?? medicine.authorised) >= fromDate;
}
