/** A day of the calendar, without a time zone; months count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return monthLengths[month - 1] ?? 0;
}

/** Whether the calendar has such a day, e.g. not 30 February. */
export function isRealDay({ year, month, day }: CalendarDay): boolean {
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 01-Jan-1970; negative before it. UTC only, so no clock change can move it. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const midnight = new Date(0);
  // `Date.UTC` would read the years 0 to 99 as 1900 to 1999.
  midnight.setUTCFullYear(year, month - 1, day);
  return Math.round(midnight.getTime() / 86_400_000);
}

/** Machine form `YYYY-MM-DD`. */
export function machineDay({ year, month, day }: CalendarDay): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Reads `YYYY-MM-DD`; `undefined` for anything else and for days that do not exist. */
export function readMachineDay(text: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDay(day) ? day : undefined;
}

/** A whole number with leading zeros. */
export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
