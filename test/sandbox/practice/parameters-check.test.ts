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
const medication = (...part: object[]) => ({ name: 'includeMedication', part });
const consultations = (...part: object[]) => ({ name: 'includeConsultations', part });
const fromDate = (valueDate: unknown) => ({ name: 'medicationSearchFromDate', valueDate });
const mostRecent = { name: 'includeNumberOfMostRecent', valuePositiveInt: 3 };
const period = (valuePeriod: object) => ({ name: 'consultationSearchPeriod', valuePeriod });
const bare = (name: string) => ({ name });

const check = (...parameter: unknown[]) =>
  checkParameters({ resourceType: 'Parameters', parameter: [patient, ...parameter] }, TODAY);
const checkPatient = (changed: unknown) =>
  checkParameters({ resourceType: 'Parameters', parameter: [changed, allergies] }, TODAY);

const refusals: readonly (readonly [
  string,
  () => ReturnType<typeof checkParameters>,
  number,
  string,
  string,
])[] = [
  ['no JSON', () => checkParameters(undefined, TODAY), 400, 'BAD_REQUEST', 'json'],
  [
    'another resource',
    () => checkParameters({ resourceType: 'Bundle' }, TODAY),
    422,
    'INVALID_RESOURCE',
    'resource',
  ],
  ['a parameter that is text', () => check('includeMedication'), 422, 'INVALID_RESOURCE', 'resource'],
  ['a parameter without name', () => check(allergies, {}), 422, 'INVALID_RESOURCE', 'name'],
  [
    'no NHS number',
    () => checkPatient(bare('includeMedication')),
    422,
    'INVALID_PARAMETER',
    'nhs-number-cardinality',
  ],
  [
    'the NHS number twice',
    () => check(patient, allergies),
    422,
    'INVALID_PARAMETER',
    'nhs-number-cardinality',
  ],
  [
    'an NHS number as text',
    () => checkPatient({ name: 'patientNHSNumber', valueString: NUMBER }),
    422,
    'INVALID_PARAMETER',
    'nhs-number-value',
  ],
  [
    'the 0.7 system',
    () =>
      checkPatient({
        ...patient,
        valueIdentifier: { system: 'http://fhir.nhs.net/Id/nhs-number', value: NUMBER },
      }),
    400,
    'INVALID_IDENTIFIER_SYSTEM',
    'nhs-number-system',
  ],
  ...['9990000027', '999 000 0026', '0000000000', ''].map(
    (value) =>
      [
        `the number "${value}"`,
        () => checkPatient({ ...patient, valueIdentifier: { ...patient.valueIdentifier, value } }),
        400,
        'INVALID_NHS_NUMBER',
        'nhs-number',
      ] as const,
  ),
  ['nothing asked', () => check(), 422, 'INVALID_PARAMETER', 'nothing-asked'],
  [
    'nothing recognised asked',
    () => check(bare('includeEverything')),
    422,
    'INVALID_PARAMETER',
    'nothing-asked',
  ],
  ['an area twice', () => check(allergies, allergies), 422, 'INVALID_PARAMETER', 'cardinality'],
  ['allergies bare', () => check(bare('includeAllergies')), 422, 'INVALID_PARAMETER', 'part-required'],
  [
    'a part without value',
    () => check(medication({ name: 'includePrescriptionIssues' })),
    422,
    'INVALID_PARAMETER',
    'part-value',
  ],
  [
    'a flag as text',
    () => check(medication({ name: 'includePrescriptionIssues', valueString: 'true' })),
    422,
    'INVALID_RESOURCE',
    'part-type',
  ],
  [
    'a flag that is no boolean',
    () => check(medication({ name: 'includePrescriptionIssues', valueBoolean: 'true' })),
    422,
    'INVALID_RESOURCE',
    'part-type',
  ],
  [
    'a part twice',
    () => check(medication(fromDate('2026-01-01'), fromDate('2026-01-01'))),
    422,
    'INVALID_PARAMETER',
    'part-cardinality',
  ],
  [
    'a date of tomorrow',
    () => check(medication(fromDate('2026-03-16'))),
    422,
    'INVALID_PARAMETER',
    'part-rule',
  ],
  ['a year-month', () => check(medication(fromDate('2026-01'))), 422, 'INVALID_PARAMETER', 'part-rule'],
  [
    'a time',
    () => check(medication(fromDate('2026-01-01T00:00:00Z'))),
    422,
    'INVALID_PARAMETER',
    'part-rule',
  ],
  ['31 February', () => check(medication(fromDate('2026-02-31'))), 422, 'INVALID_PARAMETER', 'part-rule'],
  [
    'a period that ends before it starts',
    () => check(consultations(period({ start: '2026-02-02', end: '2026-02-01' }))),
    422,
    'INVALID_PARAMETER',
    'part-rule',
  ],
  ['an empty period', () => check(consultations(period({}))), 422, 'INVALID_PARAMETER', 'part-rule'],
  [
    'no consultation',
    () => check(consultations({ ...mostRecent, valuePositiveInt: 0 })),
    422,
    'INVALID_PARAMETER',
    'part-rule',
  ],
  [
    'both consultation filters',
    () => check(consultations(period({ start: '2026-01-01' }), mostRecent)),
    422,
    'INVALID_RESOURCE',
    'consultation-filters',
  ],
  [
    'a status that is none',
    () => check({ name: 'includeProblems', part: [{ name: 'filterStatus', valueCode: 'resolved' }] }),
    422,
    'INVALID_PARAMETER',
    'part-rule',
  ],
  [
    'a diary date of yesterday',
    () =>
      check({
        name: 'includeDiaryEntries',
        part: [{ name: 'diaryEntriesSearchDate', valueDate: '2026-03-14' }],
      }),
    422,
    'INVALID_PARAMETER',
    'part-rule',
  ],
  [
    'a medication date beside consultations',
    () => check(bare('includeConsultations'), medication(fromDate('2026-01-01'))),
    422,
    'INVALID_PARAMETER',
    'combination',
  ],
  [
    'includeNotGiven beside problems',
    () =>
      check(bare('includeProblems'), {
        name: 'includeImmunisations',
        part: [{ name: 'includeNotGiven', valueBoolean: true }],
      }),
    422,
    'INVALID_PARAMETER',
    'combination',
  ],
  [
    'filterStatus beside consultations',
    () =>
      check(bare('includeConsultations'), {
        name: 'includeProblems',
        part: [{ name: 'filterStatus', valueCode: 'active' }],
      }),
    422,
    'INVALID_PARAMETER',
    'combination',
  ],
  [
    'a predefined search with another window',
    () =>
      check(
        allergies,
        medication(fromDate('2025-03-14')),
        consultations(mostRecent),
        bare('includeProblems'),
      ),
    422,
    'INVALID_PARAMETER',
    'combination',
  ],
];

