import { dayNumber, machineDay } from '../format/calendar-day.ts';
import { showDate } from '../format/dates.ts';
import { readFhirDateTime } from '../format/fhir-date-time.ts';
import type { ShownDate } from '../format/dates.ts';
import { londonTime } from '../format/london-time.ts';
import { textOf } from './json-value.ts';

/** Where a date stands in time: the first instant of its interval, and how precise it is (UI-43). */
export interface DatePlace {
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** 0 year, 1 month, 2 day, 3 time. */
  readonly precision: number;
}

const dayLength = 86_400_000;

/** Place of a FHIR date; `undefined` when there is none or it is not valid. */
export function datePlace(value: unknown): DatePlace | undefined {
  const text = textOf(value)?.trim();
  const date = text === undefined ? undefined : readFhirDateTime(text);
  if (date === undefined) return undefined;
  switch (date.precision) {
    case 'year':
      return { instant: dayNumber({ year: date.year, month: 1, day: 1 }) * dayLength, precision: 0 };
    case 'month':
      return { instant: dayNumber({ ...date, day: 1 }) * dayLength, precision: 1 };
    case 'day':
      return { instant: dayNumber(date) * dayLength, precision: 2 };
    case 'instant':
      return { instant: date.instant, precision: 3 };
    default: {
      const seconds = (date.hour * 60 + date.minute) * 60 + date.second;
      return { instant: dayNumber(date) * dayLength + seconds * 1000, precision: 3 };
    }
  }
}

/** Orders newest first; undated first of all; equal instants: less precise first (UI-43). */
export function newestFirst(a: DatePlace | undefined, b: DatePlace | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return b.instant - a.instant || a.precision - b.precision;
}

/** Whether a date lies wholly after `today` (`YYYY-MM-DD`). A partial date is future only when all of it is. */
export function isAfter(value: unknown, today: string): boolean {
  const day = isoDay(value);
  return day !== undefined && day > today.slice(0, day.length);
}

/** Whether a date lies wholly before `today`. */
export function isBefore(value: unknown, today: string): boolean {
  const day = isoDay(value);
  return day !== undefined && day < today.slice(0, day.length);
}

/** A date for the screen, whatever was sent in its place. */
export function shownDate(value: unknown): ShownDate {
  return showDate(textOf(value));
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of the day in London; `undefined` when the date is not valid. */
function isoDay(value: unknown): string | undefined {
  const text = textOf(value)?.trim();
  const date = text === undefined ? undefined : readFhirDateTime(text);
  if (date === undefined) return undefined;
  return date.precision === 'instant' ? machineDay(londonTime(date.instant)) : text?.slice(0, 10);
}
