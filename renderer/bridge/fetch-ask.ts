import type { RecordAsk } from '../../shared/contract/record-ask.ts';
import type { RecordAreaId } from '../../shared/record/area-order.ts';
import type { AskedRange } from '../../shared/record/record-view.ts';

/** The areas of plan A, which opens a record (SAFE-28). */
export const firstAreas = [
  'allergies',
  'medicines',
  'immunisations',
] as const satisfies readonly RecordAreaId[];

/** The areas that follow by themselves, one after the other: plans B and C. */
export const nextAreas = ['problems', 'consultations'] as const satisfies readonly RecordAreaId[];

const everything = { kind: 'all' } as const;

/** How much of an area is asked for before anybody asks for more or less (SAFE-28). */
export function usualRange(area: RecordAreaId): AskedRange {
  return area === 'consultations' ? { kind: 'last', count: 3 } : everything;
}

/**
 * The request of one area. A limit that the area does not take is left out, never sent (SAFE-27): then everything
 * comes, and the answer says so.
 */
export function askOf(area: RecordAreaId, range: AskedRange): RecordAsk {
  switch (area) {
    case 'allergies':
    case 'medicines':
    case 'immunisations':
      return { plan: area };
    case 'problems':
      return { plan: 'B' };
    case 'consultations':
      return { plan: 'C', range: range.kind === 'until' ? everything : range };
    case 'investigations':
    case 'uncategorised':
    case 'referrals':
      return { plan: area, range: range.kind === 'period' ? range : everything };
    case 'diary':
      return { plan: area, range: range.kind === 'until' ? range : everything };
    default:
      return area satisfies never;
  }
}
