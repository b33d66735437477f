import type { CodedTerm, DegradedKind } from '../clinical-story.ts';
import type { FhirObject } from '../json-text.ts';
import type { InterpretationStory } from '../observation-story.ts';
import { codeSystem, NULL_FLAVOR, SNOMED } from '../structured/fhir-urls.ts';

/** Codes that say "this entry lost its code in a transfer" (structured.md 3.0.1). */
const degradeCodes: Record<DegradedKind, { readonly code: string; readonly display: string }> = {
  'drug-allergy': { code: '196461000000101', display: 'Transfer-degraded drug allergy' },
  'non-drug-allergy': { code: '196471000000108', display: 'Transfer-degraded non-drug allergy' },
  medication: { code: '196421000000109', display: 'Transfer-degraded medication entry' },
  plan: { code: '196451000000104', display: 'Transfer-degraded plan' },
  referral: { code: '196431000000106', display: 'Transfer-degraded referral' },
  request: { code: '196441000000102', display: 'Transfer-degraded request' },
  'record-entry': { code: '196411000000103', display: 'Transfer-degraded record entry' },
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

/** Interpretation as a coding of the HL7 table 0078. */
export function codedInterpretation({ code, words }: InterpretationStory): FhirObject {
  return { coding: [{ system: 'http://hl7.org/fhir/v2/0078', code, display: words }] };
}

/** UCUM codes of units that differ from the words. */
const ucumCodes: Readonly<Record<string, string>> = { mmHg: 'mm[Hg]', '/min': '/min', cm: 'cm', kg: 'kg' };

/** System and code of a unit, where the sandbox knows it. */
export function ucumUnit(unit: string | undefined): FhirObject {
  const code = unit === undefined ? undefined : ucumCodes[unit];
  return code === undefined ? {} : { system: codeSystem.ucum, code };
}
