import type { DoseStory, MedicineStory } from '../clinical-story.ts';
import { wordsOf } from '../habits/coding.ts';
import type { FhirObject } from '../json-text.ts';
import { doseChangedSuffix } from './dose-changed-suffix.ts';
import { profileUrl } from './fhir-urls.ts';
import type { RecordContext } from './record-context.ts';

/** Two prescriptions of one drug share one Medication (structured.md 2.1 "one instance per resource"). */
function medicationSeed(context: RecordContext, medicine: MedicineStory): string {
  return `${context.story.id}/drug/${wordsOf(medicine.drug)}`;
}

/** The reference that statement, plan and issues of a medicine share. */
export function medicationReference(context: RecordContext, medicine: MedicineStory): FhirObject {
  const id = context.habits.medicationId(medicine.drug, medicationSeed(context, medicine));
  return { reference: `Medication/${id}` };
}

/** The Medication of a drug: a code and nothing else (structured.md 3.2.1). */
export function buildMedication(context: RecordContext, medicine: MedicineStory): FhirObject {
  return {
    resourceType: 'Medication',
    id: context.habits.medicationId(medicine.drug, medicationSeed(context, medicine)),
    meta: { profile: [profileUrl('Medication')] },
    code: context.habits.concept(medicine.drug),
  };
}

/** One dosage, the same on statement, plan and issue; its text is the display. */
export function buildDose(context: RecordContext, medicine: MedicineStory, dose: DoseStory): FhirObject {
  const { habits } = context;
  const suffix = medicine.doseChanged === undefined ? '' : doseChangedSuffix(medicine.doseChanged);
  return {
    text: habits.freeText(`${dose.text}${suffix}`),
    patientInstruction:
      dose.patientInstruction === undefined ? undefined : habits.freeText(dose.patientInstruction),
    timing:
      dose.when === undefined
        ? undefined
        : { repeat: { frequency: 1, period: habits.measure('1'), periodUnit: 'd', when: [dose.when] } },
    doseQuantity:
      dose.dose?.value === undefined
        ? undefined
        : { value: habits.measure(dose.dose.value), unit: dose.dose.unit },
  };
}
