export const severities = ['Minor', 'Significant', 'Considerable', 'Major', 'Catastrophic'] as const;
export const likelihoods = ['Very High', 'High', 'Medium', 'Low', 'Very Low'] as const;

export type Severity = (typeof severities)[number];
export type Likelihood = (typeof likelihoods)[number];

/** Rows likelihood, columns severity, both in the order above (DCB0129 guidance, clinical-ui.md 5.1). */
const matrix = {
  'Very High': [3, 4, 4, 5, 5],
  High: [2, 3, 3, 4, 5],
  Medium: [2, 2, 3, 3, 4],
  Low: [1, 2, 2, 3, 4],
  'Very Low': [1, 1, 2, 2, 3],
} as const satisfies Record<Likelihood, readonly number[]>;

/** The rating of a risk, 1 (acceptable) to 5 (unacceptable); never typed by hand (SAFE-04). */
export function rating({
  severity,
  likelihood,
}: {
  readonly severity: Severity;
  readonly likelihood: Likelihood;
}): number {
  return matrix[likelihood][severities.indexOf(severity)] ?? 5;
}
