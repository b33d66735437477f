import { describe, expect, it } from 'vitest';
import type { AskedRange } from '../../shared/contract/record-ask.ts';
import { dateInLondon } from '../../shared/format/instants.ts';
import { isLegalRange } from './legal-range.ts';

const today = '2026-11-25';

describe('limits that a practice may be asked with (SAFE-27)', () => {
  it.each<AskedRange>([
    { kind: 'all' },
    { kind: 'last', count: 1 },
    { kind: 'last', count: 50 },
    { kind: 'period', from: '2025-11-25' },
    { kind: 'period', to: today },
    { kind: 'period', from: today, to: today },
    { kind: 'period', from: '2024-02-29', to: '2024-03-01' },
    { kind: 'until', to: today },
    { kind: 'until', to: '2031-01-01' },
  ])('%j may', (range) => {
    expect(isLegalRange(range, today)).toBe(true);
  });

  it.each<[string, AskedRange]>([
    ['none at all', { kind: 'last', count: 0 }],
    ['half a consultation', { kind: 'last', count: 2.5 }],
    ['more than may be asked for at once', { kind: 'last', count: 51 }],
    ['a period without an end or a start', { kind: 'period' }],
    ['a period that starts tomorrow', { kind: 'period', from: '2026-11-26' }],
    ['a period that ends tomorrow', { kind: 'period', from: today, to: '2026-11-26' }],
    ['a period that ends before it starts', { kind: 'period', from: '2026-02-01', to: '2026-01-31' }],
    ['a day that does not exist', { kind: 'period', from: '2026-02-30' }],
    ['a month', { kind: 'period', from: '2026-02' }],
    ['a moment', { kind: 'period', to: '2026-02-01T09:00:00Z' }],
    ['what was planned until yesterday', { kind: 'until', to: '2026-11-24' }],
    ['until a day that does not exist', { kind: 'until', to: '2027-02-29' }],
  ])('%s may not', (_name, range) => {
    expect(isLegalRange(range, today)).toBe(false);
  });

  it.each([
    ['2026-06-14T23:30:00Z', '2026-06-15'],
    ['2026-06-14T22:59:59Z', '2026-06-14'],
    ['2026-12-14T23:30:00Z', '2026-12-14'],
  ])('SAFE-27 today at %s is %s, the day in London', (now, day) => {
    const london = dateInLondon(new Date(now).toISOString());
    const next = `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1)}`;
    const before = `${day.slice(0, 8)}${String(Number(day.slice(8)) - 1)}`;
    expect(isLegalRange({ kind: 'period', to: day }, london)).toBe(true);
    expect(isLegalRange({ kind: 'period', to: next }, london)).toBe(false);
    expect(isLegalRange({ kind: 'until', to: day }, london)).toBe(true);
    expect(isLegalRange({ kind: 'until', to: before }, london)).toBe(false);
  });
});
