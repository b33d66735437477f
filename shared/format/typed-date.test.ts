import { describe, expect, it } from 'vitest';
import { parseTypedDate } from './typed-date.ts';

const today = '2026-11-23';

describe('parseTypedDate', () => {
  it.each([
    ['14', '7', '1945', '1945-07-14'],
    ['14', '07', '1945', '1945-07-14'],
    [' 1 ', 'Jan', '2000', '2000-01-01'],
    ['29', 'february', '2008', '2008-02-29'],
    ['5', 'sept', '1960', '1960-09-05'],
    ['23', '11', '2026', '2026-11-23'],
  ])('E-PT-06 takes %j %j %j', (day, month, year, date) => {
    expect(parseTypedDate(day, month, year, today)).toStrictEqual({ ok: true, date });
  });

  it.each([
    ['', '', '', 'missing', ['day', 'month', 'year']],
    ['  ', '', '', 'missing', ['day', 'month', 'year']],
    ['14', '', '1945', 'incomplete', ['month']],
    ['', '7', '', 'incomplete', ['day', 'year']],
    ['14', '7', '45', 'year-length', ['year']],
    ['14', '7', '19455', 'year-length', ['year']],
    ['31', '6', '1945', 'not-real', ['day']],
    ['29', '2', '2007', 'not-real', ['day']],
    ['32', '13', '1945', 'not-real', ['day', 'month']],
    ['0', '7', '1945', 'not-real', ['day']],
    ['14', 'ju', '1945', 'not-real', ['month']],
    ['14', 'Juli', '1945', 'not-real', ['month']],
    ['14', '7', '0045', 'not-real', ['year']],
    ['-1', '7', '1945', 'not-real', ['day']],
    ['1.5', '7', '1945', 'not-real', ['day']],
    ['14', '7', 'abcd', 'not-real', ['year']],
    ['24', '11', '2026', 'future', ['day', 'month', 'year']],
    ['1', '1', '2027', 'future', ['day', 'month', 'year']],
  ])('E-PT-06 refuses %j %j %j as %s and marks %j', (day, month, year, reason, parts) => {
    expect(parseTypedDate(day, month, year, today)).toStrictEqual({ ok: false, reason, parts });
  });
});
