import { describe, expect, it } from 'vitest';
import { median, milliseconds, percentile } from './measure.ts';

describe('measures of the bench', () => {
  it('takes the middle of an odd list whatever its order', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('takes the mean of the two middle ones of an even list', () => {
    expect(median([4, 1, 3, 100])).toBe(3.5);
  });

  it('takes the value that so many do not exceed', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([percentile(values, 0.95), percentile([7], 0.95), percentile([], 0.5)]).toEqual([
      95,
      7,
      Number.NaN,
    ]);
  });

  it('shows decimals only where they matter', () => {
    expect([milliseconds(12.34), milliseconds(123.4)]).toEqual(['12.3 ms', '123 ms']);
  });
});
