import { dateNotRecorded, showDate } from '../../format/dates.ts';
import type { ShownDate } from '../../format/dates.ts';
import type { RowEntry } from '../areas/area-reader.ts';

/** Dates of entries for links and hits, without building their rows wherever the place tells the date. */
export class EntryDates {
  readonly #known = new WeakMap<RowEntry, ShownDate>();

  of(entry: RowEntry): ShownDate {
    const known = this.#known.get(entry);
    if (known !== undefined) return known;
    // Rows link to each other: whoever asks again meanwhile gets this.
    this.#known.set(entry, dateNotRecorded);
    const date = entry.place === undefined ? dateOfRow(entry) : showDate(textOfPlace(entry.place));
    this.#known.set(entry, date);
    return date;
  }
}

/** A date that is not valid has no place, and is shown as it was sent. */
function dateOfRow(entry: RowEntry): ShownDate {
  try {
    return entry.row().date;
  } catch {
    return dateNotRecorded;
  }
}

function textOfPlace({
  instant,
  precision,
}: {
  readonly instant: number;
  readonly precision: number;
}): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return precision >= 3 ? text : text.slice(0, [4, 7, 10][precision] ?? 10);
}
