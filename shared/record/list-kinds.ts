import { asObjects, fieldOf, wordOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';

/** Which area a query list speaks of. */
export type ListArea = 'allergies' | 'ended-allergies' | 'medicines' | 'other';

export interface ListKind {
  readonly area: ListArea;
  /** The list in words, e.g. `medicines mentioned in problems`. */
  readonly about: string;
  /** Lists of what consultations and problems mention (structured.md 2.4). */
  readonly secondary: boolean;
}

/** Primary lists by SNOMED code, old codes included (structured.md 2.3). */
const primaryLists: Readonly<Record<string, readonly [ListArea, string]>> = {
  '886921000000105': ['allergies', 'allergies'],
  '1103671000000101': ['ended-allergies', 'ended allergies'],
  '933361000000108': ['medicines', 'medicines'],
  '1149501000000101': ['other', 'consultations'],
  '717711000000103': ['other', 'problems'],
  '1102181000000102': ['other', 'immunisations'],
  '826501000000100': ['other', 'other entries'],
  '887191000000108': ['other', 'test results'],
  '792931000000107': ['other', 'referrals'],
  '886721000000107': ['other', 'referrals'],
  '714311000000108': ['other', 'planned actions'],
};

/** Consultation, topic, heading: the inner lists of a consultation (structured.md 2.5). */
const structureCodes: ReadonlySet<string> = new Set(['325851000000107', '25851000000105', '24781000000107']);

/** Titles of version 1.2, for lists without a code or with a placeholder for one (T19). */
const legacyTitles: Readonly<Record<string, string>> = {
  'allergies and adverse reactions': '886921000000105',
  'active allergies': '886921000000105',
  'ended allergies': '1103671000000101',
  'resolved allergies': '1103671000000101',
  'medications and medical devices': '933361000000108',
  'medication list': '933361000000108',
};

/** What a secondary list holds, by the words of its code; the longer ones first. */
const secondaryContents: readonly (readonly [string, ListArea, string])[] = [
  ['allergies-that-have-been-ended', 'ended-allergies', 'ended allergies'],
  ['allergies', 'allergies', 'allergies'],
  ['medications', 'medicines', 'medicines'],
  ['diary-entries', 'other', 'planned actions'],
  ['documents', 'other', 'documents'],
  ['immunisations', 'other', 'immunisations'],
  ['investigations', 'other', 'test results'],
  ['outbound-referrals', 'other', 'referrals'],
  ['uncategorised-data', 'other', 'other entries'],
  ['linked-problems', 'other', 'linked problems'],
  ['consultations', 'other', 'consultations'],
  ['problems', 'other', 'problems'],
];

/**
 * Tells what a List is by its code, never by title or display; the title serves only where no known code came (T19, T20).
 * @returns `undefined` for the inner lists of consultations and for unknown lists
 */
export function listKindOf(list: JsonObject): ListKind | undefined {
  const codings = asObjects(fieldOf(list, 'code', 'coding'));
  for (const coding of codings) {
    const code = wordOf(coding['code']) ?? '';
    const kind = primaryKind(code) ?? secondaryKind(code);
    if (kind !== undefined) return kind;
  }
  if (codings.some((coding) => structureCodes.has(wordOf(coding['code']) ?? ''))) return undefined;
  const title = wordOf(list['title']) ?? '';
  return Object.hasOwn(legacyTitles, title) ? primaryKind(legacyTitles[title] ?? '') : undefined;
}

function primaryKind(code: string): ListKind | undefined {
  const found = Object.hasOwn(primaryLists, code) ? primaryLists[code] : undefined;
  return found === undefined ? undefined : { area: found[0], about: found[1], secondary: false };
}

function secondaryKind(code: string): ListKind | undefined {
  const match = /^(consultations|problems)-(.+)$/.exec(code);
  if (match === null) return undefined;
  const [, place = '', contents = ''] = match;
  const found = secondaryContents.find(([words]) => contents.startsWith(words));
  if (found === undefined) return undefined;
  const [words, area, name] = found;
  // The one list of linked problems belongs to no consultation and to no problem (structured.md 2.4).
  const about = words === 'linked-problems' ? name : `${name} mentioned in ${place}`;
  return { area, about, secondary: true };
}
