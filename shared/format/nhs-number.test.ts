import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNhsNumber, isValidNhsNumber, parseNhsNumber } from './nhs-number.ts';

describe('isValidNhsNumber', () => {
  it.each(['9434765919', '9690937278', '9480489457', '9000000009', '9990000018'])(
    'UI-12 takes %s',
    (digits) => {
      expect(isValidNhsNumber(digits)).toBe(true);
    },
  );

  it.each([
    '9991234567',
    '4857773456',
    '0000000000',
    '1111111111',
    '9999999999',
    '999000001',
    '99900000180',
    'ABCDEFGHIJ',
    '',
  ])('UI-12 refuses %j', (digits) => {
    expect(isValidNhsNumber(digits)).toBe(false);
  });

  it('UI-12 notices every single wrong digit', () => {
    const valid = '9990000018';
    const altered = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((place) =>
      ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
        .filter((digit) => digit !== valid[place])
        .map((digit) => valid.slice(0, place) + digit + valid.slice(place + 1)),
    );
    expect(altered.filter(isValidNhsNumber)).toStrictEqual([]);
    expect(altered).toHaveLength(90);
  });
});

describe('parseNhsNumber', () => {
  it.each([
    '9990000018',
    '999 000 0018',
    ' 999-000-0018 ',
    '999.000.0018',
    '999,000,0018',
    '999:000:0018',
    '999/000/0018',
    '999\u00A0000\u00A00018',
    '\u200B999\u2013000\u20140018\uFEFF',
    '999\u2011000\u22120018',
    '\t999  000  0018\n',
    '\u2066999 000 0018\u2069',
    '\u202A\u202B999 000 0018\u202C',
    '\u061C999 000 0018',
    '(999) 000 0018',
    '[999 000 0018]',
    '"999 000 0018"',
    'NHS 999 000 0018',
    'NHS No. 999 000 0018',
    'NHS number: 999 000 0018',
    'nhs no:9990000018',
    '\uFF19\uFF19\uFF19 000 0018',
  ])('UI-12 reads %j', (text) => {
    expect(parseNhsNumber(text)).toStrictEqual({ ok: true, digits: '9990000018' });
  });

  it.each([
    ['', 'empty', 0],
    ['  - ', 'empty', 0],
    ['999000OO18', 'letters', 8],
    ['9990000018 NHS', 'letters', 10],
    ['NHSX 999 000 0018', 'letters', 10],
    ['NHS', 'empty', 0],
    ['ABC 123', 'letters', 3],
    ['999 000 001', 'length', 9],
    ['999 000 00188', 'length', 11],
    ['999 123 4567', 'check-digit', 10],
    ['999 999 9999', 'check-digit', 10],
    ['QQ123456C', 'national-insurance', 6],
    ['qq 12 34 56 c', 'national-insurance', 6],
    ['QQ123456E', 'letters', 6],
  ])('UI-13 refuses %j as %s after %i digits', (text, reason, count) => {
    expect(parseNhsNumber(text)).toStrictEqual({ ok: false, reason, count });
  });

  it('UI-12 never lets anything but a valid number of ten digits through', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d \-.]{8,14}$/)), (text) => {
        const read = parseNhsNumber(text);
        expect(read.ok ? isValidNhsNumber(read.digits) : read.count <= text.length).toBe(true);
      }),
    );
  });
});

describe('formatNhsNumber', () => {
  it.each([
    ['9434765919', '943 476 5919'],
    ['9990000018', '999 000 0018'],
    ['12345', '12345'],
    ['', ''],
  ])('UI-11 shows %j as %j', (digits, shown) => {
    expect(formatNhsNumber(digits)).toBe(shown);
  });
});
