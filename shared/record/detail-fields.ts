/** How the nodes of an expression become display text. */
export type DetailKind = 'text' | 'date' | 'coded' | 'codes' | 'who' | 'quantity' | 'identifier' | 'notes';

/** One line of the detail pane, declared as a FHIRPath expression over one resource (DESIGN: FHIRPath). */
export interface DetailDeclaration {
  readonly label: string;
  readonly expression: string;
  readonly kind: DetailKind;
}

/** Extensions are met by the end of their address: hosts and prefixes differ (T31). */
function extension(name: string): string {
  return `extension.where(url.lower().replaceMatches('-[0-9]+$', '').endsWith('${name.toLowerCase()}'))`;
}

/**
 * Fields of an allergy. `verificationStatus` is fixed by GP Connect, carries no meaning and is shown nowhere (UI-47).
 */
export const allergyDetails: readonly DetailDeclaration[] = [
  { label: 'Recorded as', expression: 'code', kind: 'coded' },
  { label: 'Codes', expression: 'code.coding', kind: 'codes' },
  { label: 'Allergy or intolerance', expression: 'type', kind: 'text' },
  { label: 'Reaction', expression: 'reaction.manifestation', kind: 'coded' },
  { label: 'Reaction codes', expression: 'reaction.manifestation.coding', kind: 'codes' },
  { label: 'Reaction description', expression: 'reaction.description', kind: 'text' },
  { label: 'How it was taken in', expression: 'reaction.exposureRoute', kind: 'coded' },
  { label: 'Reaction notes', expression: 'reaction.note', kind: 'notes' },
  { label: 'Onset', expression: 'onset.ofType(dateTime) | onset.ofType(Period).start', kind: 'date' },
  { label: 'Last occurrence', expression: 'lastOccurrence', kind: 'date' },
  { label: 'Recorded', expression: 'assertedDate', kind: 'date' },
  { label: 'Recorded by', expression: 'recorder', kind: 'who' },
  { label: 'Source of the information', expression: 'asserter', kind: 'who' },
  { label: 'Notes', expression: 'note', kind: 'notes' },
  {
    label: 'Ended',
    expression: `${extension('AllergyIntoleranceEnd')}.extension.where(url = 'endDate').value`,
    kind: 'date',
  },
  {
    label: 'Reason ended',
    expression: `${extension('AllergyIntoleranceEnd')}.extension.where(url = 'reasonEnded' or url = 'endReason').value`,
    kind: 'text',
  },
  { label: 'Record entry number', expression: 'identifier', kind: 'identifier' },
];

/** Fields of a medicine's statement; `taken` is fixed, carries no meaning and is shown nowhere (UI-47). */
export const statementDetails: readonly DetailDeclaration[] = [
  { label: 'Dose instructions', expression: 'dosage.text', kind: 'text' },
  { label: 'Patient instructions', expression: 'dosage.patientInstruction', kind: 'text' },
  { label: 'More instructions', expression: 'dosage.additionalInstruction', kind: 'coded' },
  { label: 'Route', expression: 'dosage.route', kind: 'coded' },
  { label: 'Start', expression: 'effective.ofType(Period).start | effective.ofType(dateTime)', kind: 'date' },
  { label: 'End', expression: 'effective.ofType(Period).end', kind: 'date' },
  { label: 'Date added', expression: 'dateAsserted', kind: 'date' },
  {
    label: 'Last issued',
    expression: `${extension('MedicationStatementLastIssueDate')}.value`,
    kind: 'date',
  },
  { label: 'Dose last changed', expression: `${extension('DosageLastChanged')}.value`, kind: 'date' },
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
  { label: 'Supply length', expression: 'dispenseRequest.expectedSupplyDuration', kind: 'quantity' },
  {
    label: 'Status changed',
    expression: `${extension('MedicationStatusReason')}.extension.where(url = 'statusChangeDate').value`,
    kind: 'date',
  },
  {
    label: 'Reason for status',
    expression: `${extension('MedicationStatusReason')}.extension.where(url = 'statusReason').value`,
    kind: 'coded',
  },
  { label: 'Reason for the medicine', expression: 'reasonCode', kind: 'coded' },
  { label: 'Notes on the prescription', expression: 'note', kind: 'notes' },
  { label: 'Prescription number', expression: 'groupIdentifier', kind: 'identifier' },
];

/** Fields of the named product. */
export const medicationDetails: readonly DetailDeclaration[] = [
  { label: 'Medicine codes', expression: 'code.coding', kind: 'codes' },
];
