import { machineDay, padded } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';
import { readFhirDateTime } from './fhir-date-time.ts';
import { londonTime } from './london-time.ts';
import { longMonth, shortMonth } from './month-names.ts';

/** A date as it stands on screen, with the words a screen reader says (UI-01, UI-03, UI-05). */
export interface ShownDate {
  /** `06-Aug-2018`, `Mar-1998`, `1998`, `Not recorded`, or the raw text with `(date not valid)`. */
  readonly visible: string;
  /** `6 August 2018`, `March 1998`, `1998`, or the same words as `visible`. */
  readonly spoken: string;
  /** Machine form for `<time dateTime>`; absent when there is no valid date. */
  readonly machine?: string;
}

/** What stands where no date was sent (UI-05). */
export const dateNotRecorded: ShownDate = { visible: 'Not recorded', spoken: 'Not recorded' };

/**
 * Shows a FHIR date or dateTime at the precision it was sent with; never throws, never invents a day.
 * Whole days are not moved between time zones; instants are shown in Europe/London (UI-01 to UI-08).
 * A time of exactly midnight in London is left out: suppliers write days that way (UI-08).
 */
export function showDate(value: unknown): ShownDate {
  if (value === undefined || value === null) return dateNotRecorded;
  if (typeof value !== 'string') return notValid(scalarText(value));
  const text = value.trim();
  if (text === '') return dateNotRecorded;
  const date = readFhirDateTime(text);
  if (date === undefined) return notValid(text);
  if (date.precision === 'year') {
    const year = padded(date.year, 4);
    return { visible: year, spoken: String(date.year), machine: year };
  }
  if (date.precision === 'month') {
    const { year, month } = date;
    return {
      visible: `${shortMonth(month)}-${padded(year, 4)}`,
      spoken: `${longMonth(month)} ${year}`,
      machine: text,
    };
  }
  if (date.precision === 'day') return showDay(date);
  const london = date.precision === 'local' ? { ...date, zone: '' } : londonTime(date.instant);
  const midnight = london.hour + london.minute + london.second === 0;
  return midnight ? showDay(london) : showDayAndTime(london, london.zone, text);
}

function showDay(day: CalendarDay): ShownDate {
  return { visible: visibleDay(day), spoken: spokenDay(day), machine: machineDay(day) };
}

function showDayAndTime(
  at: CalendarDay & { readonly hour: number; readonly minute: number },
  zone: string,
  machine: string,
): ShownDate {
  const time = `${padded(at.hour, 2)}:${padded(at.minute, 2)}${zone === '' ? '' : ` ${zone}`}`;
  return { visible: `${visibleDay(at)} ${time}`, spoken: `${spokenDay(at)} at ${time}`, machine };
}

/** `06-Aug-2018` (UI-01). */
export function visibleDay({ year, month, day }: CalendarDay): string {
  return `${padded(day, 2)}-${shortMonth(month)}-${padded(year, 4)}`;
}

function spokenDay({ year, month, day }: CalendarDay): string {
  return `${day} ${longMonth(month)} ${year}`;
}

function notValid(text: string): ShownDate {
  const words = `${text} (date not valid)`;
  return { visible: words, spoken: words };
}

function scalarText(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'Unreadable';
}
