import { describe, expect, it } from 'vitest';
import { addressLines, formatAddress, formatPostcode } from './address.ts';

const lines = ['18 Orchard Cottage', "King's Road", '', 'Ipswich,', 'Northshire ', 'ns338kr'];

describe('formatAddress', () => {
  it('UI-18 joins the parts in one line, skips empty ones, sets the postcode', () => {
    expect(formatAddress(lines)).toBe("18 Orchard Cottage, King's Road, Ipswich, Northshire, NS33 8KR");
  });

  it.each([[[]], [['', ' ']]])('UI-37 says Not known for %j', (none) => {
    expect(formatAddress(none)).toBe('Not known');
  });
});

describe('addressLines', () => {
  it('UI-18 leaves no comma at the end of a line', () => {
    expect(addressLines(lines)).toStrictEqual([
      '18 Orchard Cottage',
      "King's Road",
      'Ipswich',
      'Northshire',
      'NS33 8KR',
    ]);
  });
});

describe('formatPostcode', () => {
  it.each([
    ['ns338kr', 'NS33 8KR'],
    ['LS1  4ap', 'LS1 4AP'],
    ['w1a1hq', 'W1A 1HQ'],
    ['m1 1ae', 'M1 1AE'],
    ['Flat 2', 'Flat 2'],
    ['Dublin 4', 'Dublin 4'],
  ])('UI-18 shows %j as %j', (text, shown) => {
    expect(formatPostcode(text)).toBe(shown);
  });
});
