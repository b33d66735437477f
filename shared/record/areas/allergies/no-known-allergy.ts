import { codedText, conceptText, snomedCodes } from '../../coded-text.ts';
import { asArray, asObjects, textOf, wordOf } from '../../json-value.ts';
import type { JsonObject } from '../../json-value.ts';
import { nullFlavourWords } from '../../record-words.ts';

/** `all` = 716186003; `narrow` = one of its children (UI-53). */
export type NoKnown = 'no' | 'all' | 'narrow';

const noKnownAllergy = '716186003';
/** Children of 716186003: drug, environmental, food, latex (UI-53). */
const narrowNoKnown: ReadonlySet<string> = new Set(['409137002', '428607008', '429625007', '1003774007']);

/** Words of which a wording that denies allergies has one. */
const denial = /\b(?:no|not|nil|none|never|nka|nkda|without|negative|denies|denied)\b/i;

const nothingSaid: ReadonlySet<string> = new Set(Object.values(nullFlavourWords));

/**
 * Whether an entry says that no allergy is known (UI-53). Only where nothing in it says otherwise: another SNOMED
 * code, a wording that denies nothing, or a reaction make it an allergy like any other (H-07).
 */
export function noKnownKind(body: JsonObject): NoKnown {
  const codes = snomedCodes(body['code']);
  const isNoKnown =
    codes.length > 0 && codes.every((code) => code === noKnownAllergy || narrowNoKnown.has(code));
  if (!isNoKnown || !denial.test(codedText(body['code']).text) || hasReaction(body)) return 'no';
  return codes.every((code) => code === noKnownAllergy) ? 'all' : 'narrow';
}

/** A reaction that says no more than "no information" is none. */
function hasReaction(body: JsonObject): boolean {
  const reactions = asObjects(body['reaction']);
  const manifestations = reactions
    .flatMap(({ manifestation }) => asArray(manifestation))
    .flatMap((manifestation) => conceptText(manifestation) ?? []);
  return (
    wordOf(body['criticality']) === 'high' ||
    reactions.some(({ description, severity }) => (textOf(description) ?? textOf(severity)) !== undefined) ||
    manifestations.some((text) => !nothingSaid.has(text))
  );
}
