import { describe, expect, it } from 'vitest';
import { checkParameters } from './parameters-check.ts';

const TODAY = '2026-03-15';
const NUMBER = '9990000026';
const patient = {
  name: 'patientNHSNumber',
  valueIdentifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: NUMBER },
};
const allergies = {
  name: 'includeAllergies',
  part: [{ name: 'includeResolvedAllergies', valueBoolean: true }],
};
const consultations = (part: object) => ({ name: 'includeConsultations', part: [part] });
const mostRecent = { name: 'includeNumberOfMostRecent', valuePositiveInt: 3 };
const period = (valuePeriod: object) => ({ name: 'consultationSearchPeriod', valuePeriod });
const bare = (name: string) => ({ name });

const check = (...parameter: unknown[]) =>
  checkParameters({ resourceType: 'Parameters', parameter: [patient, ...parameter] }, TODAY);

describe('what each area is asked for (structured.md 1.4)', () => {
  it('reads every area with the defaults of its parts', () => {
    const bareAreas = [
      'includeProblems',
      'includeConsultations',
      'includeImmunisations',
      'includeUncategorisedData',
      'includeInvestigations',
      'includeReferrals',
      'includeDiaryEntries',
    ];
    expect(check(allergies, bare('includeMedication'), ...bareAreas.map(bare))).toEqual({
      ok: true,
      nhsNumber: NUMBER,
      ask: {
        allergies: { resolved: true },
        medication: { issues: true },
        problems: {},
        consultations: {},
        immunisations: { notGiven: false, status: true },
        uncategorised: {},
        investigations: {},
        referrals: {},
        diary: {},
        warnings: [],
      },
    });
  });

  it.each([
    [
      consultations(period({ start: '2025-01-01', end: TODAY })),
      { consultations: { period: { start: '2025-01-01', end: TODAY } } },
    ],
    [consultations(mostRecent), { consultations: { last: 3 } }],
    [
      { name: 'includeProblems', part: [{ name: 'filterStatus', valueCode: 'inactive' }] },
      { problems: { status: 'inactive' } },
    ],
    [
      {
        name: 'includeImmunisations',
        part: [
          { name: 'includeNotGiven', valueBoolean: true },
          { name: 'includeStatus', valueBoolean: false },
        ],
      },
      { immunisations: { notGiven: true, status: false } },
    ],
    [
      {
        name: 'includeUncategorisedData',
        part: [{ name: 'uncategorisedDataSearchPeriod', valuePeriod: { start: '2024-01-01' } }],
      },
      { uncategorised: { period: { start: '2024-01-01' } } },
    ],
    [
      {
        name: 'includeInvestigations',
        part: [{ name: 'investigationSearchPeriod', valuePeriod: { end: '2024-12-31' } }],
      },
      { investigations: { period: { end: '2024-12-31' } } },
    ],
    [
      {
        name: 'includeReferrals',
        part: [{ name: 'referralSearchPeriod', valuePeriod: { start: '2024-01-01', end: '2024-12-31' } }],
      },
      { referrals: { period: { start: '2024-01-01', end: '2024-12-31' } } },
    ],
    [
      {
        name: 'includeDiaryEntries',
        part: [{ name: 'diaryEntriesSearchDate', valueDate: '2026-09-30' }],
      },
      { diary: { until: '2026-09-30' } },
    ],
  ])('reads the parts of %o', (parameter, ask) => {
    expect(check(parameter)).toEqual({ ok: true, nhsNumber: NUMBER, ask: { ...ask, warnings: [] } });
  });

  it('of version 1.2 warns of every area that came later', () => {
    const body = {
      resourceType: 'Parameters',
      parameter: [patient, allergies, bare('includeMedication'), bare('includeImmunisations')],
    };
    expect(checkParameters(body, TODAY, '1.2')).toEqual({
      ok: true,
      nhsNumber: NUMBER,
      ask: {
        allergies: { resolved: true },
        medication: { issues: true },
        warnings: [{ parameter: 'includeImmunisations' }],
      },
    });
  });

  it('of version 1.2 refuses a request of later areas alone', () => {
    const body = { resourceType: 'Parameters', parameter: [patient, bare('includeProblems')] };
    expect(checkParameters(body, TODAY, '1.2')).toMatchObject({
      ok: false,
      refusal: { status: 422, code: 'INVALID_PARAMETER', check: 'practice/nothing-asked' },
    });
  });
});