const predefined = [
  allergies,
  medication(fromDate('2025-03-15')),
  consultations(mostRecent),
  bare('includeProblems'),
];

describe('request parameters (structured.md 1.4 to 1.8)', () => {
  it.each(refusals)('refuses %s', (_what, run, status, code, name) => {
    expect(run()).toMatchObject({ ok: false, refusal: { status, code, check: `practice/${name}` } });
  });

  it('reads plan A', () => {
    const issues = medication({ name: 'includePrescriptionIssues', valueBoolean: false }, fromDate(TODAY));
    expect(check(allergies, issues)).toEqual({
      ok: true,
      nhsNumber: NUMBER,
      ask: {
        allergies: { resolved: true },
        medication: { issues: false, fromDate: TODAY },
        warnings: [],
      },
    });
  });

  it('takes issues as wanted when medication is bare', () => {
    expect(check(bare('includeMedication'))).toMatchObject({
      ok: true,
      ask: { medication: { issues: true } },
    });
  });

  it('lets filterStatus stand beside problems', () => {
    expect(
      check({ name: 'includeProblems', part: [{ name: 'filterStatus', valueCode: 'active' }] }),
    ).toMatchObject({
      ok: true,
      ask: { problems: { status: 'active' } },
    });
  });

  it.each([
    ['the first', predefined],
    ['the second', [...predefined, bare('includeImmunisations'), bare('includeUncategorisedData')]],
  ])('lets %s predefined search through', (_what, parameters) => {
    expect(check(...parameters).ok).toBe(true);
  });

  it('turns what it does not know into warnings', () => {
    const checked = check(
      allergies,
      medication({ name: 'filterPrescriptionType', valueCode: 'acute' }),
      bare('includeEverything'),
    );
    expect(checked).toMatchObject({
      ok: true,
      ask: {
        warnings: [
          { parameter: 'includeMedication.filterPrescriptionType' },
          { parameter: 'includeEverything' },
        ],
      },
    });
  });
});
