import { asArray, asObject, asObjects, fieldOf, textOf } from '../json-value.ts';
import type { CellPart } from '../record-view.ts';

/** Words for flags that came as a bare code (UI-62); any other code is shown as received. */
const flagWords: Readonly<Record<string, string>> = {
  H: 'High',
  L: 'Low',
  HH: 'Very high',
  LL: 'Very low',
  A: 'Abnormal',
  N: 'Normal',
};

/** Interpretation as supplied: text, else the display, else its code in words; `undefined` where none was sent (UI-62). */
export function interpretationText(holder: unknown): string | undefined {
  const texts = asArray(fieldOf(holder, 'interpretation')).flatMap((concept) => {
    if (asObject(concept) === undefined) return wordsOfCode(textOf(concept)) ?? [];
    const codings = asObjects(fieldOf(concept, 'coding'));
    const text =
      textOf(fieldOf(concept, 'text')) ??
      codings.map((coding) => textOf(coding['display'])).find((words) => words !== undefined) ??
      codings.map((coding) => wordsOfCode(textOf(coding['code']))).find((words) => words !== undefined);
    return text ?? [];
  });
  return texts.length === 0 ? undefined : texts.join('; ');
}

/** The flag in a cell; a screen reader is told whose it is (UI-62). */
export function flagPart(text: string): CellPart {
  return { kind: 'measure', text, spoken: `${text}, flagged by the laboratory` };
}

function wordsOfCode(code: string | undefined): string | undefined {
  const folded = code?.trim() ?? '';
  if (folded === '') return undefined;
  return Object.hasOwn(flagWords, folded) ? flagWords[folded] : folded;
}
