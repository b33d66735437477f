import { codedText } from '../../coded-text.ts';
import type { IndexedResource, RecordIndex } from '../../record-index.ts';
import type { CodedText } from '../../record-view.ts';
import { missingWords, recordWords } from '../../record-words.ts';
import { resolveReference } from '../../references.ts';

export interface MedicineName {
  readonly name: CodedText;
  /** The Medication resource behind the name. */
  readonly medication?: IndexedResource;
  /** The name points at something that did not come. */
  readonly missing: boolean;
}

/**
 * Name of a medicine from the first resource that says it: Medication, or a concept in its place (structured.md 3.2.1).
 * Only a Medication names a medicine, and only one whose id is its own: a wrong name is worse than none (H-11).
 */
export function medicineName(
  index: RecordIndex,
  holders: readonly (IndexedResource | undefined)[],
): MedicineName {
  let wordless: MedicineName | undefined;
  let missing: string | undefined;
  for (const holder of holders) {
    if (holder === undefined) continue;
    const { medicationReference, medicationCodeableConcept } = holder.body;
    const target = resolveReference(index, medicationReference, holder);
    if (target.kind === 'found' && isItsOwn(index, target.resource)) {
      const { resource } = target;
      const named = { name: codedText(resource.body['code']), medication: resource, missing: false };
      if (named.name.text !== recordWords.noDescription) return named;
      wordless ??= named;
    }
    if (medicationCodeableConcept !== undefined && medicationCodeableConcept !== null) {
      return { name: codedText(medicationCodeableConcept), missing: false };
    }
    if (target.kind === 'text') return { name: plain(target.text), missing: false };
    if (target.kind === 'missing') missing ??= missingWords(target.display);
    else if (target.kind === 'found' && wordless?.medication !== target.resource) {
      missing ??= missingWords(undefined);
    }
  }
  if (wordless !== undefined) return wordless;
  return {
    name: missing === undefined ? codedText(undefined) : plain(missing),
    missing: missing !== undefined,
  };
}

/** Name of one request where it differs from that of its row; a row must not lend its name to another medicine. */
export function otherMedicineName(
  index: RecordIndex,
  request: IndexedResource | undefined,
  rowName: string,
): string | undefined {
  const { name, missing } = medicineName(index, [request]);
  const isNamed = !missing && name.text !== recordWords.noDescription;
  return isNamed && name.text.trim() !== rowName.trim() ? name.text : undefined;
}

/** Two different medicines under one id: nobody can tell which one is meant. */
function isItsOwn(index: RecordIndex, { source, type, body, container }: IndexedResource): boolean {
  if (type !== 'Medication') return false;
  if (container !== undefined) return true;
  const name = codedText(body['code']).text;
  const sharing = index.byId.get(source.slice(type.length + 1)) ?? [];
  return sharing.every((other) => other.type !== type || codedText(other.body['code']).text === name);
}

function plain(text: string): CodedText {
  return { text, degraded: false, codeOnly: false };
}
