import type { DetailDeclaration } from '../details/detail-declaration.ts';

/** Fields of an Observation in any area; `issued` is when it was typed, never its clinical date (T74). */
export const observationDetails: readonly DetailDeclaration[] = [
  { label: 'Recorded as', expression: 'code', kind: 'coded' },
  { label: 'Codes', expression: 'code.coding', kind: 'codes' },
  {
    label: 'Date',
    expression: 'effective.ofType(dateTime) | effective.ofType(Period).start',
    kind: 'date',
  },
  { label: 'Until', expression: 'effective.ofType(Period).end', kind: 'date' },
  { label: 'Recorded', expression: 'issued', kind: 'date' },
  { label: 'Recorded by', expression: 'performer', kind: 'who' },
  { label: 'Value codes', expression: 'value.ofType(CodeableConcept).coding', kind: 'codes' },
  { label: 'Parts', expression: 'component.code', kind: 'coded' },
  { label: 'Codes of parts', expression: 'component.code.coding', kind: 'codes' },
  { label: 'Body site', expression: 'bodySite', kind: 'coded' },
  { label: 'Method', expression: 'method', kind: 'coded' },
  { label: 'Comment', expression: 'comment', kind: 'text' },
  { label: 'Record entry number', expression: 'identifier', kind: 'identifier' },
];
