import type { OpenedRecord } from '../../shared/contract/contract.ts';
import { nhsNumberSystem } from './identifier-systems.ts';

/** What a structured request asks for. */
type RequestPlan = OpenedRecord['requested'];

/** Plan A of DESIGN.md 3, so far without immunisations. */
export const planA = { plan: 'A', areas: ['allergies', 'medicines'] } as const satisfies RequestPlan;

/**
 * Each area has one form, whole and without dates (SAFE-28). Date limits, problems and consultations
 * have no form here, so a forbidden combination cannot be written (SAFE-27).
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
} as const satisfies Record<RequestPlan['areas'][number], object>;

type AreaParameter = (typeof parameterOf)[keyof typeof parameterOf];

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

/** `Parameters` of `$gpc.getstructuredrecord` for plan A (structured.md §1.4). `nhsNumber`: ten digits, traced. */
export function buildStructuredRequest(nhsNumber: string, plan: typeof planA): StructuredRequest {
  return {
    resourceType: 'Parameters',
    parameter: [
      { name: 'patientNHSNumber', valueIdentifier: { system: nhsNumberSystem, value: nhsNumber } },
      ...plan.areas.map((area) => parameterOf[area]),
    ],
  };
}
