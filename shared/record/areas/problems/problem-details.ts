import type { DetailDeclaration } from '../../details/detail-declaration.ts';

/** Extensions are met by the end of their address: hosts differ (structured.md 3.0.2). */
function extension(name: string): string {
  return `extension.where(url.lower().replaceMatches('-[0-9]+$', '').endsWith('${name.toLowerCase()}'))`;
}

/** Fields of a problem; its links open as a part of its row. */
export const problemDetails: readonly DetailDeclaration[] = [
  { label: 'Recorded as', expression: 'code', kind: 'coded' },
  { label: 'Codes', expression: 'code.coding', kind: 'codes' },
  { label: 'Status', expression: 'clinicalStatus', kind: 'text' },
  {
    label: 'Significance',
    expression: `${extension('ProblemSignificance')}.value.ofType(code) | ${extension('ProblemSignificance')}.value.ofType(string)`,
    kind: 'text',
  },
  {
    label: 'Significance',
    expression: `${extension('ProblemSignificance')}.value.ofType(CodeableConcept)`,
    kind: 'coded',
  },
  {
    label: 'Started',
    expression: 'onset.ofType(dateTime) | onset.ofType(Period).start',
    kind: 'date',
  },
  { label: 'Started, in words', expression: 'onset.ofType(string)', kind: 'text' },
  { label: 'Age at start', expression: 'onset.ofType(Age)', kind: 'quantity' },
  {
    label: 'Ended',
    expression: 'abatement.ofType(dateTime) | abatement.ofType(Period).end',
    kind: 'date',
  },
  { label: 'Ended, in words', expression: 'abatement.ofType(string)', kind: 'text' },
  { label: 'Recorded', expression: 'assertedDate', kind: 'date' },
  { label: 'Recorded by', expression: 'asserter', kind: 'who' },
  { label: 'Notes', expression: 'note', kind: 'notes' },
  { label: 'Record entry number', expression: 'identifier', kind: 'identifier' },
];
