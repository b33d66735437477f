import type { CodedTerm, DegradedKind } from '../clinical-story.ts';
import type { FhirObject } from '../json-text.ts';
import { NULL_FLAVOR, SNOMED } from '../structured/fhir-urls.ts';

/** Codes that say "this entry lost its code in a transfer" (structured.md 3.0.1). */
const degradeCodes: Record<DegradedKind, { readonly code: string; readonly display: string }> = {
  'drug-allergy': { code: '196461000000101', display: 'Transfer-degraded drug allergy' },
  'non-drug-allergy': { code: '196471000000108', display: 'Transfer-degraded non-drug allergy' },
  medication: { code: '196421000000109', display: 'Transfer-degraded medication entry' },
};

const nullFlavorWords = {
  NI: 'NoInformation',
  UNK: 'Unknown',
  UNC: 'un-encoded',
  ASKU: 'asked but unknown',
} as const;

/** The coding of a term that has no code of its own: degraded or a NullFlavor; undefined for other terms. */
export function standInCoding(term: CodedTerm): FhirObject | undefined {
  if (term.degraded !== undefined) return { system: SNOMED, ...degradeCodes[term.degraded] };
  if (term.nullFlavor === undefined) return undefined;
  return {
    system: NULL_FLAVOR,
    code: term.nullFlavor,
    display: nullFlavorWords[term.nullFlavor],
  };
}

/** The words of a term, whoever sends them. */
export function wordsOf(term: CodedTerm): string {
  return (
    term.original ?? term.snomed?.display ?? term.read?.display ?? term.local?.display ?? 'No description'
  );
}

/** `descriptionId` and `descriptionDisplay` of a coding. The ids are plainly local. */
export function descriptionExtension(
  url: string,
  childNames: readonly [string, string],
  words: string,
): FhirObject {
  return {
    url,
    extension: [
      { url: childNames[0], valueId: 'test-description' },
      { url: childNames[1], valueString: words },
    ],
  };
}
