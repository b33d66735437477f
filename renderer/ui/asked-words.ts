import { showDate } from '../../shared/format/dates.ts';
import type { AskedRange } from '../../shared/record/record-view.ts';

function day(date: string): string {
  return showDate(date).visible;
}

/** What was asked for where that was not everything (W-RANGE): `Showing entries from 01-Jan-2025 to 23-Nov-2026.` */
export function askedWords(asked: AskedRange | undefined): string | undefined {
  if (asked === undefined || asked.kind === 'all') return undefined;
  if (asked.kind === 'last') {
    return asked.count === 1 ? 'Showing the last one only.' : `Showing the last ${asked.count} only.`;
  }
  const { from, to } = ends(asked);
  if (from !== undefined && to !== undefined) return `Showing entries from ${day(from)} to ${day(to)}.`;
  if (from !== undefined) return `Showing entries from ${day(from)} onwards.`;
  return to === undefined ? undefined : `Showing entries up to ${day(to)}.`;
}

/** Headline and advice for a range that held nothing (9.5); `undefined` where everything was asked for. */
export function emptyRangeWords(
  asked: AskedRange | undefined,
): { readonly headline: string; readonly text: string } | undefined {
  if (asked === undefined || asked.kind === 'all') return undefined;
  if (asked.kind === 'last') {
    return {
      headline: `The practice system sent nothing for the last ${asked.count}.`,
      text: 'Entries may exist. Ask for all dates to see them.',
    };
  }
  const { from, to } = ends(asked);
  const otherDates = {
    until: 'Later entries may exist. Ask for all dates to see them.',
    period: 'Entries with other dates may exist. Ask for all dates to see them.',
  };
  if (from !== undefined && to !== undefined) {
    return { headline: `Nothing recorded between ${day(from)} and ${day(to)}.`, text: otherDates.period };
  }
  if (from !== undefined) {
    return {
      headline: `Nothing recorded since ${day(from)}.`,
      text: 'Older entries may exist. Ask for all dates to see them.',
    };
  }
  if (to === undefined) return undefined;
  return { headline: `Nothing recorded up to ${day(to)}.`, text: otherDates.until };
}

function ends(asked: Exclude<AskedRange, { readonly kind: 'all' | 'last' }>): {
  readonly from: string | undefined;
  readonly to: string | undefined;
} {
  return asked.kind === 'until' ? { from: undefined, to: asked.to } : { from: asked.from, to: asked.to };
}
