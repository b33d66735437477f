import { describe, expect, expectTypeOf, it } from 'vitest';
import { clinicalAreaIds } from '../../shared/contract/areas.ts';
import type { RecordAsk } from '../../shared/contract/record-ask.ts';
import { areaRegistry } from '../../shared/record/areas/registry.ts';
import { planFor, planOf } from './request-plan.ts';
import type { RequestPlan } from './request-plan.ts';
import { buildStructuredRequest } from './structured-request.ts';
import type { StructuredRequest } from './structured-request.ts';

const today = '2026-11-25';
const number = '9990000018';
const all = { kind: 'all' } as const;

function planned(ask: RecordAsk): RequestPlan {
  const answer = planOf(ask, clinicalAreaIds, today);
  if (answer.kind === 'refused') throw new Error(answer.code);
  return answer.plan;
}

/** What is asked beside whose record it is. */
function questionOf(ask: RecordAsk): unknown[] {
  return buildStructuredRequest(number, planned(ask)).parameter.slice(1);
}

const allergies = {
  name: 'includeAllergies',
  part: [{ name: 'includeResolvedAllergies', valueBoolean: true }],
};
const medicines = {
  name: 'includeMedication',
  part: [{ name: 'includePrescriptionIssues', valueBoolean: true }],
};
const immunisations = {
  name: 'includeImmunisations',
  part: [{ name: 'includeNotGiven', valueBoolean: true }],
};

describe('the structured request', () => {
  it('SAFE-28 plan A asks for whole allergies with resolved, medicines with issues, immunisations with not given', () => {
    const plan = planFor(clinicalAreaIds);
    expect(plan && buildStructuredRequest(number, plan)).toEqual({
      resourceType: 'Parameters',
      parameter: [
        {
          name: 'patientNHSNumber',
          valueIdentifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: number },
        },
        allergies,
        medicines,
        immunisations,
      ],
    });
  });

  it.each<[RecordAsk, unknown]>([
    [{ plan: 'allergies' }, allergies],
    [{ plan: 'medicines' }, medicines],
    [{ plan: 'immunisations' }, immunisations],
    [{ plan: 'B' }, { name: 'includeProblems' }],
    [
      { plan: 'C', range: { kind: 'last', count: 3 } },
      { name: 'includeConsultations', part: [{ name: 'includeNumberOfMostRecent', valuePositiveInt: 3 }] },
    ],
    [{ plan: 'C', range: all }, { name: 'includeConsultations' }],
    [
      { plan: 'C', range: { kind: 'period', from: '2026-01-01', to: today } },
      {
        name: 'includeConsultations',
        part: [{ name: 'consultationSearchPeriod', valuePeriod: { start: '2026-01-01', end: today } }],
      },
    ],
    [{ plan: 'investigations', range: all }, { name: 'includeInvestigations' }],
    [
      { plan: 'investigations', range: { kind: 'period', from: '2026-01-01' } },
      {
        name: 'includeInvestigations',
        part: [{ name: 'investigationSearchPeriod', valuePeriod: { start: '2026-01-01' } }],
      },
    ],
    [
      { plan: 'uncategorised', range: { kind: 'period', to: today } },
      {
        name: 'includeUncategorisedData',
        part: [{ name: 'uncategorisedDataSearchPeriod', valuePeriod: { end: today } }],
      },
    ],
    [
      { plan: 'referrals', range: { kind: 'period', from: '2026-01-01' } },
      {
        name: 'includeReferrals',
        part: [{ name: 'referralSearchPeriod', valuePeriod: { start: '2026-01-01' } }],
      },
    ],
    [{ plan: 'diary', range: all }, { name: 'includeDiaryEntries' }],
    [
      { plan: 'diary', range: { kind: 'until', to: '2027-01-31' } },
      { name: 'includeDiaryEntries', part: [{ name: 'diaryEntriesSearchDate', valueDate: '2027-01-31' }] },
    ],
  ])('structured.md 1.4 %j', (ask, parameter) => {
    expect(questionOf(ask)).toEqual([parameter]);
  });

  it('structured.md 1.3 names every area as its entry in the registry does', () => {
    const asks: readonly RecordAsk[] = [
      { plan: 'allergies' },
      { plan: 'medicines' },
      { plan: 'B' },
      { plan: 'C', range: all },
      { plan: 'immunisations' },
      { plan: 'investigations', range: all },
      { plan: 'uncategorised', range: all },
      { plan: 'referrals', range: all },
      { plan: 'diary', range: all },
    ];
    const sent = asks.map((ask) => buildStructuredRequest(number, planned(ask)).parameter[1].name);
    expect(sent).toEqual(areaRegistry.flatMap(({ request }) => (request ? [request.parameter] : [])));
  });

  it('SAFE-27 no forbidden combination can be written', () => {
    type Parameter = StructuredRequest['parameter'];
    type Sent<T> = T extends readonly [unknown, ...infer Q] ? Q : never;
    type Question = Sent<Parameter>;
    type Two<A, B> = readonly [A, B];
    type Problems = { readonly name: 'includeProblems' };
    type Dated = { name: 'includeReferrals'; part: [{ name: 'referralSearchPeriod'; valuePeriod: object }] };
    expectTypeOf<Two<Problems, Problems>>().not.toExtend<Question>();
    expectTypeOf<Two<Dated, Problems>>().not.toExtend<Question>();
    expectTypeOf<Two<{ readonly name: 'includeConsultations' }, Problems>>().not.toExtend<Question>();
    // Only the rules of request-plan.ts make a plan: an object that looks like one is none.
    expectTypeOf<{ readonly plan: 'B' }>().not.toExtend<RequestPlan>();
  });
});
