import type { IssueStory, MedicineStory } from '../clinical-story.ts';
import type { FhirObject } from '../json-text.ts';
import { codeSystem, extensionUrl } from './fhir-urls.ts';
import { buildDose, medicationReference } from './medication-parts.ts';
import { patientReference, referenceTo, resourceHead, type RecordContext } from './record-context.ts';

const kindWords = {
  acute: 'Acute',
  repeat: 'Repeat',
  'repeat-dispensing': 'Repeat dispensing',
  'delayed-prescribing': 'Delayed prescribing',
} as const;

function dispenseRequest(
  context: RecordContext,
  medicine: MedicineStory,
  period: { readonly start: string; readonly end?: string | undefined },
  quantity = medicine.quantity,
): FhirObject {
  const { habits } = context;
  return {
    validityPeriod: { start: period.start, end: period.end },
    quantity: quantity === undefined ? undefined : habits.quantity(quantity),
    expectedSupplyDuration:
      medicine.supplyDays === undefined
        ? undefined
        : {
            value: habits.measure(medicine.supplyDays),
            unit: 'day',
            system: codeSystem.ucum,
            code: 'd',
          },
  };
}

function prescriptionType(medicine: MedicineStory): FhirObject[] {
  if (medicine.kind === undefined) return [];
  return [
    {
      url: extensionUrl.prescriptionType,
      valueCodeableConcept: {
        coding: [
          {
            system: codeSystem.prescriptionType,
            code: medicine.kind,
            display: kindWords[medicine.kind],
          },
        ],
      },
    },
  ];
}

function repeatInformation(medicine: MedicineStory): FhirObject[] {
  if (medicine.issuesMade === undefined) return [];
  const allowed = medicine.issuesAllowed;
  const expires = medicine.authorisationExpires;
  return [
    {
      url: extensionUrl.repeatInformation,
      extension: [
        ...(allowed === undefined
          ? []
          : [{ url: 'numberOfRepeatPrescriptionsAllowed', valueUnsignedInt: allowed }]),
        { url: 'numberOfRepeatPrescriptionsIssued', valueUnsignedInt: medicine.issuesMade },
        ...(expires === undefined ? [] : [{ url: 'authorisationExpiryDate', valueDateTime: expires }]),
      ],
    },
  ];
}

function statusReason(context: RecordContext, medicine: MedicineStory): FhirObject[] {
  if (medicine.stopped === undefined) return [];
  return [
    {
      url: extensionUrl.statusReason,
      extension: [
        {
          url: 'statusReason',
          valueCodeableConcept: context.habits.concept(medicine.stopped.reason),
        },
        { url: 'statusChangeDate', valueDateTime: medicine.stopped.date },
      ],
    },
  ];
}

function people(
  context: RecordContext,
  medicine: MedicineStory,
  prescriber = medicine.prescriber,
): FhirObject {
  const recordedBy = medicine.recordedBy ?? context.story.staff[0]?.key;
  return {
    requester:
      prescriber === undefined ? undefined : { agent: referenceTo(context, 'Practitioner', prescriber) },
    recorder: recordedBy === undefined ? undefined : referenceTo(context, 'Practitioner', recordedBy),
  };
}

/** The authorisation (structured.md 3.2). */
export function buildPlan(context: RecordContext, medicine: MedicineStory): FhirObject {
  const period = { start: medicine.start ?? medicine.authorised, end: medicine.end };
  return {
    ...resourceHead(context, 'MedicationPlan', medicine.key, {
      notForPatient: medicine.notForPatient === true,
    }),
    extension: [
      ...repeatInformation(medicine),
      ...statusReason(context, medicine),
      ...prescriptionType(medicine),
    ],
    status: medicine.status,
    intent: 'plan',
    medicationReference: medicationReference(context, medicine),
    subject: patientReference(context),
    context:
      medicine.consultation === undefined
        ? undefined
        : referenceTo(context, 'Encounter', medicine.consultation),
    authoredOn: medicine.authorised,
    ...people(context, medicine),
    dosageInstruction: medicine.doses.map((dose) => buildDose(context, medicine, dose)),
    dispenseRequest: dispenseRequest(context, medicine, period),
    priorPrescription:
      medicine.continuesFrom === undefined
        ? undefined
        : referenceTo(context, 'MedicationPlan', medicine.continuesFrom),
  };
}

/** One issue of a plan. */
export function buildOrder(context: RecordContext, medicine: MedicineStory, issue: IssueStory): FhirObject {
  const period = { start: issue.start ?? issue.issued, end: issue.end };
  return {
    ...resourceHead(context, 'MedicationOrder', `${medicine.key}/${issue.key}`),
    extension: prescriptionType(medicine),
    basedOn: [referenceTo(context, 'MedicationPlan', medicine.key)],
    status: issue.status ?? 'completed',
    intent: 'order',
    medicationReference: medicationReference(context, medicine),
    subject: patientReference(context),
    context:
      issue.consultation === undefined ? undefined : referenceTo(context, 'Encounter', issue.consultation),
    authoredOn: issue.issued,
    ...people(context, medicine, issue.prescriber),
    note: issue.note === undefined ? undefined : [{ text: context.habits.freeText(issue.note) }],
    dosageInstruction: medicine.doses.map((dose) => buildDose(context, medicine, dose)),
    dispenseRequest: dispenseRequest(context, medicine, period, issue.quantity),
  };
}
