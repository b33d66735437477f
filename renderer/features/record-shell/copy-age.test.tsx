import { describe, expect, it } from 'vitest';
import { copyAge } from './copy-age.ts';

const retrievedAt = '2026-11-23T14:05:00Z';
const minutesLater = (minutes: number): number => Date.parse(retrievedAt) + minutes * 60_000;

describe('copyAge', () => {
  it.each([
    [0, 'fresh'],
    [29, 'fresh'],
    [30, 'old'],
    [119, 'old'],
    [120, 'hidden'],
    [900, 'hidden'],
  ] as const)('SAFE-17 a copy of %i minutes is %s', (minutes, state) => {
    expect(copyAge(retrievedAt, minutesLater(minutes))).toEqual({ minutes, state });
  });

  it('SAFE-17 a clock set back never makes a negative age', () => {
    expect(copyAge(retrievedAt, minutesLater(-5))).toEqual({ minutes: 0, state: 'fresh' });
  });
});
