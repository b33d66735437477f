import { isRealDay, machineDay } from './calendar-day.ts';
import { monthNames } from './month-names.ts';

export type DatePart = 'day' | 'month' | 'year';

/** Why a typed date was not taken; `parts` are the boxes to mark (E-PT-06). */
export type TypedDateProblem = 'missing' | 'incomplete' | 'year-length' | 'not-real' | 'future';

export type TypedDate =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly reason: TypedDateProblem; readonly parts: readonly DatePart[] };

const allParts: readonly DatePart[] = ['day', 'month', 'year'];

/** Nobody alive was born before it: a slip of the finger in the year. */
const earliestYear = 1850;

/**
 * Reads a date of birth typed into three boxes. Months are digits or English names (`7`, `07`, `July`, `jul`).
 * `today` is `YYYY-MM-DD` in London. On success `date` is `YYYY-MM-DD` (E-PT-06).
 */
export function parseTypedDate(day: string, month: string, year: string, today: string): TypedDate {
  const typed = { day: day.trim(), month: month.trim(), year: year.trim() };
  const missing = allParts.filter((part) => typed[part] === '');
  if (missing.length === 3) return problem('missing', allParts);
  if (missing.length > 0) return problem('incomplete', missing);
  if (/^\d+$/.test(typed.year) && typed.year.length !== 4) return problem('year-length', ['year']);

  const date = {
    year: wholeNumber(typed.year),
    month: monthNumber(typed.month),
    day: wholeNumber(typed.day),
  };
  const wrong = allParts.filter((part) => date[part] < 1 || date[part] > largest[part]);
  if (date.year < earliestYear && !wrong.includes('year')) wrong.push('year');
  if (wrong.length > 0) return problem('not-real', wrong);
  // 31 June: no single box is wrong, the day does not exist in that month.
  if (!isRealDay(date)) return problem('not-real', ['day']);

  const machine = machineDay(date);
  return machine > today ? problem('future', allParts) : { ok: true, date: machine };
}

const largest: Readonly<Record<DatePart, number>> = { day: 31, month: 12, year: 9999 };

function problem(reason: TypedDateProblem, parts: readonly DatePart[]): TypedDate {
  return { ok: false, reason, parts };
}

/** 0 for anything that is not one to four digits, so that it fails the range. */
function wholeNumber(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}

function monthNumber(text: string): number {
  const digits = wholeNumber(text);
  const name = text.toLowerCase();
  if (digits > 0 || name.length < 3) return digits;
  return monthNames.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
}
