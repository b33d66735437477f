import { codedText } from '../../coded-text.ts';
import { asObjects, textOf } from '../../json-value.ts';
import type { JsonObject } from '../../json-value.ts';
import type { CodedText } from '../../record-view.ts';
import { recordWords } from '../../record-words.ts';

export interface ReferralName {
  readonly name: CodedText;
  /** Which field gave the name; the others are shown with their labels. */
  readonly from: 'reasonCode' | 'serviceRequested' | 'specialty' | 'none';
}

const namingFields = ['reasonCode', 'serviceRequested', 'specialty'] as const;

/**
 * What a referral is called: its main coded text first (UI-72); it may be a reason or a service (ARS-C-042), so that
 * it is called neither. Service or specialty where no reason was coded.
 */
export function referralName(body: JsonObject): ReferralName {
  for (const from of namingFields) {
    const [first] = conceptsOf(body, from);
    if (first !== undefined) return { name: first, from };
  }
  return { name: codedText(undefined), from: 'none' };
}

/** Texts of a coded field in their order; concepts that say nothing left out. */
export function conceptsOf(body: JsonObject, field: (typeof namingFields)[number]): readonly CodedText[] {
  const sent = body[field];
  const concepts = asObjects(sent);
  const plain = concepts.length === 0 && textOf(sent) !== undefined ? [sent] : concepts;
  return plain.map((concept) => codedText(concept)).filter(({ text }) => text !== recordWords.noDescription);
}
