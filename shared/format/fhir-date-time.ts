import { isRealDay } from './calendar-day.ts';

/** A FHIR `date` or `dateTime` taken apart at the precision it was sent with (UI-04). */
export type FhirDateTime =
  | { readonly precision: 'year'; readonly year: number }
  | { readonly precision: 'month'; readonly year: number; readonly month: number }
  | { readonly precision: 'day'; readonly year: number; readonly month: number; readonly day: number }
  /** With an offset: milliseconds since 1970. */
  | { readonly precision: 'instant'; readonly instant: number }
  /** A time without an offset; FHIR forbids it, suppliers send it. Shown as it stands. */
  | {
      readonly precision: 'local';
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly hour: number;
      readonly minute: number;
      readonly second: number;
    };

const pattern =
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d+))?)?(?<offset>Z|[+-]\d{2}:\d{2})?)?)?)?$/u;

/** Before it London had no standard time, and systems send `0001-01-01T00:00:00` for "none". */
const firstZonedYear = 1848;

/** Takes a FHIR date apart; `undefined` when it is malformed or names a day or time that does not exist (UI-05). */
export function readFhirDateTime(text: string): FhirDateTime | undefined {
  const groups = pattern.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const year = Number(groups['year']);
  if (groups['month'] === undefined) return year >= 1 ? { precision: 'year', year } : undefined;
  const month = Number(groups['month']);
  if (groups['day'] === undefined) {
    return isRealDay({ year, month, day: 1 }) ? { precision: 'month', year, month } : undefined;
  }
  const day = Number(groups['day']);
  if (!isRealDay({ year, month, day })) return undefined;
  if (groups['hour'] === undefined) return { precision: 'day', year, month, day };
  const hour = Number(groups['hour']);
  const minute = Number(groups['minute']);
  // A leap second (60) is legal in FHIR and unknown to `Date`.
  const sentSecond = Number(groups['second'] ?? '0');
  const second = sentSecond === 60 ? 59 : sentSecond;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  if (groups['offset'] === undefined || year < firstZonedYear) {
    return { precision: 'local', year, month, day, hour, minute, second };
  }
  const minutesAhead = offsetMinutes(groups['offset']);
  if (minutesAhead === undefined) return undefined;
  const fraction = Number(`0.${groups['fraction'] ?? '0'}`);
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
  const sinceMidnight = ((hour * 60 + minute - minutesAhead) * 60 + second + fraction) * 1000;
  return { precision: 'instant', instant: Math.floor(midnight + sinceMidnight) };
}

function offsetMinutes(offset: string): number | undefined {
  if (offset === 'Z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4, 6));
  if (hours > 14 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
