import { describe, expect, it } from 'vitest';
import { likelihoods, rating, severities } from './rating.ts';

describe('rating', () => {
  it.each([
    ['Major', 'High', 4],
    ['Major', 'Medium', 3],
    ['Major', 'Low', 3],
    ['Major', 'Very Low', 2],
    ['Considerable', 'Medium', 3],
    ['Considerable', 'Low', 2],
    ['Catastrophic', 'Very High', 5],
    ['Minor', 'Very Low', 1],
  ] as const)('SAFE-04 rates %s, %s as %i', (severity, likelihood, expected) => {
    expect(rating({ severity, likelihood })).toBe(expected);
  });

  it('SAFE-04 never falls as severity or likelihood grow', () => {
    for (const likelihood of likelihoods) {
      const row = severities.map((severity) => rating({ severity, likelihood }));
      expect(row).toEqual(row.toSorted((a, b) => a - b));
    }
    for (const severity of severities) {
      const column = likelihoods.map((likelihood) => rating({ severity, likelihood }));
      expect(column).toEqual(column.toSorted((a, b) => b - a));
    }
  });
});
