import type { DetailDeclaration } from '../../details/detail-declaration.ts';

/** Fields of a report; those of its results stand in the report itself. */
export const reportDetails: readonly DetailDeclaration[] = [
  { label: 'Recorded as', expression: 'code', kind: 'coded' },
  { label: 'Issued', expression: 'issued', kind: 'date' },
  {
    label: 'Date',
    expression: 'effective.ofType(dateTime) | effective.ofType(Period).start',
    kind: 'date',
  },
  { label: 'Laboratory', expression: 'performer.actor', kind: 'who' },
  { label: 'Category', expression: 'category', kind: 'coded' },
  { label: 'Diagnosis by the laboratory', expression: 'codedDiagnosis', kind: 'coded' },
  { label: 'Diagnosis codes', expression: 'codedDiagnosis.coding', kind: 'codes' },
  { label: 'Report number', expression: 'identifier', kind: 'identifier' },
];
