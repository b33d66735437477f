import { textOf } from '../../json-value.ts';
import type { Block, CellPart } from '../../record-view.ts';

/** Text of a laboratory: blanks and line breaks carry meaning there (UI-28, ARS-C-038). */
export function labTextPart(text: string): CellPart {
  return { kind: 'text', text, look: 'mono' };
}

/** A text value keeps its layout where it has one; a word or two read better as words. */
export function labValuePart(part: CellPart): CellPart {
  const hasLayout = part.kind === 'text' && part.look === undefined && /\s{2}|\n/.test(part.text);
  return hasLayout ? { ...part, look: 'mono' } : part;
}

/** A note of the laboratory at its level; nothing where none was sent. */
export function labNarrative(label: string, sent: unknown): readonly Block[] {
  const text = textOf(sent);
  return text === undefined ? [] : [{ kind: 'narrative', label, text, mono: true, marks: [] }];
}
