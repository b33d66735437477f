import type { StoryResource } from '../habits/supplier-habits.ts';
import type { FhirObject } from '../json-text.ts';
import { keyOf, kindOf, type ItemKind, type ItemRef } from '../story-item.ts';
import type { StoryArea } from '../structured-ask.ts';
import { referenceTo, type RecordContext } from './record-context.ts';

/** Consultations and problems point at the plan of a medicine; its lists hold the statement (structured.md 2.4). */
const resourceOf: Readonly<Record<ItemKind, StoryResource>> = {
  medicine: 'MedicationPlan',
  issue: 'MedicationOrder',
  allergy: 'AllergyIntolerance',
  immunisation: 'Immunization',
  observation: 'Observation',
  report: 'DiagnosticReport',
  referral: 'ReferralRequest',
  diary: 'DiaryEntry',
  document: 'DocumentReference',
  problem: 'Condition',
  consultation: 'Encounter',
};

const areaOf: Readonly<Record<Exclude<ItemKind, 'observation'>, StoryArea>> = {
  medicine: 'medication',
  issue: 'medication',
  allergy: 'allergies',
  immunisation: 'immunisations',
  report: 'investigations',
  referral: 'referrals',
  diary: 'diary',
  document: 'documents',
  problem: 'problems',
  consultation: 'consultations',
};

/** Words of the display-only entries of an area that is switched off (structured.md 2.9). */
const areaWords: Readonly<Record<StoryArea, string>> = {
  allergies: 'Allergy',
  medication: 'Prescription',
  problems: 'Problem',
  consultations: 'Consultation',
  immunisations: 'Immunisation',
  uncategorised: 'Uncategorised data',
  investigations: 'Pathology report',
  referrals: 'Referral',
  diary: 'Diary entry',
  documents: 'Document',
};

export function areaOfItem(context: RecordContext, item: ItemRef): StoryArea {
  const kind = kindOf(item);
  if (kind !== 'observation') return areaOf[kind];
  return context.index.consents.has(keyOf(item)) ? 'immunisations' : 'uncategorised';
}

export function isSwitchedOff(context: RecordContext, area: StoryArea): boolean {
  const { switchedOff = [], switchedOffWithoutList = [] } = context.story;
  return switchedOff.includes(area) || switchedOffWithoutList.includes(area);
}

/** A link to an item; only words where its area is switched off. */
export function itemReference(context: RecordContext, item: ItemRef): FhirObject {
  const area = areaOfItem(context, item);
  return isSwitchedOff(context, area)
    ? { display: `${areaWords[area]} items have been disabled` }
    : referenceTo(context, resourceOf[kindOf(item)], keyOf(item));
}

/** The entry of a primary or secondary list for an item. */
export function listReference(context: RecordContext, item: ItemRef): FhirObject {
  const kind = kindOf(item);
  if (kind !== 'medicine' && kind !== 'issue') return itemReference(context, item);
  return referenceTo(context, 'MedicationStatement', medicineKey(item));
}

/** The medicine of `medicine:…` and of `issue:medicine/issue`. */
export function medicineKey(item: ItemRef): string {
  const key = keyOf(item);
  return kindOf(item) === 'issue' ? key.slice(0, key.lastIndexOf('/')) : key;
}
