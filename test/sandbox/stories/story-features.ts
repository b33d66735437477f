import { areaFeatures } from './area-features.ts';
import type { StoryFeature } from './story-feature.ts';

const resources = (type: string): string => `Bundle.entry.resource.where(resourceType = '${type}')`;
/** The same path for use inside `where`, where a name would start at the item. */
const fromRoot = (path: string): string => path.replace(/^Bundle/, '%context');
const statements = resources('MedicationStatement');
const requests = resources('MedicationRequest');
const plans = `${requests}.where(intent = 'plan')`;
const orders = `${requests}.where(intent = 'order')`;
const allergies = resources('AllergyIntolerance');
const listOf = (code: string): string => `${resources('List')}.where(code.coding.exists(code = '${code}'))`;
const activeList = listOf('886921000000105');
const endedList = listOf('1103671000000101');
const medicationList = listOf('933361000000108');
const relatedList = listOf('problems-medications-related-to-problems');
const type = (code: string): string =>
  `${plans}.where(extension.where(url.endsWith('PrescriptionType-1')).valueCodeableConcept.coding.code = '${code}')`;
const agency = (text: string): string =>
  `${statements}.extension.where(url.endsWith('PrescribingAgency-1')).valueCodeableConcept.where(text = '${text}')`;
const repeatInformation = `${plans}.extension.where(url.endsWith('MedicationRepeatInformation-1'))`;
const warning = (list: string, code: string): string =>
  `${list}.where(extension.exists(url.endsWith('ListWarningCode-1') and valueCode = '${code}'))`;

const CARE_HOME = 'care-home-resident';

const medicineFeatures: readonly StoryFeature[] = [
  { feature: 'twenty medicines or more', storyId: CARE_HOME, expression: statements, count: 30 },
  { feature: 'acute', storyId: CARE_HOME, expression: type('acute') },
  { feature: 'repeat', storyId: CARE_HOME, expression: type('repeat') },
  { feature: 'repeat dispensing', storyId: CARE_HOME, expression: type('repeat-dispensing'), count: 2 },
  { feature: 'delayed acute', storyId: CARE_HOME, expression: type('delayed-prescribing'), count: 1 },
  {
    feature: 'type not recorded',
    storyId: CARE_HOME,
    expression: `${plans}.where(extension.where(url.endsWith('PrescriptionType-1')).empty())`,
  },
  {
    feature: 'stopped with a reason',
    storyId: CARE_HOME,
    expression: `${plans}.where(status = 'stopped').extension.where(url.endsWith('MedicationStatusReason-1')).extension.where(url = 'statusReason')`,
    count: 2,
  },
  { feature: 'prescribed by a hospital', storyId: CARE_HOME, expression: agency('Hospital') },
  { feature: 'over the counter', storyId: CARE_HOME, expression: agency('Over the counter') },
  {
    feature: 'unissued',
    storyId: CARE_HOME,
    expression: `${repeatInformation}.extension.where(url = 'numberOfRepeatPrescriptionsIssued' and valueUnsignedInt = 0)`,
    count: 2,
  },
  {
    feature: 'expired authorisation, still active',
    storyId: CARE_HOME,
    expression: `${plans}.where(status = 'active').extension.extension.where(url = 'authorisationExpiryDate' and valueDateTime = '2024-11-30')`,
    count: 1,
  },
  {
    feature: 'dose changed within the period',
    storyId: CARE_HOME,
    expression: `${statements}.dosage.where(text.endsWith('WARNING – Dosage has changed during the effective period. The latest change was made on 09-Mar-2025'))`,
    count: 1,
  },
  {
    feature: 'patient instructions',
    storyId: CARE_HOME,
    expression: `${statements}.dosage.patientInstruction`,
  },
  { feature: 'two doses', storyId: CARE_HOME, expression: `${statements}.where(dosage.count() = 2)` },
  {
    feature: 'medical device',
    storyId: CARE_HOME,
    expression: `${resources('Medication')}.code.coding.where(display.contains('leg bag'))`,
  },
  {
    feature: 'a name of more than 120 characters',
    storyId: CARE_HOME,
    expression: `${resources('Medication')}.code.coding.where(display.length() > 120)`,
  },
  {
    feature: 'free-text quantity',
    storyId: CARE_HOME,
    expression: `${plans}.dispenseRequest.quantity.where(value.empty()).extension.valueString`,
  },
  {
    feature: 'split plan',
    storyId: CARE_HOME,
    expression: `${plans}.where(priorPrescription.exists())`,
    count: 1,
  },
  {
    feature: 'future-dated issue',
    storyId: CARE_HOME,
    expression: `${orders}.where(dispenseRequest.validityPeriod.start.startsWith('2099'))`,
    count: 2,
  },
  {
    feature: 'issued of allowed, and more than allowed',
    storyId: CARE_HOME,
    expression: `${repeatInformation}.where(extension.where(url = 'numberOfRepeatPrescriptionsIssued').valueUnsignedInt > extension.where(url = 'numberOfRepeatPrescriptionsAllowed').valueUnsignedInt)`,
    count: 1,
  },
  {
    feature: 'patient and prescriber notes',
    storyId: CARE_HOME,
    expression: `${statements}.where(note.exists(text.startsWith('Patient Notes: ')) and note.exists(text.startsWith('Prescriber Notes: ')))`,
  },
  {
    feature: 'degraded medicine',
    storyId: 'degraded-codes',
    expression: `${resources('Medication')}.code.where(coding.code = '196421000000109' and text.exists())`,
    count: 2,
  },
  {
    feature: 'the same drug twice',
    storyId: 'reached-through-problem',
    expression: `${statements}.medicationReference.reference.where($this in (${fromRoot(resources('Medication'))}.where(code.coding.code = '322236009').select('Medication/' + id)))`,
    count: 2,
  },
  {
    feature: 'medicines that only a problem leads to',
    storyId: 'reached-through-problem',
    expression: `${relatedList}.entry.item.reference.where(($this in ${fromRoot(medicationList)}.entry.item.reference).not())`,
    count: 2,
  },
  {
    feature: 'not to be disclosed to the patient',
    storyId: 'reached-through-problem',
    expression: "Bundle.entry.resource.where(meta.security.code = 'NOPAT')",
    count: 3,
  },
  {
    feature: 'end before start',
    storyId: 'numbers-as-strings',
    expression: `${statements}.effectivePeriod.where(end < start)`,
    count: 1,
  },
  {
    feature: 'year-only date',
    storyId: 'numbers-as-strings',
    expression: `${statements}.effectivePeriod.where(start = '2019')`,
  },
];

