import type { DetailDeclaration } from '../../details/detail-declaration.ts';

/** Fields of a consultation; what was written in it opens as a part of its row. */
export const encounterDetails: readonly DetailDeclaration[] = [
  { label: 'Type', expression: 'type', kind: 'coded' },
  { label: 'Type codes', expression: 'type.coding', kind: 'codes' },
  { label: 'Start', expression: 'period.start', kind: 'date' },
  { label: 'End', expression: 'period.end', kind: 'date' },
  { label: 'Duration', expression: 'length', kind: 'quantity' },
  {
    label: 'Clinician',
    expression: "participant.where(type.coding.code = 'PPRF').individual",
    kind: 'who',
  },
  {
    label: 'Recorded by',
    expression: "participant.where(type.coding.code = 'REC').individual",
    kind: 'who',
  },
  {
    label: 'Others who took part',
    expression: "participant.where(type.coding.where(code = 'PPRF' or code = 'REC').empty()).individual",
    kind: 'who',
  },
  { label: 'Place', expression: 'location.location', kind: 'who' },
  { label: 'Organisation', expression: 'serviceProvider', kind: 'who' },
  { label: 'Reason', expression: 'reason', kind: 'coded' },
  { label: 'Record entry number', expression: 'identifier', kind: 'identifier' },
];
