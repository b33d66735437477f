import { describe, expect, it } from 'vitest';
import { datePlace, isAfter, isBefore, newestFirst, shownDate } from './date-order.ts';

describe('date order', () => {
  it('UI-43 puts undated on top, then newest first, less precise first at the same instant', () => {
    const dates = [
      '2019-05-01',
      '2020-01-01T00:00:00Z',
      '2020',
      '',
      '2020-01',
      '2020-01-01',
      '2021-06',
      'no date',
    ];
    const sorted = [...dates].sort((a, b) => newestFirst(datePlace(a), datePlace(b)));
    expect(sorted).toEqual([
      '',
      'no date',
      '2021-06',
      '2020',
      '2020-01',
      '2020-01-01',
      '2020-01-01T00:00:00Z',
      '2019-05-01',
    ]);
  });

  it.each([
    ['2026-11-24', true],
    ['2026-11-23', false],
    ['2026-12', true],
    ['2026-11', false],
    ['2027', true],
    ['2026', false],
    ['2026-11-23T23:59:00Z', false],
    ['2026-11-31', false],
    ['2026-11-24T00:00:00+00:00', true],
    [undefined, false],
  ])('%s is after 23-Nov-2026: %s', (value, expected) => {
    expect(isAfter(value, '2026-11-23')).toBe(expected);
  });

  it('takes only what is wholly past as past', () => {
    expect([isBefore('2026-11-22', '2026-11-23'), isBefore('2026-11', '2026-11-23')]).toEqual([true, false]);
  });

  it('UI-06 takes the day of an instant from the clock in London', () => {
    const midnight = '2026-06-30T23:00:00Z';
    expect([isAfter(midnight, '2026-06-30'), isBefore(midnight, '2026-07-01')]).toEqual([true, false]);
  });

  it('UI-05 shows what is no date as received', () => {
    expect(shownDate('19').visible).toBe('19 (date not valid)');
    expect(shownDate(2018).visible).toBe('2018');
    expect(shownDate({}).visible).toBe('Not recorded');
  });
});
