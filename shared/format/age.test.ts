import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageAt } from './age.ts';

const today = '2026-11-23';

describe('ageAt', () => {
  it.each([
    ['1945-07-14', '81y'],
    ['2022-10-14', '4y 1m'],
    ['2022-11-23', '4y'],
    ['2025-11-14', '12m 9d'],
    ['2025-11-23', '12m'],
    ['2025-11-24', '52w'],
    ['2026-10-25', '4w 1d'],
    ['2026-10-26', '4w'],
    ['2026-10-27', '27d'],
    ['2026-11-22', '1d'],
    ['2026-11-23', '0d'],
    ['2024-11-24', '23m 30d'],
    ['2024-11-23', '2y'],
    ['2008-11-24', '17y 11m'],
    ['2008-11-23', '18y'],
    ['1916-11-24', '109y'],
  ])('UI-10 gives %s the age %s', (born, age) => {
    expect(ageAt(born, today)).toBe(age);
  });

  it.each([
    ['2008-02-29', '2026-02-28', '17y 11m'],
    ['2008-02-29', '2026-03-01', '18y'],
    ['2025-01-31', '2026-03-01', '13m 1d'],
  ])('UI-10 counts from %s to %s as %s', (born, on, age) => {
    expect(ageAt(born, on)).toBe(age);
  });

  it.each([
    ['1945', 'Approx 81y'],
    ['1945-07', 'Approx 81y'],
    ['2022-10', 'Approx 4y 1m'],
    ['2026-05', 'Approx 6m'],
  ])('UI-09 marks the age from the partial date %s as %s', (born, age) => {
    expect(ageAt(born, today)).toBe(age);
  });

  it('UI-06 takes the London day of a date of birth with a time', () => {
    expect(ageAt('2026-06-30T23:30:00Z', '2026-07-01')).toBe('0d');
  });

  it.each(['', 'unknown', '2026-02-30', '2026-11-24', '2027', '2026-12'])(
    'UI-37 says that the age is not known for %j',
    (born) => {
      expect(ageAt(born, today)).toBe('age not known');
    },
  );

  it('UI-10 has an age for every birthday up to today, in the units of its band', () => {
    const born = fc.date({ min: new Date('1900-01-01'), max: new Date(today), noInvalidDate: true });
    fc.assert(
      fc.property(born, (date) => {
        expect(ageAt(date.toISOString().slice(0, 10), today)).toMatch(
          /^(\d+d|\d+w( [1-6]d)?|\d+m( \d+d)?|\d+y( \d+m)?)$/,
        );
      }),
    );
  });
});
