import type { LabelledText } from '../../record-view.ts';
import { recordWords } from '../../record-words.ts';

/** Prefixes that suppliers put before parts of a note, with our label (structured.md 3.2.1, Notes). */
const labels: Readonly<Record<string, string>> = {
  'patient notes': 'Patient notes',
  'patient text': 'Patient notes',
  'prescriber notes': 'Prescriber notes',
  'pharmacy notes': 'Pharmacy notes',
  'pharmacy text': 'Pharmacy notes',
  'pharmacy message': 'Pharmacy message',
  'patient message': 'Patient message',
  'patient instruction': 'Patient instructions',
  'additional information': 'Additional information',
};

const prefix =
  /(?<![\p{L}\p{N}])(Patient (?:Notes|Text|Message|Instruction)|Prescriber Notes|Pharmacy (?:Notes|Text|Message)|Additional Information):/gu;

/**
 * Splits notes at the suppliers' prefixes so that notes for patient and prescriber never merge (T54).
 * Nothing but the prefixes and outer blanks is taken away; the same block is kept once.
 */
export function splitNotes(notes: readonly string[]): readonly LabelledText[] {
  const blocks = notes.flatMap((note) => blocksOf(note));
  const seen = new Set<string>();
  return blocks.filter(({ label, text }) => {
    const key = JSON.stringify([label, text]);
    return !seen.has(key) && seen.add(key);
  });
}

function blocksOf(note: string): readonly LabelledText[] {
  const blocks: LabelledText[] = [];
  let label: string = recordWords.additionalNotes;
  let from = 0;
  for (const match of note.matchAll(prefix)) {
    blocks.push({ label, text: note.slice(from, match.index) });
    label = labels[match[1]?.toLowerCase() ?? ''] ?? recordWords.additionalNotes;
    from = match.index + match[0].length;
  }
  blocks.push({ label, text: note.slice(from) });
  return blocks
    .map((block) => ({ ...block, text: withoutOuterBlanks(block.text) }))
    .filter(({ text }) => text !== '');
}

/** Keeps blanks inside and at the start of later lines (T39). */
function withoutOuterBlanks(text: string): string {
  return text.replace(/^\s+/, '').trimEnd();
}
