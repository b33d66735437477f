const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2] as const;

/** The modulus 11 check digit of nine digits; undefined where the rule gives 10 (UI-12). */
export function checkDigitOf(nineDigits: string): number | undefined {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(nineDigits.charAt(index)), 0);
  const digit = 11 - (sum % 11);
  if (digit === 11) return 0;
  return digit === 10 ? undefined : digit;
}

/**
 * The `serial`-th number of the 999 test range that has a check digit, counted from 0.
 * Never ten equal digits: the range ends at 999 899 999 9 long before that.
 */
export function testNhsNumber(serial: number): string {
  let found = -1;
  for (let body = 0; body < 900_000; body += 1) {
    const nineDigits = `999${String(body).padStart(6, '0')}`;
    const digit = checkDigitOf(nineDigits);
    if (digit !== undefined) found += 1;
    if (found === serial && digit !== undefined) return `${nineDigits}${digit}`;
  }
  throw new RangeError(`no test number ${serial}`);
}
