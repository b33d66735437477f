import { describe, expect, expectTypeOf, it } from 'vitest';
import { clinicalAreaIds, contract } from '../../shared/contract/index.ts';
import type { AskedArea, AskedRange, RecordAsk } from '../../shared/contract/index.ts';
import { areaOrder } from '../../shared/record/area-order.ts';
import type * as View from '../../shared/record/record-view.ts';

const openingId = '22222222-2222-4222-8222-222222222222';
const takes = (ask: unknown): boolean => contract['record.fetch'].input.safeParse({ openingId, ask }).success;

describe('what record.fetch takes (SAFE-27)', () => {
  it.each<RecordAsk>([
    { plan: 'allergies' },
    { plan: 'medicines' },
    { plan: 'immunisations' },
    { plan: 'B' },
    { plan: 'C', range: { kind: 'last', count: 3 } },
    { plan: 'C', range: { kind: 'all' } },
    { plan: 'C', range: { kind: 'period', from: '2026-01-01' } },
    { plan: 'investigations', range: { kind: 'period', from: '2026-01-01', to: '2026-02-01' } },
    { plan: 'uncategorised', range: { kind: 'all' } },
    { plan: 'referrals', range: { kind: 'period', to: '2026-01-01' } },
    { plan: 'diary', range: { kind: 'until', to: '2027-01-01' } },
    { plan: 'diary', range: { kind: 'all' } },
  ])('%j', (ask) => {
    expect(takes(ask)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['plan A, which record.open asks', { plan: 'A' }],
    ['an area that only comes along', { plan: 'documents', range: { kind: 'all' } }],
    ['limits on problems', { plan: 'B', range: { kind: 'period', from: '2026-01-01' } }],
    ['a status of problems', { plan: 'B', filterStatus: 'active' }],
    ['limits on medicines', { plan: 'medicines', range: { kind: 'period', from: '2026-01-01' } }],
    ['consultations without saying which', { plan: 'C' }],
    ['both limits of consultations', { plan: 'C', range: { kind: 'last', count: 3, from: '2026-01-01' } }],
    ['no consultation', { plan: 'C', range: { kind: 'last', count: 0 } }],
    ['consultations until a day', { plan: 'C', range: { kind: 'until', to: '2027-01-01' } }],
    ['the last test results', { plan: 'investigations', range: { kind: 'last', count: 3 } }],
    ['planned actions of a period', { plan: 'diary', range: { kind: 'period', from: '2026-01-01' } }],
    ['a period without an end or a start', { plan: 'referrals', range: { kind: 'period' } }],
    ['a month', { plan: 'referrals', range: { kind: 'period', from: '2026-01' } }],
    ['two areas', { plan: ['B', 'C'] }],
  ])('never %s', (_name, ask) => {
    expect(takes(ask)).toBe(false);
  });
});

describe('the words of contract and reader', () => {
  it('name the same areas in the same order, and ranges of the same shape', () => {
    expect([...clinicalAreaIds]).toEqual([...areaOrder]);
    expectTypeOf<AskedRange>().toExtend<View.AskedRange>();
    expectTypeOf<View.AskedRange>().toExtend<AskedRange>();
    expectTypeOf<AskedArea>().toExtend<View.AskedArea>();
    expectTypeOf<View.AskedArea>().toExtend<AskedArea>();
  });
});
