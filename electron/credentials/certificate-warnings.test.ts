import { describe, expect, it } from 'vitest';
import { daysUntil, dueWarning } from './certificate-warnings.ts';

describe('INT-7.2 warnings before a certificate ends', () => {
  it.each([
    [61, undefined],
    [60, 60],
    [31, 60],
    [30, 30],
    [15, 30],
    [14, 14],
    [7, 7],
    [2, 7],
    [1, 1],
    [0, 1],
    [-3, 1],
  ] as const)('with %i days left count as %s', (daysLeft, threshold) => {
    expect(dueWarning(daysLeft)).toBe(threshold);
  });

  it('count whole days', () => {
    const end = new Date('2026-06-10T12:00:00Z');
    expect(daysUntil(end, new Date('2026-06-09T12:00:00Z'))).toBe(1);
    expect(daysUntil(end, new Date('2026-06-09T12:00:01Z'))).toBe(0);
    expect(daysUntil(end, new Date('2026-06-10T12:00:01Z'))).toBe(-1);
  });
});
