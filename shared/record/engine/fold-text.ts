const plainText = /^[\u0020-\u007E]*$/;
const hyphens = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** Soft hyphens, zero-width characters and accents: nobody types them. */
const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF\p{M}]/gu;

/**
 * Text as it is searched: without case and accents, every hyphen alike, every blank a space.
 * Plain ASCII, most of any record, is only lower-cased.
 */
export function foldText(text: string): string {
  if (plainText.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replaceAll(unseen, '')
    .replaceAll(hyphens, '-')
    .replaceAll(/\s/g, ' ')
    .toLowerCase();
}

/** Words of a search as they are looked for; all must be found. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** A stretch of an original text. */
export interface Stretch {
  readonly at: number;
  readonly length: number;
}

/**
 * Where a folded term stands in the original text.
 * @param folded the folded form of `text`
 * @param at place of the term in `folded`
 */
export function originalStretch(text: string, folded: string, at: number, length: number): Stretch {
  if (plainText.test(text)) return { at, length };
  const starts: number[] = [];
  let place = 0;
  for (const letter of text) {
    for (let unit = 0; unit < foldText(letter).length; unit += 1) starts.push(place);
    place += letter.length;
  }
  // Letter by letter it folds to the same length save for rare compositions; then the whole text is the hit.
  if (starts.length !== folded.length) return { at: 0, length: text.length };
  const start = starts[at] ?? 0;
  return { at: start, length: (starts[at + length] ?? text.length) - start };
}
