import { codedText } from './coded-text.ts';
import type { IndexedResource, RecordIndex } from './record-index.ts';
import type { CodedText } from './record-view.ts';
import { missingWords } from './record-words.ts';
import { resolveReference } from './references.ts';

export interface MedicineName {
  readonly name: CodedText;
  /** The Medication resource behind the name. */
  readonly medication?: IndexedResource;
  /** The name points at something that did not come. */
  readonly missing: boolean;
}

/** Name of a medicine from the first resource that says it: Medication, or a concept in its place (structured.md 3.2.1). */
export function medicineName(
  index: RecordIndex,
  holders: readonly (IndexedResource | undefined)[],
): MedicineName {
  let missing: string | undefined;
  for (const holder of holders) {
    if (holder === undefined) continue;
    const { medicationReference, medicationCodeableConcept } = holder.body;
    const target = resolveReference(index, medicationReference, holder);
    if (target.kind === 'found') {
      const { resource } = target;
      return { name: codedText(resource.body['code']), medication: resource, missing: false };
    }
    if (medicationCodeableConcept !== undefined && medicationCodeableConcept !== null) {
      return { name: codedText(medicationCodeableConcept), missing: false };
    }
    if (target.kind === 'text') return { name: plain(target.text), missing: false };
    if (target.kind === 'missing') missing ??= missingWords(target.display);
  }
  return {
    name: missing === undefined ? codedText(undefined) : plain(missing),
    missing: missing !== undefined,
  };
}

function plain(text: string): CodedText {
  return { text, degraded: false, codeOnly: false };
}
