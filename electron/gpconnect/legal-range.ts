import type { AskedRange } from '../../shared/contract/record-ask.ts';
import { lastConsultationsAtMost } from '../../shared/contract/record-ask.ts';
import { readMachineDay } from '../../shared/format/calendar-day.ts';

/**
 * Whether a practice may be asked with these limits (SAFE-27, structured.md 1.4): whole days that exist, a period not in
 * the future that does not end before it starts, and for what is planned no day that is over.
 * `today`: in Europe/London, `YYYY-MM-DD`.
 */
export function isLegalRange(range: AskedRange, today: string): boolean {
  switch (range.kind) {
    case 'all':
      return true;
    case 'last':
      return Number.isInteger(range.count) && range.count >= 1 && range.count <= lastConsultationsAtMost;
    case 'until':
      return isDay(range.to) && range.to >= today;
    default: {
      const { from, to } = range;
      const ends = [from, to].filter((end) => end !== undefined);
      const inOrder = from === undefined || to === undefined || from <= to;
      return ends.length > 0 && ends.every((end) => isDay(end) && end <= today) && inOrder;
    }
  }
}

function isDay(text: string): boolean {
  return readMachineDay(text) !== undefined;
}
