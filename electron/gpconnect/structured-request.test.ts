import { describe, expect, expectTypeOf, it } from 'vitest';
import type { StructuredRequest } from './structured-request.ts';
import { buildStructuredRequest, planFor } from './structured-request.ts';

const whole = { plan: 'A', areas: ['allergies', 'medicines'] } as const;

describe('the plan', () => {
  it('asks for everything of plan A that the role opens, in the order of the rail', () => {
    expect(planFor(['diary', 'medicines', 'problems', 'allergies'])).toEqual(whole);
  });

  it.each(['allergies', 'medicines'] as const)(
    'DESIGN 2.17 a role with %s alone asks for nothing else',
    (area) => {
      const plan = planFor([area]);
      expect(plan).toEqual({ plan: 'A', areas: [area] });
      expect(plan && buildStructuredRequest('9990000018', plan).parameter).toHaveLength(2);
    },
  );

  it.each([[[]], [['problems', 'consultations'] as const]])(
    'DESIGN 2.17 %j leaves nothing to ask',
    (areas) => {
      expect(planFor(areas)).toBeUndefined();
    },
  );
});

describe('the structured request', () => {
  it('SAFE-28 plan A asks for whole allergies with resolved, and whole medicines with issues', () => {
    expect(buildStructuredRequest('9990000018', whole)).toEqual({
      resourceType: 'Parameters',
      parameter: [
        {
          name: 'patientNHSNumber',
          valueIdentifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000018' },
        },
        { name: 'includeAllergies', part: [{ name: 'includeResolvedAllergies', valueBoolean: true }] },
        { name: 'includeMedication', part: [{ name: 'includePrescriptionIssues', valueBoolean: true }] },
      ],
    });
  });

  it('SAFE-27 no other parameter and no date can be written', () => {
    type Parameter = StructuredRequest['parameter'][number];
    expectTypeOf<Parameter['name']>().toEqualTypeOf<
      'patientNHSNumber' | 'includeAllergies' | 'includeMedication'
    >();
    const request = JSON.stringify(buildStructuredRequest('9990000018', whole));
    expect(request).not.toMatch(/Date|Period|filterStatus|includeProblems|includeConsultations/);
  });
});
