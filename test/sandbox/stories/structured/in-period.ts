import type { AskedPeriod } from '../structured-ask.ts';

/** First and last day of a date as far as it is known: a year is 1 January to 31 December (structured.md 1.5). */
export function daysOf(date: string): { readonly first: string; readonly last: string } {
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  if (date.length === 7) return { first: `${date}-01`, last: `${date}-31` };
  return { first: date.slice(0, 10), last: date.slice(0, 10) };
}

/** Whether something dated, or undated, belongs to a period: both ends count, unknown dates always match. */
export function isInPeriod(
  date: string | undefined,
  period: AskedPeriod | undefined,
  until: string | undefined = date,
): boolean {
  if (date === undefined || period === undefined) return true;
  const { first } = daysOf(date);
  const { last } = daysOf(until ?? date);
  return (
    (period.start === undefined || last >= period.start) && (period.end === undefined || first <= period.end)
  );
}
