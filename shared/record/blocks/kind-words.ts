const words: Readonly<Record<string, string>> = {
  AllergyIntolerance: 'Allergy',
  Condition: 'Problem',
  DiagnosticReport: 'Test report',
  DocumentReference: 'Document',
  Encounter: 'Consultation',
  Immunization: 'Immunisation',
  List: 'List',
  Medication: 'Medicine name',
  MedicationRequest: 'Prescription',
  MedicationStatement: 'Medicine',
  Observation: 'Entry',
  ProcedureRequest: 'Planned action or test request',
  QuestionnaireResponse: 'Questionnaire',
  ReferralRequest: 'Referral',
  Specimen: 'Specimen',
  Unknown: 'Entry of unknown type',
};

/** What one entry of a type is called; other types in the words of their own name. */
export function kindWords(type: string): string {
  if (Object.hasOwn(words, type)) return words[type] ?? type;
  return labelWords(type);
}

/** `occurrenceDateTime` → `Occurrence date time`: a field's name in words, for what is shown as supplied. */
export function labelWords(field: string): string {
  const spaced = field
    .replaceAll(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ')
    .replaceAll('_', ' ')
    .trim();
  const folded = /^\p{Lu}{2,}$/u.test(spaced) ? spaced : spaced.toLowerCase();
  return folded === '' ? field : `${folded[0]?.toUpperCase() ?? ''}${folded.slice(1)}`;
}
