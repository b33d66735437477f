import type { DetailDeclaration } from '../../details/detail-declaration.ts';

/** Fields of a planned action; `status` and `intent` are constants and are shown nowhere (UI-47, hazard 76). */
export const diaryDetails: readonly DetailDeclaration[] = [
  { label: 'Planned action', expression: 'code', kind: 'coded' },
  { label: 'Codes', expression: 'code.coding', kind: 'codes' },
  {
    label: 'Planned date',
    expression: 'occurrence.ofType(dateTime) | occurrence.ofType(Period).start',
    kind: 'date',
  },
  { label: 'Planned until', expression: 'occurrence.ofType(Period).end', kind: 'date' },
  { label: 'Reason', expression: 'reasonCode', kind: 'coded' },
  { label: 'Notes', expression: 'note', kind: 'notes' },
  { label: 'Requested by', expression: 'requester.agent', kind: 'who' },
  { label: 'On behalf of', expression: 'requester.onBehalfOf', kind: 'who' },
  { label: 'To be done by', expression: 'performer', kind: 'who' },
  { label: 'Body site', expression: 'bodySite', kind: 'coded' },
  { label: 'Entry recorded', expression: 'authoredOn', kind: 'date' },
  { label: 'Record entry number', expression: 'identifier', kind: 'identifier' },
];