const allergyFeatures: readonly StoryFeature[] = [
  {
    feature: 'drug allergy, severe, life-threatening, with its reaction',
    storyId: CARE_HOME,
    expression: `${allergies}.where(category = 'medication' and criticality = 'high' and reaction.severity = 'severe' and reaction.manifestation.coding.display = 'Anaphylaxis')`,
    count: 1,
  },
  {
    feature: 'non-drug allergies',
    storyId: CARE_HOME,
    expression: `${allergies}.where(category = 'environment')`,
    count: 3,
  },
  {
    feature: 'year, year and month, and no date at all',
    storyId: CARE_HOME,
    expression: `${allergies}.where(assertedDate = '1962' or assertedDate = '2003-11' or assertedDate.empty())`,
    count: 3,
  },
  {
    feature: 'notes with qualifiers',
    storyId: CARE_HOME,
    expression: `${allergies}.note.where(text.startsWith('Certainty: Certain'))`,
  },
  {
    feature: 'ended allergy, contained in its list',
    storyId: CARE_HOME,
    expression: `${endedList}.where(entry.item.reference = '#' + contained.id)`,
    count: 1,
  },
  {
    feature: 'ended allergy as an ordinary entry',
    storyId: 'ended-allergies',
    expression: `${allergies}.where(clinicalStatus = 'resolved')`,
    count: 2,
  },
  {
    feature: 'coded "no known allergies"',
    storyId: 'no-known-allergies',
    expression: `${allergies}.where(code.coding.code contains '716186003')`,
    count: 1,
  },
  {
    feature: 'narrower "no known drug allergy"',
    storyId: 'no-known-drug-allergy',
    expression: `${allergies}.where(code.coding.code contains '409137002')`,
    count: 1,
  },
  {
    feature: '"no known" beside a real allergy',
    storyId: 'conflicting-allergies',
    expression: `${activeList}.where(entry.count() = 3)`,
  },
  {
    feature: 'degraded drug allergy',
    storyId: 'degraded-codes',
    expression: `${allergies}.code.where(coding.code = '196461000000101' and text.exists())`,
    count: 1,
  },
];

const empty = (list: string): string =>
  `${list}.where(entry.empty() and emptyReason.coding.code = 'no-content-recorded' and note.text = 'Information not available')`;

const listFeatures: readonly StoryFeature[] = [
  { feature: 'empty allergies', storyId: 'nothing-recorded', expression: empty(activeList) },
  { feature: 'empty ended allergies', storyId: 'nothing-recorded', expression: empty(endedList) },
  { feature: 'empty medicines', storyId: 'nothing-recorded', expression: empty(medicationList) },
  {
    feature: 'confidential items on a list with entries',
    storyId: 'confidential-items',
    expression: `${warning(activeList, 'confidential-items')}.where(entry.exists())`,
  },
  {
    feature: 'confidential items on an empty list',
    storyId: 'confidential-items',
    expression: `${warning(medicationList, 'confidential-items')}.where(entry.empty() and note.text.startsWith('Items excluded'))`,
  },
  {
    feature: 'data awaiting filing',
    storyId: 'confidential-items',
    expression: warning(activeList, 'data-awaiting-filing'),
  },
  {
    feature: 'data in transit on all lists',
    storyId: 'data-in-transit',
    expression: warning(resources('List'), 'data-in-transit'),
    count: 3,
  },
  {
    feature: 'an area switched off',
    storyId: 'medicines-switched-off',
    expression: `${resources('OperationOutcome')}.issue.where(severity = 'warning' and details.text = 'includeMedication has been disabled' and diagnostics = 'includeMedication')`,
    count: 1,
  },
  {
    feature: 'entries that are only a sentence',
    storyId: 'irregular-answer',
    expression: `${medicationList}.entry.item.where(reference.empty()).display`,
    count: 2,
  },
  {
    feature: 'resource types that nobody listed',
    storyId: 'irregular-answer',
    expression: `${resources('QuestionnaireResponse')} | ${resources('Goal')}`,
    count: 2,
  },
  {
    feature: 'another given name than on PDS, another practice',
    storyId: 'practice-differs',
    expression: `${resources('Patient')}.where(name.given = 'Catrin')`,
  },
];

/** Every feature that the synthetic people must show between them. */
export const storyFeatures: readonly StoryFeature[] = [
  ...medicineFeatures,
  ...allergyFeatures,
  ...listFeatures,
  ...areaFeatures,
];
