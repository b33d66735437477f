import { describe, expect, expectTypeOf, it } from 'vitest';
import type { StructuredRequest } from './structured-request.ts';
import { buildStructuredRequest, planA } from './structured-request.ts';

describe('the structured request', () => {
  it('SAFE-28 plan A asks for whole allergies with resolved, and whole medicines with issues', () => {
    expect(buildStructuredRequest('9990000018', planA)).toEqual({
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
    const request = JSON.stringify(buildStructuredRequest('9990000018', planA));
    expect(request).not.toMatch(/Date|Period|filterStatus|includeProblems|includeConsultations/);
  });
});
