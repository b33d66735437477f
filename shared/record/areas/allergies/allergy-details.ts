import type { DetailDeclaration } from '../../details/detail-declaration.ts';
import { extensionPath } from '../../details/extension-path.ts';

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
  { label: 'Onset', expression: 'onset.ofType(string)', kind: 'text' },
  { label: 'Onset', expression: 'onset.ofType(Age)', kind: 'quantity' },
  { label: 'Onset until', expression: 'onset.ofType(Period).end', kind: 'date' },
  { label: 'Reaction began', expression: 'reaction.onset', kind: 'date' },
  { label: 'Reaction to', expression: 'reaction.substance', kind: 'coded' },
  { label: 'Last occurrence', expression: 'lastOccurrence', kind: 'date' },
  { label: 'Recorded', expression: 'assertedDate', kind: 'date' },
  { label: 'Recorded by', expression: 'recorder', kind: 'who' },
  { label: 'Source of the information', expression: 'asserter', kind: 'who' },
  { label: 'Notes', expression: 'note', kind: 'notes' },
  {
    label: 'Ended',
    expression: `${extensionPath('AllergyIntoleranceEnd')}.extension.where(url = 'endDate').value`,
    kind: 'date',
  },
  {
    label: 'Reason ended',
    expression: `${extensionPath('AllergyIntoleranceEnd')}.extension.where(url = 'reasonEnded' or url = 'endReason').value`,
    kind: 'text',
  },
  { label: 'Record entry number', expression: 'identifier', kind: 'identifier' },
];
