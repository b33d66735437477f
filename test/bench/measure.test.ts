import { describe, expect, it } from 'vitest';
import { median, milliseconds } from './measure.ts';

describe('measures of the bench', () => {
  it('takes the middle of an odd list whatever its order', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('takes the mean of the two middle ones of an even list', () => {
    expect(median([4, 1, 3, 100])).toBe(3.5);
  });

  it('shows decimals only where they matter', () => {
    expect([milliseconds(12.34), milliseconds(123.4)]).toEqual(['12.3 ms', '123 ms']);
  });
});
