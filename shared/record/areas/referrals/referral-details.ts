import type { DetailDeclaration } from '../../details/detail-declaration.ts';

/** Fields of a referral; its status carries no meaning and is shown nowhere (UI-47, ARS-C-041). */
export const referralDetails: readonly DetailDeclaration[] = [
  { label: 'Recorded as', expression: 'reasonCode', kind: 'coded' },
  { label: 'Codes', expression: 'reasonCode.coding', kind: 'codes' },
  { label: 'Service', expression: 'serviceRequested', kind: 'coded' },
  { label: 'Specialty', expression: 'specialty', kind: 'coded' },
  { label: 'Description', expression: 'description', kind: 'text' },
  { label: 'Notes', expression: 'note', kind: 'notes' },
  { label: 'Date', expression: 'authoredOn', kind: 'date' },
  { label: 'To', expression: 'recipient', kind: 'who' },
  { label: 'From', expression: 'requester.agent', kind: 'who' },
  { label: 'On behalf of', expression: 'requester.onBehalfOf', kind: 'who' },
  { label: 'Priority as sent', expression: 'priority', kind: 'text' },
  {
    label: 'Referral booking number (UBRN)',
    expression: "identifier.where(system.lower().contains('ubr')).value",
    kind: 'text',
  },
  {
    label: 'Record entry number',
    expression: "identifier.where((system.lower().contains('ubr')).not() or system.empty())",
    kind: 'identifier',
  },
];
