import type { CellPart } from '../record-view.ts';
import { textPart } from './cells.ts';

/** A short key of letters, at the very start, on one line; `10:30` and `https:` are none. */
const keyed = /^(\p{L}[\p{L}/&()' -]{1,39}):(?!\/\/)[ \t]*(\S.*)$/su;

/** A note as suppliers write them, `Mode:Written`, with its key as label; any other note as it stands. */
export function keyedText(note: string): CellPart {
  const [, label, text] = keyed.exec(note) ?? [];
  return label === undefined || text === undefined ? textPart(note) : { kind: 'labelled', label, text };
}
