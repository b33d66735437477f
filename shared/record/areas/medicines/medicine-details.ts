import type { DetailDeclaration } from '../../details/detail-declaration.ts';
import { extensionPath } from '../../details/extension-path.ts';

/** Fields of a medicine's statement; `taken` is fixed, carries no meaning and is shown nowhere (UI-47). */
export const statementDetails: readonly DetailDeclaration[] = [
  { label: 'Dose instructions', expression: 'dosage.text', kind: 'text' },
  { label: 'Patient instructions', expression: 'dosage.patientInstruction', kind: 'text' },
  { label: 'More instructions', expression: 'dosage.additionalInstruction', kind: 'coded' },
  { label: 'How often', expression: 'dosage.timing.code', kind: 'coded' },
  { label: 'As needed for', expression: 'dosage.asNeeded.ofType(CodeableConcept)', kind: 'coded' },
  { label: 'Route', expression: 'dosage.route', kind: 'coded' },
  { label: 'Site', expression: 'dosage.site', kind: 'coded' },
  { label: 'Method', expression: 'dosage.method', kind: 'coded' },
  { label: 'Start', expression: 'effective.ofType(Period).start | effective.ofType(dateTime)', kind: 'date' },
  { label: 'End', expression: 'effective.ofType(Period).end', kind: 'date' },
  { label: 'Date added', expression: 'dateAsserted', kind: 'date' },
  {
    label: 'Last issued',
    expression: `${extensionPath('MedicationStatementLastIssueDate')}.value`,
    kind: 'date',
  },
  { label: 'Dose last changed', expression: `${extensionPath('DosageLastChanged')}.value`, kind: 'date' },
  { label: 'Information from', expression: 'informationSource', kind: 'who' },
  { label: 'Reason for the medicine', expression: 'reasonCode', kind: 'coded' },
  { label: 'Notes', expression: 'note', kind: 'notes' },
  { label: 'Record entry number', expression: 'identifier', kind: 'identifier' },
];

/** Fields of a plan or issue. */
export const requestDetails: readonly DetailDeclaration[] = [
  { label: 'Authorised', expression: "where(intent = 'plan').authoredOn", kind: 'date' },
  { label: 'Dose on the prescription', expression: 'dosageInstruction.text', kind: 'text' },
  { label: 'Prescriber', expression: 'requester.agent', kind: 'who' },
  { label: 'On behalf of', expression: 'requester.onBehalfOf', kind: 'who' },
  { label: 'Recorded by', expression: 'recorder', kind: 'who' },
  { label: 'Dispenser', expression: 'dispenseRequest.performer', kind: 'who' },
  { label: 'Valid from', expression: 'dispenseRequest.validityPeriod.start', kind: 'date' },
  { label: 'Valid until', expression: 'dispenseRequest.validityPeriod.end', kind: 'date' },
  { label: 'Supply length', expression: 'dispenseRequest.expectedSupplyDuration', kind: 'quantity' },
  {
    label: 'Status changed',
    expression: `${extensionPath('MedicationStatusReason')}.extension.where(url = 'statusChangeDate').value`,
    kind: 'date',
  },
  {
    label: 'Reason for status',
    expression: `${extensionPath('MedicationStatusReason')}.extension.where(url = 'statusReason').value`,
    kind: 'coded',
  },
  { label: 'Reason for the medicine', expression: 'reasonCode', kind: 'coded' },
  { label: 'Notes on the prescription', expression: 'note', kind: 'notes' },
  { label: 'Prescription number', expression: 'groupIdentifier', kind: 'identifier' },
];

/** Fields of the named product. */
export const medicationDetails: readonly DetailDeclaration[] = [
  { label: 'Medicine recorded as', expression: 'code', kind: 'coded' },
  { label: 'Medicine codes', expression: 'code.coding', kind: 'codes' },
];
