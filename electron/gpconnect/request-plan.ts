import type { ClinicalAreaId } from '../../shared/contract/areas.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { AskedArea, AskedRange, RecordAsk } from '../../shared/contract/record-ask.ts';
import { areaRegistry } from '../../shared/record/areas/registry.ts';
import { isLegalRange } from './legal-range.ts';

const partsOfPlanA = ['allergies', 'medicines', 'immunisations'] as const satisfies ClinicalAreaId[];
export type PartOfPlanA = (typeof partsOfPlanA)[number];

/** Whether a plan asks for one part of plan A alone, after the whole of it failed. */
export function isPartOfPlanA(plan: RecordAsk['plan']): plan is PartOfPlanA {
  return partsOfPlanA.some((part) => part === plan);
}

type RangeOf<K extends AskedRange['kind']> = Readonly<Extract<AskedRange, { readonly kind: K }>>;

/** Only this file can make one, so every plan that exists has passed its rules. */
const checked: unique symbol = Symbol('checked');
interface Checked {
  readonly [checked]: true;
}

/**
 * What one structured request asks for; never empty. Only plan A has several areas, and no dates; limits stand with the
 * one area that they limit, so that no combination of SAFE-27 has a form.
 */
export type RequestPlan = Checked &
  (
    | { readonly plan: 'A'; readonly areas: readonly [PartOfPlanA, ...PartOfPlanA[]] }
    | { readonly plan: PartOfPlanA | 'B' }
    | { readonly plan: 'C'; readonly range: RangeOf<'all' | 'last' | 'period'> }
    | {
        readonly plan: 'investigations' | 'uncategorised' | 'referrals';
        readonly range: RangeOf<'all' | 'period'>;
      }
    | { readonly plan: 'diary'; readonly range: RangeOf<'all' | 'until'> }
  );

/** Plan A of DESIGN.md 3, narrowed to what the role opens (DESIGN.md 2.17); `undefined` when nothing of it is left. */
export function planFor(areas: readonly ClinicalAreaId[]): RequestPlan | undefined {
  const [first, ...rest] = partsOfPlanA.filter((area) => areas.includes(area));
  return first === undefined ? undefined : { [checked]: true, plan: 'A', areas: [first, ...rest] };
}

export type PlannedAsk =
  | { readonly kind: 'plan'; readonly plan: RequestPlan }
  /** `E-AUTH-02` outside the role; `E-IPC-INPUT` for limits that no practice may be asked with. */
  | { readonly kind: 'refused'; readonly code: Extract<ErrorCode, 'E-AUTH-02' | 'E-IPC-INPUT'> };

/** The plan of one more question. `areas`: what the role opens; `today`: in Europe/London, `YYYY-MM-DD`. */
export function planOf(ask: RecordAsk, areas: readonly ClinicalAreaId[], today: string): PlannedAsk {
  const area = areaOfPlan(ask.plan);
  if (!areas.includes(area)) return { kind: 'refused', code: 'E-AUTH-02' };
  if ('range' in ask && !isLegalRange(ask.range, today)) return { kind: 'refused', code: 'E-IPC-INPUT' };
  return { kind: 'plan', plan: { [checked]: true, ...ask } };
}

/** The areas that a plan asks for and how far, in the order of the rail. */
export function askedAreas(plan: RequestPlan): readonly AskedArea[] {
  const whole = { kind: 'all' } as const;
  if (plan.plan === 'A') return plan.areas.map((area) => ({ area, range: whole }));
  return [{ area: areaOfPlan(plan.plan), range: 'range' in plan ? plan.range : whole }];
}

/** The same for the audit, in words of ours: `consultations, last 3`, `diary, until 2027-01-31`. */
export function subjectsOf(plan: RequestPlan): readonly string[] {
  return askedAreas(plan).map(({ area, range }) => [area, ...wordsOf(range)].join(', '));
}

function wordsOf(range: AskedRange): readonly string[] {
  switch (range.kind) {
    case 'all':
      return [];
    case 'last':
      return [`last ${String(range.count)}`];
    case 'until':
      return [`until ${range.to}`];
    default:
      return [
        ...(range.from === undefined ? [] : [`from ${range.from}`]),
        ...(range.to === undefined ? [] : [`to ${range.to}`]),
      ];
  }
}

/** The one area that a plan beside A asks for. */
export function areaOfPlan(plan: RecordAsk['plan']): ClinicalAreaId {
  if (plan === 'B') return 'problems';
  return plan === 'C' ? 'consultations' : plan;
}

/** What is asked for in running text, for the sentence of a failure: `allergies, medicines and immunisations`. */
export function plainNamesOf(plan: RequestPlan): string {
  const names = askedAreas(plan).map(
    ({ area }) => areaRegistry.find(({ id }) => id === area)?.plural ?? area,
  );
  const [last, ...before] = names.toReversed();
  return [before.toReversed().join(', '), last].filter((part) => part !== '').join(' and ');
}
