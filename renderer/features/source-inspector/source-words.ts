/** Words of the source inspector: the resource as it was sent. */
export const sourceWords = {
  lead: 'This is the entry as the practice system sent it, for checking. It cannot be changed here. Nothing of it is saved.',
  loading: 'Getting the source…',
  failed: 'The source cannot be shown. Close and open it again.',
  textOf: (resource: string) => `Source of ${resource}`,
  expression: 'FHIRPath expression',
  expressionHint: (example: string) => `For example, ${example}`,
  evaluate: 'Evaluate',
  missing: 'Enter a FHIRPath expression',
  evaluating: 'Evaluating…',
  cannot: 'The expression could not be evaluated.',
  results: (count: number) =>
    count === 0 ? 'No results. The expression is valid and finds nothing here.' : `Results (${count})`,
} as const;
