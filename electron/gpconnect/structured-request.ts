import type { ClinicalAreaId } from '../../shared/contract/areas.ts';
import { nhsNumberSystem } from './identifier-systems.ts';

/**
 * Each area has one form, whole and without dates (SAFE-28). Date limits, problems and consultations
 * have no form here, so a forbidden combination cannot be written (SAFE-27). Areas of plan A that are
 * still to come get theirs here.
 */
const parameterOf = {
  allergies: {
    name: 'includeAllergies',
    part: [{ name: 'includeResolvedAllergies', valueBoolean: true }],
  },
  medicines: {
    name: 'includeMedication',
    part: [{ name: 'includePrescriptionIssues', valueBoolean: true }],
  },
} as const satisfies Partial<Record<ClinicalAreaId, object>>;

export type PlannedArea = keyof typeof parameterOf;
type AreaParameter = (typeof parameterOf)[PlannedArea];

/** What one structured request asks for; never empty. */
export interface RequestPlan {
  readonly plan: 'A';
  readonly areas: readonly [PlannedArea, ...PlannedArea[]];
}

const areasOfPlanA: readonly PlannedArea[] = ['allergies', 'medicines'];

/** Plan A of DESIGN.md 3, narrowed to what the role opens (DESIGN.md 2.17); `undefined` when nothing of it is left. */
export function planFor(areas: readonly ClinicalAreaId[]): RequestPlan | undefined {
  const [first, ...rest] = areasOfPlanA.filter((area) => areas.includes(area));
  return first === undefined ? undefined : { plan: 'A', areas: [first, ...rest] };
}

export interface StructuredRequest {
  readonly resourceType: 'Parameters';
  readonly parameter: readonly [
    {
      readonly name: 'patientNHSNumber';
      readonly valueIdentifier: { readonly system: typeof nhsNumberSystem; readonly value: string };
    },
    ...AreaParameter[],
  ];
}

/** `Parameters` of `$gpc.getstructuredrecord` (structured.md §1.4). `nhsNumber`: ten digits, traced. */
export function buildStructuredRequest(nhsNumber: string, plan: RequestPlan): StructuredRequest {
  return {
    resourceType: 'Parameters',
    parameter: [
      { name: 'patientNHSNumber', valueIdentifier: { system: nhsNumberSystem, value: nhsNumber } },
      ...plan.areas.map((area) => parameterOf[area]),
    ],
  };
}
