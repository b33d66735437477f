import { describe, expect, it } from 'vitest';
import { dateInLondon } from '../../../shared/format/instants.ts';
import { recordAsk } from '../../../shared/contract/record-ask.ts';
import { readPeriod, readUntil } from './read-period.ts';

const today = '2026-11-23';
const none = { day: '', month: '', year: '' };
const on = (day: string, month: string, year: string): typeof none => ({ day, month, year });

describe('readPeriod', () => {
  it.each([
    [on('1', '1', '2025'), on('23', '11', '2026'), { from: '2025-01-01', to: '2026-11-23' }],
    [on('1', 'Jan', '2025'), none, { from: '2025-01-01' }],
    [none, on('5', '6', '2024'), { to: '2024-06-05' }],
    [on('5', '6', '2024'), on('5', '6', '2024'), { from: '2024-06-05', to: '2024-06-05' }],
  ])('SAFE-27 takes whole days in order, not to come', (from, to, days) => {
    const read = readPeriod('f', { from, to }, today);
    expect(read).toEqual({ ok: true, range: { kind: 'period', ...days } });
    if (read.ok) {
      expect(recordAsk.safeParse({ plan: 'referrals', range: read.range }).success).toBe(true);
    }
  });

  it.each([
    [none, none, 'f-from-day', 'Enter a first or a last day'],
    [
      on('2', '1', '2025'),
      on('1', '1', '2025'),
      'f-to-day',
      'The last day must be the same as or after the first day',
    ],
    [on('24', '11', '2026'), none, 'f-from-day', 'The day must be today or earlier'],
    [none, on('24', '11', '2026'), 'f-to-day', 'The day must be today or earlier'],
    [on('', '1', '2025'), none, 'f-from-day', 'Enter day, month and year'],
    [on('1', '1', '25'), none, 'f-from-year', 'Enter the year with 4 digits'],
    [on('31', '6', '2025'), none, 'f-from-day', 'Enter a real date'],
  ])('SAFE-27 refuses %j to %j in words', (from, to, fieldId, words) => {
    expect(readPeriod('f', { from, to }, today)).toEqual({ ok: false, problems: [{ fieldId, words }] });
  });

  it('SAFE-27 tells both ends at once', () => {
    const read = readPeriod('f', { from: on('1', '13', '2025'), to: on('1', '1', '') }, today);
    expect(read).toMatchObject({ ok: false, problems: [{}, {}] });
  });
});

describe('readUntil', () => {
  it('SAFE-27 takes today and later', () => {
    expect(readUntil('f', on('23', '11', '2026'), today)).toEqual({
      ok: true,
      range: { kind: 'until', to: today },
    });
    expect(readUntil('f', on('1', '1', '2031'), today).ok).toBe(true);
  });

  it.each([
    [on('22', '11', '2026'), 'The day must be today or later'],
    [none, 'Enter a day'],
    [on('1', '2', ''), 'Enter day, month and year'],
  ])('SAFE-27 refuses %j in words', (day, words) => {
    expect(readUntil('f', day, today)).toMatchObject({ ok: false, problems: [{ words }] });
  });
});

describe('today near midnight', () => {
  it.each([
    ['2026-06-14T23:30:00Z', 15, 16],
    ['2026-06-14T22:59:59Z', 14, 15],
    ['2026-12-14T23:30:00Z', 14, 15],
  ])('SAFE-27 at %s is day %i in London, as main has it', (now, thisDay, next) => {
    const iso = new Date(now).toISOString();
    const london = dateInLondon(iso);
    const day = (number: number): typeof none => on(String(number), iso.slice(5, 7), '2026');
    expect(readPeriod('f', { from: none, to: day(thisDay) }, london).ok).toBe(true);
    expect(readPeriod('f', { from: none, to: day(next) }, london).ok).toBe(false);
    expect(readUntil('f', day(thisDay), london).ok).toBe(true);
    expect(readUntil('f', day(thisDay - 1), london).ok).toBe(false);
  });
});
