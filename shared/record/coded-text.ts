import { extensionsNamed, extensionValue } from './extensions.ts';
import { asObject, asObjects, textOf, wordOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';
import { codeOnlyWords, nullFlavourWords, recordWords } from './record-words.ts';
import type { CodedText } from './record-view.ts';

/** Codes of transferred records whose own wording stands in `text` (structured.md 3.0.1, UI-50). */
const degradeCodes: ReadonlySet<string> = new Set([
  '196461000000101',
  '196471000000108',
  '196421000000109',
  '196451000000104',
  '196431000000106',
  '196441000000102',
  '196411000000103',
  '9bJ4.',
]);

/** The SNOMED codes that a concept carries, blanks around them removed. */
export function snomedCodes(concept: unknown): readonly string[] {
  if (typeof concept !== 'object' || concept === null) return [];
  const known = codesBefore.get(concept);
  if (known !== undefined) return known;
  const codes = codingsOf(concept)
    .filter((coding) => isSnomed(coding))
    .flatMap((coding) => codeOf(coding) ?? []);
  codesBefore.set(concept, codes);
  return codes;
}

/** Roles, pairs and trends ask for the codes of every observation again and again. */
const codesBefore = new WeakMap<object, readonly string[]>();

/**
 * The original term of a CodeableConcept, never replaced by a look-up (structured.md 3.0.1, UI-25, UI-26).
 * `text` → user-selected or sole coding → any SNOMED wording → any wording → the code, said to be one.
 */
export function codedText(concept: unknown): CodedText {
  if (typeof concept !== 'object' || concept === null) return readCodedText(concept);
  const known = readBefore.get(concept);
  if (known !== undefined) return known;
  const read = readCodedText(concept);
  readBefore.set(concept, read);
  return read;
}

/** A row, its details, its links and finding ask for the same concept; it goes with its record. */
const readBefore = new WeakMap<object, CodedText>();

function readCodedText(concept: unknown): CodedText {
  const own = typeof concept === 'string' ? textOf(concept) : textOf(asObject(concept)?.['text']);
  const all = codingsOf(concept);
  const codings = all.filter((coding) => !isNullFlavour(coding));
  const degraded = codings.some((coding) => degradeCodes.has(codeOf(coding) ?? ''));
  const wording = own ?? chosenWording(codings);
  if (wording === undefined) return { ...withoutWording(all, codings), degraded };
  const snomed = codings.filter((coding) => isSnomed(coding)).map((coding) => wordingOf(coding));
  const codedAs = snomed.find((term) => term !== undefined);
  const differs = codedAs !== undefined && !degraded && !sameTerm(codedAs, wording);
  return { text: wording, degraded, codeOnly: false, ...(differs ? { codedAs } : {}) };
}

/** The text alone; `undefined` when the concept says nothing at all. */
export function conceptText(concept: unknown): string | undefined {
  const { text } = codedText(concept);
  return text === recordWords.noDescription ? undefined : text;
}

/** Code of a concept of a closed list, folded (T29). */
export function conceptWord(concept: unknown): string | undefined {
  return codingsOf(concept)
    .map((coding) => wordOf(coding['code']))
    .find((word) => word !== undefined);
}

function codingsOf(concept: unknown): readonly JsonObject[] {
  return asObjects(asObject(concept)?.['coding']);
}

function chosenWording(codings: readonly JsonObject[]): string | undefined {
  const selected = codings.find((coding) => wordOf(coding['userSelected']) === 'true');
  const first = selected ?? (codings.length === 1 ? codings[0] : undefined);
  const snomedFirst = [
    ...codings.filter((coding) => isSnomed(coding)),
    ...codings.filter((coding) => !isSnomed(coding)),
  ];
  return (
    (first === undefined ? undefined : wordingOf(first)) ??
    firstWords(snomedFirst, descriptionOf) ??
    firstWords(snomedFirst, (coding) => textOf(coding['display']))
  );
}

function firstWords(
  codings: readonly JsonObject[],
  wordsOf: (coding: JsonObject) => string | undefined,
): string | undefined {
  for (const coding of codings) {
    const words = wordsOf(coding);
    if (words !== undefined) return words;
  }
  return undefined;
}

function withoutWording(
  all: readonly JsonObject[],
  codings: readonly JsonObject[],
): { readonly text: string; readonly codeOnly: boolean } {
  const code = codings.map((coding) => codeOf(coding)).find((found) => found !== undefined);
  if (code !== undefined) return { text: codeOnlyWords(code), codeOnly: true };
  const flavour = all
    .filter((coding) => isNullFlavour(coding))
    .map((coding) => nullFlavourWords[codeOf(coding)?.toUpperCase() ?? ''])
    .find((words) => words !== undefined);
  return { text: flavour ?? recordWords.noDescription, codeOnly: false };
}

function wordingOf(coding: JsonObject): string | undefined {
  return descriptionOf(coding) ?? textOf(coding['display']);
}

/** Description display of the SNOMED description extension, in all its spellings (structured.md 3.0.1). */
function descriptionOf(coding: JsonObject): string | undefined {
  const holders = [
    ...extensionsNamed(coding, 'coding-sctdescid'),
    ...extensionsNamed(coding, 'coding-sctdecsid'),
  ];
  const children = holders.flatMap((holder) => extensionsNamed(holder, 'descriptiondisplay'));
  return children.map((child) => textOf(extensionValue(child))).find((text) => text !== undefined);
}

function codeOf(coding: JsonObject): string | undefined {
  return textOf(coding['code'])?.trim();
}

function isSnomed(coding: JsonObject): boolean {
  const { system } = coding;
  if (system === 'http://snomed.info/sct') return true;
  return wordOf(system)?.includes('snomed.info/sct') ?? false;
}

function isNullFlavour(coding: JsonObject): boolean {
  const { system } = coding;
  if (system === 'http://snomed.info/sct') return false;
  return wordOf(system)?.includes('nullflavor') ?? false;
}

function sameTerm(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
