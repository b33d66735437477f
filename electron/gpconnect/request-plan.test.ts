import { describe, expect, it } from 'vitest';
import { clinicalAreaIds } from '../../shared/contract/areas.ts';
import type { RecordAsk } from '../../shared/contract/record-ask.ts';
import { askedAreas, plainNamesOf, planFor, planOf, subjectsOf } from './request-plan.ts';
import type { RequestPlan } from './request-plan.ts';

const today = '2026-11-25';
const all = { kind: 'all' } as const;

function planned(ask: RecordAsk): RequestPlan {
  const answer = planOf(ask, clinicalAreaIds, today);
  if (answer.kind === 'refused') throw new Error(answer.code);
  return answer.plan;
}

describe('plan A', () => {
  it('SAFE-28 asks for everything of it that the role opens, in the order of the rail', () => {
    const plan = planFor(['diary', 'immunisations', 'medicines', 'problems', 'allergies']);
    expect(plan).toMatchObject({ plan: 'A', areas: ['allergies', 'medicines', 'immunisations'] });
    expect(plan && askedAreas(plan)).toEqual([
      { area: 'allergies', range: all },
      { area: 'medicines', range: all },
      { area: 'immunisations', range: all },
    ]);
    expect(plan && plainNamesOf(plan)).toBe('allergies, medicines and immunisations');
  });

  it.each(['allergies', 'medicines', 'immunisations'] as const)(
    'DESIGN 2.17 a role with %s alone asks for nothing else',
    (area) => {
      expect(planFor([area])).toMatchObject({ plan: 'A', areas: [area] });
    },
  );

  it.each([[[]], [['problems', 'consultations'] as const]])(
    'DESIGN 2.17 %j leaves nothing to ask',
    (areas) => {
      expect(planFor(areas)).toBeUndefined();
    },
  );
});

describe('every other question', () => {
  it.each<[RecordAsk, string, string]>([
    [{ plan: 'allergies' }, 'allergies', 'allergies'],
    [{ plan: 'immunisations' }, 'immunisations', 'immunisations'],
    [{ plan: 'B' }, 'problems', 'problems'],
    [{ plan: 'C', range: { kind: 'last', count: 3 } }, 'consultations, last 3', 'consultations'],
    [{ plan: 'C', range: all }, 'consultations', 'consultations'],
    [
      { plan: 'investigations', range: { kind: 'period', from: '2025-01-01', to: '2026-01-31' } },
      'investigations, from 2025-01-01, to 2026-01-31',
      'test results',
    ],
    [{ plan: 'referrals', range: { kind: 'period', to: today } }, `referrals, to ${today}`, 'referrals'],
    [
      { plan: 'diary', range: { kind: 'until', to: '2027-01-31' } },
      'diary, until 2027-01-31',
      'planned actions',
    ],
  ])('%j is written down as “%s” and worded “%s”', (ask, subject, words) => {
    const plan = planned(ask);
    expect(subjectsOf(plan)).toEqual([subject]);
    expect(plainNamesOf(plan)).toBe(words);
    expect(askedAreas(plan)).toEqual([
      { area: subject.split(',')[0], range: 'range' in ask ? ask.range : all },
    ]);
  });

  it.each<[RecordAsk, (typeof clinicalAreaIds)[number]]>([
    [{ plan: 'B' }, 'problems'],
    [{ plan: 'C', range: all }, 'consultations'],
    [{ plan: 'medicines' }, 'medicines'],
    [{ plan: 'uncategorised', range: all }, 'uncategorised'],
  ])('IG-07 %j needs its own area in the role', (ask, area) => {
    const others = clinicalAreaIds.filter((other) => other !== area);
    expect(planOf(ask, others, today)).toEqual({ kind: 'refused', code: 'E-AUTH-02' });
    expect(planOf(ask, [area], today).kind).toBe('plan');
  });

  it.each<[string, RecordAsk]>([
    ['a period that ends tomorrow', { plan: 'C', range: { kind: 'period', to: '2026-11-26' } }],
    ['a diary that ends yesterday', { plan: 'diary', range: { kind: 'until', to: '2026-11-24' } }],
  ])('SAFE-27 %s is refused here', (_name, ask) => {
    expect(planOf(ask, clinicalAreaIds, today)).toEqual({ kind: 'refused', code: 'E-IPC-INPUT' });
  });
});
