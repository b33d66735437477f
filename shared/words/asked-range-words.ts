import { showDate } from '../format/dates.ts';
import type { AskedRange } from '../record/record-view.ts';

/** What of an area was asked for, as a phrase: `Everything`, `The last 3`, `From 01-Jan-2025 to 23-Nov-2026`. */
export function askedRangeWords(range: AskedRange): string {
  switch (range.kind) {
    case 'all':
      return 'Everything';
    case 'last':
      return range.count === 1 ? 'The last one' : `The last ${range.count}`;
    case 'until':
      return `Up to ${day(range.to)}`;
    case 'period': {
      const { from, to } = range;
      if (from !== undefined && to !== undefined) return `From ${day(from)} to ${day(to)}`;
      if (from !== undefined) return `From ${day(from)}`;
      return to === undefined ? 'Everything' : `Up to ${day(to)}`;
    }
    default:
      return range satisfies never;
  }
}

function day(date: string): string {
  return showDate(date).visible;
}
