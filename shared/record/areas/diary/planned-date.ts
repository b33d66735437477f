import type { ShownDate } from '../../../format/dates.ts';
import { datePlace, isBefore, shownDate } from '../../date-order.ts';
import type { DatePlace } from '../../date-order.ts';
import { fieldOf, textOf } from '../../json-value.ts';
import type { JsonObject } from '../../json-value.ts';

/** When an action is planned for: a date, a range with one end open, or a timing in words. */
export interface PlannedDate {
  readonly start: unknown;
  readonly end: unknown;
  /** First instant that is known of it. */
  readonly place: DatePlace | undefined;
  readonly when: 'passed' | 'coming' | 'undated';
  /** The date that names the row. */
  readonly shown: ShownDate;
}

/**
 * Reads the occurrence of a diary entry. Passed only where all of it lies before today: nobody can tell whether a
 * planned date was the earliest or the latest one (structured.md 3.9). A date that is not valid counts as none.
 */
export function plannedDate(body: JsonObject, today: string): PlannedDate {
  // The published example of a diary entry names it without its type.
  const day = textOf(body['occurrenceDateTime']) ?? textOf(body['occurrence']);
  const period = body['occurrencePeriod'];
  const start = day ?? textOf(fieldOf(period, 'start'));
  const end = day === undefined ? textOf(fieldOf(period, 'end')) : undefined;
  const place = datePlace(start) ?? datePlace(end);
  const last = datePlace(end) === undefined ? start : end;
  return {
    start,
    end,
    place,
    when: place === undefined ? 'undated' : isBefore(last, today) ? 'passed' : 'coming',
    shown: shownDate(start ?? end),
  };
}
