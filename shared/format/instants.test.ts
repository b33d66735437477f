import { describe, expect, it } from 'vitest';
import { dateInLondon, showClock, showInstant } from './instants.ts';

describe('showInstant', () => {
  it.each([
    ['2026-01-05T09:03:00Z', '05-Jan-2026 09:03'],
    ['2026-11-23T14:05:59.999Z', '23-Nov-2026 14:05'],
    ['2026-06-30T23:00:00Z', '01-Jul-2026 00:00'],
    ['2026-10-25T01:30:00Z', '25-Oct-2026 01:30 GMT'],
  ])('UI-06 UI-08 shows %s as %s, midnight as 00:00', (iso, shown) => {
    expect(showInstant(iso)).toBe(shown);
  });

  it.each(['', '2026-01-05', 'yesterday', '2026-01-05T09:03:00'])('UI-05 has words for %j', (text) => {
    expect(showInstant(text)).toBe('Time not known');
  });
});

describe('showClock', () => {
  it.each([
    ['2026-01-05T09:03:00Z', '09:03'],
    ['2026-07-05T23:00:00Z', '00:00'],
    ['2026-10-25T00:30:00Z', '01:30 BST'],
  ])('UI-08 shows %s as %s', (iso, shown) => {
    expect(showClock(iso)).toBe(shown);
  });

  it('UI-05 has words for a text that is no time', () => {
    expect(showClock('soon')).toBe('Time not known');
  });
});

describe('dateInLondon', () => {
  it.each([
    ['2026-06-30T23:30:00Z', '2026-07-01'],
    ['2026-12-31T23:30:00Z', '2026-12-31'],
  ])('UI-06 gives the day of %s as %s', (iso, day) => {
    expect(dateInLondon(iso)).toBe(day);
  });

  it('refuses a text that is no instant', () => {
    expect(() => dateInLondon('2026-06-30')).toThrow(RangeError);
  });
});
