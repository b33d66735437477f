import { describe, expect, it } from 'vitest';
import { recordAsk } from '../../shared/contract/record-ask.ts';
import { areaOrder } from '../../shared/record/area-order.ts';
import type { AskedRange } from '../../shared/record/record-view.ts';
import { askOf, usualRange } from './fetch-ask.ts';

const ranges: readonly AskedRange[] = [
  { kind: 'all' },
  { kind: 'last', count: 3 },
  { kind: 'period', from: '2025-01-01', to: '2026-11-23' },
  { kind: 'period', to: '2026-11-23' },
  { kind: 'until', to: '2027-03-27' },
];

describe('askOf', () => {
  it.each(areaOrder.flatMap((area) => ranges.map((range) => [area, range] as const)))(
    'SAFE-27 %s with %j is a request that the contract takes',
    (area, range) => {
      expect(recordAsk.safeParse(askOf(area, range)).success).toBe(true);
    },
  );

  it.each([
    ['medicines', { kind: 'period', from: '2025-01-01' }, { plan: 'medicines' }],
    ['problems', { kind: 'all' }, { plan: 'B' }],
    ['consultations', { kind: 'last', count: 3 }, { plan: 'C', range: { kind: 'last', count: 3 } }],
    ['investigations', { kind: 'last', count: 3 }, { plan: 'investigations', range: { kind: 'all' } }],
    ['diary', { kind: 'period', from: '2025-01-01' }, { plan: 'diary', range: { kind: 'all' } }],
    [
      'diary',
      { kind: 'until', to: '2027-03-27' },
      { plan: 'diary', range: { kind: 'until', to: '2027-03-27' } },
    ],
  ] as const)('SAFE-27 of %s leaves out a limit that it does not take: %j', (area, range, ask) => {
    expect(askOf(area, range)).toEqual(ask);
  });
});

describe('usualRange', () => {
  it('SAFE-28 asks for all of an area, but for the last three consultations', () => {
    const limited = areaOrder.filter((area) => usualRange(area).kind !== 'all');
    expect(limited).toEqual(['consultations']);
    expect(usualRange('consultations')).toEqual({ kind: 'last', count: 3 });
  });
});
