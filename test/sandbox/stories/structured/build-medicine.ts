import type { MedicineStory } from '../clinical-story.ts';
import type { FhirObject } from '../json-text.ts';
import { codeSystem, extensionUrl } from './fhir-urls.ts';
import { buildDose, medicationReference } from './medication-parts.ts';
import { buildOrder, buildPlan } from './medication-request.ts';
import { patientReference, referenceTo, resourceHead, type RecordContext } from './record-context.ts';

const agencyWords = {
  'this-practice': ['prescribed-at-gp-practice', 'Prescribed at GP practice'],
  'another-organisation': ['prescribed-by-another-organisation', 'Prescribed by another organisation'],
  'previous-practice': ['prescribed-by-previous-practice', 'Prescribed by previous practice'],
} as const;

/** Notes carry their audience as a prefix (structured.md 3.2.1). */
function notesOf(context: RecordContext, medicine: MedicineStory): FhirObject[] | undefined {
  const labelled = [
    ['Patient Notes: ', medicine.patientNote],
    ['Prescriber Notes: ', medicine.prescriberNote],
    ['', medicine.additionalNote],
  ] as const;
  const notes = labelled.flatMap(([label, text]) =>
    text === undefined ? [] : [{ text: context.habits.freeText(`${label}${text}`) }],
  );
  return notes.length === 0 ? undefined : notes;
}

function buildStatement(context: RecordContext, medicine: MedicineStory): FhirObject {
  const [code, display] = agencyWords[medicine.prescribedBy ?? 'this-practice'];
  const planSent = !(context.story.irregularities?.planMissing ?? []).includes(medicine.key);
  return {
    ...resourceHead(context, 'MedicationStatement', medicine.key, {
      notForPatient: medicine.notForPatient === true,
    }),
    extension: [
      ...(medicine.lastIssued === undefined
        ? []
        : [{ url: extensionUrl.lastIssueDate, valueDateTime: medicine.lastIssued }]),
      {
        url: extensionUrl.prescribingAgency,
        valueCodeableConcept: {
          coding: [{ system: codeSystem.prescribingAgency, code, display }],
          text: medicine.agencyText,
        },
      },
      ...(medicine.doseChanged === undefined
        ? []
        : [{ url: extensionUrl.dosageLastChanged, valueDateTime: medicine.doseChanged }]),
    ],
    basedOn: planSent ? [referenceTo(context, 'MedicationPlan', medicine.key)] : undefined,
    context:
      medicine.consultation === undefined
        ? undefined
        : referenceTo(context, 'Encounter', medicine.consultation),
    status: medicine.status,
    medicationReference: medicationReference(context, medicine),
    effectivePeriod: { start: medicine.start ?? medicine.authorised, end: medicine.end },
    dateAsserted: medicine.authorised,
    subject: patientReference(context),
    // Always `unk`, must not be used (structured.md 3.2.1).
    taken: 'unk',
    note: notesOf(context, medicine),
    dosage: medicine.doses.map((dose) => buildDose(context, medicine, dose)),
  };
}

/** Statement, plan and, when asked for, issues (structured.md 3.2); the Medication comes apart. */
export function buildMedicine(
  context: RecordContext,
  medicine: MedicineStory,
  withIssues: boolean,
): FhirObject[] {
  const planSent = !(context.story.irregularities?.planMissing ?? []).includes(medicine.key);
  return [
    buildStatement(context, medicine),
    ...(planSent ? [buildPlan(context, medicine)] : []),
    ...(withIssues && planSent
      ? (medicine.issues ?? []).map((issue) => buildOrder(context, medicine, issue))
      : []),
  ];
}
