import type { AskedRange } from '../../shared/contract/record-ask.ts';
import { nhsNumberSystem } from './identifier-systems.ts';
import type { PartOfPlanA, RequestPlan } from './request-plan.ts';

interface Flag<N extends string> {
  readonly name: N;
  readonly valueBoolean: true;
}
interface Period<N extends string> {
  readonly name: N;
  readonly valuePeriod: { readonly start?: string; readonly end?: string };
}

interface Allergies {
  readonly name: 'includeAllergies';
  readonly part: readonly [Flag<'includeResolvedAllergies'>];
}
interface Medication {
  readonly name: 'includeMedication';
  readonly part: readonly [Flag<'includePrescriptionIssues'>];
}
interface Immunisations {
  readonly name: 'includeImmunisations';
  readonly part: readonly [Flag<'includeNotGiven'>];
}
interface Problems {
  readonly name: 'includeProblems';
}
interface Consultations {
  readonly name: 'includeConsultations';
  /** One of the two or none; both are never accepted (structured.md 1.4). */
  readonly part?: readonly [
    | { readonly name: 'includeNumberOfMostRecent'; readonly valuePositiveInt: number }
    | Period<'consultationSearchPeriod'>,
  ];
}
interface Dated<N extends string, P extends string> {
  readonly name: N;
  readonly part?: readonly [Period<P>];
}
interface DiaryEntries {
  readonly name: 'includeDiaryEntries';
  readonly part?: readonly [{ readonly name: 'diaryEntriesSearchDate'; readonly valueDate: string }];
}

type WholeArea = Allergies | Medication | Immunisations;
type OneArea =
  | WholeArea
  | Problems
  | Consultations
  | Dated<'includeInvestigations', 'investigationSearchPeriod'>
  | Dated<'includeUncategorisedData', 'uncategorisedDataSearchPeriod'>
  | Dated<'includeReferrals', 'referralSearchPeriod'>
  | DiaryEntries;
/** Several areas without dates, or one with its own limits: there is no third form (SAFE-27). */
type Question = readonly [WholeArea, ...WholeArea[]] | readonly [OneArea];

export interface StructuredRequest {
  readonly resourceType: 'Parameters';
  readonly parameter: readonly [
    {
      readonly name: 'patientNHSNumber';
      readonly valueIdentifier: { readonly system: typeof nhsNumberSystem; readonly value: string };
    },
    ...Question,
  ];
}

/** Whole, ended and issued and not-given ones included: history is never hidden by what we ask (SAFE-28). */
const wholeAreas = {
  allergies: { name: 'includeAllergies', part: [{ name: 'includeResolvedAllergies', valueBoolean: true }] },
  medicines: { name: 'includeMedication', part: [{ name: 'includePrescriptionIssues', valueBoolean: true }] },
  immunisations: { name: 'includeImmunisations', part: [{ name: 'includeNotGiven', valueBoolean: true }] },
} as const satisfies Record<PartOfPlanA, WholeArea>;

/** `Parameters` of `$gpc.getstructuredrecord` (structured.md §1.4). `nhsNumber`: ten digits, traced. */
export function buildStructuredRequest(nhsNumber: string, plan: RequestPlan): StructuredRequest {
  return {
    resourceType: 'Parameters',
    parameter: [
      { name: 'patientNHSNumber', valueIdentifier: { system: nhsNumberSystem, value: nhsNumber } },
      ...questionOf(plan),
    ],
  };
}

function questionOf(plan: RequestPlan): Question {
  switch (plan.plan) {
    case 'A': {
      const [first, ...rest] = plan.areas;
      return [wholeAreas[first], ...rest.map((area) => wholeAreas[area])];
    }
    case 'allergies':
    case 'medicines':
    case 'immunisations':
      return [wholeAreas[plan.plan]];
    case 'B':
      return [{ name: 'includeProblems' }];
    case 'C':
      return [consultations(plan.range)];
    case 'investigations':
      return [dated('includeInvestigations', 'investigationSearchPeriod', plan.range)];
    case 'uncategorised':
      return [dated('includeUncategorisedData', 'uncategorisedDataSearchPeriod', plan.range)];
    case 'referrals':
      return [dated('includeReferrals', 'referralSearchPeriod', plan.range)];
    default:
      return [
        plan.range.kind === 'all'
          ? { name: 'includeDiaryEntries' }
          : {
              name: 'includeDiaryEntries',
              part: [{ name: 'diaryEntriesSearchDate', valueDate: plan.range.to }],
            },
      ];
  }
}

type Range<K extends AskedRange['kind']> = Readonly<Extract<AskedRange, { readonly kind: K }>>;

function consultations(range: Range<'all' | 'last' | 'period'>): Consultations {
  const name = 'includeConsultations';
  switch (range.kind) {
    case 'all':
      return { name };
    case 'last':
      return { name, part: [{ name: 'includeNumberOfMostRecent', valuePositiveInt: range.count }] };
    default:
      return { name, part: [period('consultationSearchPeriod', range)] };
  }
}

function dated<N extends string, P extends string>(
  name: N,
  part: P,
  range: Range<'all' | 'period'>,
): Dated<N, P> {
  return range.kind === 'all' ? { name } : { name, part: [period(part, range)] };
}

function period<P extends string>(name: P, { from, to }: Range<'period'>): Period<P> {
  return {
    name,
    valuePeriod: { ...(from === undefined ? {} : { start: from }), ...(to === undefined ? {} : { end: to }) },
  };
}
