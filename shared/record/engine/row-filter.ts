import { dayNumber } from '../../format/calendar-day.ts';
import { readFhirDateTime } from '../../format/fhir-date-time.ts';
import { londonTime } from '../../format/london-time.ts';
import type { RowEntry } from '../areas/area-reader.ts';
import type { DatePlace } from '../date-order.ts';
import type { LocalFilter } from '../record-reader.ts';
import { foldedWords } from './fold-text.ts';

const dayLength = 86_400_000;

/**
 * What passes a local filter; `undefined` where it hides nothing. Rows without a date always stay, and a partial date
 * stays as soon as any day of it lies in the period (structured.md 1.5).
 * @param foldedText folded texts of an entry
 */
export function passing(
  filter: LocalFilter,
  foldedText: (entry: RowEntry) => string,
): ((entry: RowEntry) => boolean) | undefined {
  const words = foldedWords(filter.text ?? '');
  const { facet } = filter;
  const from = dayOf(filter.from);
  const to = dayOf(filter.to);
  if (words.length === 0 && facet === undefined && from === undefined && to === undefined) return undefined;
  return (entry) =>
    (facet === undefined || entry.facets?.includes(facet) === true) &&
    isWithin(entry.place, from, to) &&
    (words.length === 0 || hasAll(foldedText(entry), words));
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function dayOf(day: string | undefined): number | undefined {
  const date = day === undefined ? undefined : readFhirDateTime(day.trim());
  return date?.precision === 'day' ? dayNumber(date) : undefined;
}

function isWithin(place: DatePlace | undefined, from: number | undefined, to: number | undefined): boolean {
  if (place === undefined || (from === undefined && to === undefined)) return true;
  const [first, last] = daysOf(place);
  return (from === undefined || last >= from) && (to === undefined || first <= to);
}

/** First and last day of a date, as days since 1970. */
function daysOf({ instant, precision }: DatePlace): readonly [number, number] {
  if (precision >= 3) {
    const day = dayNumber(londonTime(instant));
    return [day, day];
  }
  const first = Math.floor(instant / dayLength);
  if (precision === 2) return [first, first];
  const start = new Date(instant);
  const next =
    precision === 1
      ? Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1)
      : Date.UTC(start.getUTCFullYear() + 1, 0, 1);
  return [first, next / dayLength - 1];
}
