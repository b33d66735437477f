import { textsOf } from '../json-value.ts';
import { noteTexts } from '../list-warnings.ts';
import { isCommentNote as hasNoteCode } from '../observations/roles.ts';
import type { IndexedResource } from '../record-index.ts';

/** Fields of an Observation that a narrative leaves to its consultation; anything else makes it an entry. */
const silentFields: ReadonlySet<string> = new Set([
  'resourceType',
  'id',
  'meta',
  'identifier',
  'status',
  'code',
  'category',
  'subject',
  'context',
  'effectiveDateTime',
  'effectivePeriod',
  'issued',
  'performer',
  'comment',
  'valueString',
  'note',
  'text',
]);

/** Whether an Observation is a "Comment note", i.e. free text of a consultation (structured.md 3.4). */
export function isCommentNote({ type, body }: IndexedResource): boolean {
  return type === 'Observation' && hasNoteCode(body);
}

/**
 * The free text of a Comment note, verbatim (T66).
 * @returns `undefined` where there is no text, or more than text: then it is shown as an entry
 */
export function narrativeText(note: IndexedResource): string | undefined {
  const { body } = note;
  if (!isCommentNote(note) || Object.keys(body).some((field) => !silentFields.has(field))) return undefined;
  const texts = [...textsOf(body['comment']), ...textsOf(body['valueString']), ...noteTexts(body['note'])];
  return texts.length === 0 ? undefined : [...new Set(texts)].join('\n');
}
