import { describe, expect, it } from 'vitest';
import { checkDigitOf, testNhsNumber } from './test-nhs-number.ts';

describe('checkDigitOf', () => {
  it.each([
    ['943476591', 9],
    ['969093727', 8],
    ['948048945', 7],
    ['900000000', 9],
  ])('UI-12 gives the check digit of %s', (nineDigits, digit) => {
    expect(checkDigitOf(nineDigits)).toBe(digit);
  });

  it('UI-12 gives none where the rule comes to ten', () => {
    expect(checkDigitOf('999000014')).toBeUndefined();
  });
});

describe('testNhsNumber', () => {
  it('gives the first numbers of the test range in order (integration.md 4.5), leaving out what has no check digit', () => {
    const numbers = Array.from({ length: 5 }, (_, serial) => testNhsNumber(serial));
    expect(numbers).toEqual(['9990000018', '9990000026', '9990000034', '9990000042', '9990000050']);
  });

  it('never gives one number twice', () => {
    const numbers = Array.from({ length: 300 }, (_, serial) => testNhsNumber(serial));
    expect(new Set(numbers).size).toBe(300);
  });
});
