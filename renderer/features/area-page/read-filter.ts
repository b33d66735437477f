import type { FilterFacts } from '../../../shared/record/areas/area-facts.ts';
import type { LocalFilter } from '../../../shared/record/record-reader.ts';
import { parseTypedDate } from '../../../shared/format/typed-date.ts';
import { showDate } from '../../../shared/format/dates.ts';
import { filterWords } from '../../ui/clinical-words.ts';
import type { TypedDate } from '../../ui/date-field.tsx';
import type { FieldProblem } from '../../ui/error-summary.tsx';

/** What stands in the boxes of a filter. */
export interface FilterEntry {
  readonly text: string;
  /** Empty for all. */
  readonly facet: string;
  readonly from: TypedDate;
  readonly to: TypedDate;
}

const noDay: TypedDate = { day: '', month: '', year: '' };
export const emptyEntry: FilterEntry = { text: '', facet: '', from: noDay, to: noDay };
export const noFilter: LocalFilter = {};

/** Planned actions lie ahead: any day up to then may be typed. */
const lastDay = '9999-12-31';

type ReadFilter =
  | { readonly ok: true; readonly filter: LocalFilter }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** The filter as the reader takes it. `id`: first part of the ids of its boxes. */
export function readFilter(entry: FilterEntry, id: string): ReadFilter {
  const from = readDay(`${id}-from`, entry.from);
  const to = readDay(`${id}-to`, entry.to);
  const problems = [
    ...(from.ok ? [] : [from.problem]),
    ...(to.ok ? [] : [to.problem]),
    ...(from.ok && to.ok && (from.date ?? '') > (to.date ?? lastDay)
      ? [{ fieldId: `${id}-to-day`, words: filterWords.daysSwapped }]
      : []),
  ];
  if (problems.length > 0 || !from.ok || !to.ok) return { ok: false, problems };
  const text = entry.text.trim();
  const filter = {
    ...(text !== '' && { text }),
    ...(entry.facet !== '' && { facet: entry.facet }),
    ...(from.date !== undefined && { from: from.date }),
    ...(to.date !== undefined && { to: to.date }),
  };
  if (isOn(filter)) return { ok: true, filter };
  return { ok: false, problems: [{ fieldId: `${id}-text`, words: filterWords.nothingChosen }] };
}

/** Whether a filter can hide anything. */
export function isOn(filter: LocalFilter): boolean {
  return Object.keys(filter).length > 0;
}

/** What a filter is, in one line (UI-45). */
export function filterLine(filter: LocalFilter, facts: FilterFacts): string {
  const { text, facet, from, to } = filter;
  return [
    ...(text === undefined ? [] : [filterWords.textPart(text)]),
    ...(facet === undefined ? [] : [facts.facets.find(({ id }) => id === facet)?.label ?? facet]),
    ...(from === undefined ? [] : [filterWords.fromPart(showDate(from).visible)]),
    ...(to === undefined ? [] : [filterWords.toPart(showDate(to).visible)]),
  ].join(', ');
}

type ReadDay =
  | { readonly ok: true; readonly date: string | undefined }
  | { readonly ok: false; readonly problem: FieldProblem };

function readDay(fieldId: string, { day, month, year }: TypedDate): ReadDay {
  const read = parseTypedDate(day, month, year, lastDay);
  if (read.ok) return { ok: true, date: read.date };
  if (read.reason === 'missing') return { ok: true, date: undefined };
  return {
    ok: false,
    problem: {
      fieldId: `${fieldId}-${read.parts[0] ?? 'day'}`,
      words: read.reason === 'incomplete' ? filterWords.partDay : filterWords.wrongDay,
    },
  };
}
