import { shownDate } from '../date-order.ts';
import { nullFlavourWords, recordWords } from '../record-words.ts';
import type { Cell, CellPart } from '../record-view.ts';

/** Words that stand for nothing recorded (UI-46); a supplier's own `Not recorded` reads the same. */
const absences: ReadonlySet<string> = new Set([
  ...Object.values(nullFlavourWords),
  recordWords.notRecorded,
  recordWords.noInformation,
  recordWords.linkedNotSupplied,
  recordWords.quantityNotRecorded,
  recordWords.notApplicable,
]);

/** A text as received; words of absence look like it. */
export function textPart(text: string): CellPart {
  if (text.trim() === '') return { kind: 'text', text: recordWords.notRecorded, look: 'absent' };
  return absences.has(text) ? { kind: 'text', text, look: 'absent' } : { kind: 'text', text };
}

/** One text; an empty one says that nothing was recorded. */
export function textCell(text: string): Cell {
  return [textPart(text)];
}

/** A FHIR date at the precision it was sent with. */
export function dateCell(value: unknown): Cell {
  return [{ kind: 'date', date: shownDate(value) }];
}

/** These parts, or words of absence where there is none. */
export function cellOf(parts: readonly CellPart[], absent: string = recordWords.notRecorded): Cell {
  const [first, ...rest] = parts;
  return first === undefined ? [{ kind: 'text', text: absent, look: 'absent' }] : [first, ...rest];
}
