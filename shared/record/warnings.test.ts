import { describe, expect, it } from 'vitest';
import { areaIn, list, listCodes, statesOf, summaryWith, warning } from './record-fixtures.ts';
import type { AreaWarning, RecordSummary } from './record-view.ts';

type Json = Readonly<Record<string, unknown>>;

const primaries = [
  ['886921000000105', 'allergies'],
  ['1103671000000101', 'ended allergies'],
  ['933361000000108', 'medicines'],
  ['1149501000000101', 'consultations'],
  ['717711000000103', 'problems'],
  ['1102181000000102', 'immunisations'],
  ['826501000000100', 'other entries'],
  ['887191000000108', 'test results'],
  ['792931000000107', 'referrals'],
  ['714311000000108', 'planned actions'],
] as const;

const contents = [
  ['allergies', 'allergies'],
  ['allergies-that-have-been-ended', 'ended allergies'],
  ['diary-entries', 'planned actions'],
  ['documents', 'documents'],
  ['immunisations', 'immunisations'],
  ['investigations', 'test results'],
  ['medications', 'medicines'],
  ['outbound-referrals', 'referrals'],
  ['uncategorised-data', 'other entries'],
] as const;

const secondaries: readonly (readonly [string, string])[] = [
  ...contents.flatMap(([words, about]): [string, string][] => [
    [
      words === 'outbound-referrals'
        ? 'consultations-outbound-referrals-in-consultations'
        : `consultations-${words}-contained-in-consultations`,
      `${about} mentioned in consultations`,
    ],
    [`problems-${words}-related-to-problems`, `${about} mentioned in problems`],
  ]),
  ['consultations-problems-contained-in-consultations', 'problems mentioned in consultations'],
  ['problems-consultations-related-to-problems', 'consultations mentioned in problems'],
  ['problems-linked-problems-not-relating-to-the-primary-query', 'linked problems'],
];

const codes: readonly (readonly [string, AreaWarning['key']])[] = [
  ['confidential-items', 'W-CONF'],
  ['data-in-transit', 'W-TRANSIT'],
  ['data-awaiting-filing', 'W-FILING'],
  ['brand-new-warning', 'W-UNKNOWN'],
];

function allWarnings({ areas, recordWarnings }: RecordSummary): readonly AreaWarning[] {
  return [...areas.flatMap(({ warnings }) => warnings), ...recordWarnings];
}

function outcome(...issues: readonly Json[]): Json {
  return {
    resourceType: 'OperationOutcome',
    issue: issues.map((issue) => ({ severity: 'warning', ...issue })),
  };
}

function said(text: string, diagnostics?: string): Json {
  return { details: { text }, ...(diagnostics === undefined ? {} : { diagnostics }) };
}

describe('list warnings', () => {
  describe.each(codes)('SAFE-14 %s', (code, key) => {
    it.each<readonly [string, string]>([...primaries, ...secondaries])(
      'on %s speaks of %s',
      (listCode, about) => {
        const summary = summaryWith(list(listCode, [], warning(code, 'As the supplier says.')));
        expect(allWarnings(summary)).toEqual([
          { key, about, received: code, supplierText: ['As the supplier says.'] },
        ]);
      },
    );
  });

  it('shows a sentence without a code as a warning, but not the one of empty lists', () => {
    const note = [{ text: 'Items excluded.' }, { text: ' Information not available. ' }];
    const summary = summaryWith(list(listCodes.allergies, [], { note }), list(listCodes.ended, []));
    const allergies = areaIn(summary, 'allergies');
    expect(allergies.warnings).toEqual([
      { key: 'W-UNKNOWN', about: 'allergies', received: '', supplierText: ['Items excluded.'] },
    ]);
    expect(allergies.state).toBe('partial');
  });

  it('GPC-CORE13 tells a transfer once and names every area', () => {
    const summary = summaryWith(
      list(listCodes.allergies, [], warning('data-in-transit', 'Before 01-Feb-2020.')),
      list(listCodes.medicines, [], warning('data-in-transit', 'Before 01-Feb-2020.')),
    );
    expect(allWarnings(summary)).toEqual([
      {
        key: 'W-TRANSIT',
        about: 'allergies, medicines',
        received: 'data-in-transit',
        supplierText: ['Before 01-Feb-2020.'],
      },
    ]);
    expect(statesOf(summary)).toEqual(['partial', 'not-returned', 'partial']);
  });

  it('T31 reads the warning under another host and as a lone extension', () => {
    const extension = {
      url: 'http://fhir.hl7.org.uk/x/Extension-CareConnect-ListWarningCode-2',
      valueCode: ' Confidential-Items ',
    };
    expect(areaIn(summaryWith(list(listCodes.medicines, [], { extension })), 'medicines').state).toBe(
      'withheld',
    );
  });
});

describe('warnings of the answer', () => {
  it.each([
    ['includeAllergies has been disabled', 'allergies', 'switched-off', 'W-AREA-OFF'],
    ['includeMedication has been disabled', 'medicines', 'switched-off', 'W-AREA-OFF'],
    ['includeAllergies is an unrecognised parameter', 'allergies', 'not-supplied', 'W-AREA-OLD'],
    ['includeMedication is an unrecognised parameter', 'medicines', 'not-supplied', 'W-AREA-OLD'],
  ] as const)('SAFE-15 %s', (text, area, state, key) => {
    const summary = summaryWith(list(listCodes[area], []), outcome(said(text)));
    expect(areaIn(summary, area).state).toBe(state);
    expect(areaIn(summary, area).warnings).toEqual([
      { key, about: area, received: text.split(' ')[0], supplierText: [text] },
    ]);
  });

  it('SAFE-15 reads the parameter from the diagnostics alone', () => {
    const summary = summaryWith(
      outcome({
        diagnostics: 'includeMedication',
        details: { text: 'includeMedication has been disabled.' },
      }),
    );
    expect(areaIn(summary, 'medicines').warnings[0]?.received).toBe('includeMedication');
  });

  it('SAFE-15 a part that is not supplied leaves its list, never empty as recorded', () => {
    const text = 'includeAllergies.includeResolvedAllergies is an unrecognised parameter';
    const summary = summaryWith(list(listCodes.allergies, []), outcome(said(text)));
    const allergies = areaIn(summary, 'allergies');
    expect(statesOf(summary).slice(0, 2)).toEqual(['partial', 'not-supplied']);
    expect(allergies.warnings[0]?.about).toBe('ended allergies');
    const issues = 'includeMedication.includePrescriptionIssues is an unrecognised parameter';
    expect(
      areaIn(summaryWith(list(listCodes.medicines, []), outcome(said(issues))), 'medicines'),
    ).toMatchObject({
      state: 'partial',
      warnings: [{ about: 'issues of medicines' }],
    });
  });

  it.each([
    ['DocumentReferences has been disabled', 'documents'],
    ['includeProblems.filterStatus is an unrecognised parameter', 'problems'],
  ])('SAFE-15 tells of other areas on their own pages: %s', (text, about) => {
    const summary = summaryWith(list(listCodes.medicines, []), outcome(said(text)));
    expect(allWarnings(summary)).toMatchObject([{ about, supplierText: [text] }]);
    expect(areaIn(summary, 'medicines').state).toBe('empty-recorded');
  });

  it.each([
    ['a warning nobody knows', { details: { text: 'Something else' } }],
    ['an error inside the answer', { severity: 'error', details: { text: 'Half of it failed' } }],
    ['an issue that says nothing', {}],
  ])('structured 1.8 lets no area call itself empty beside %s', (_name, issue) => {
    const summary = summaryWith(...Object.values(listCodes).map((code) => list(code, [])), outcome(issue));
    expect(statesOf(summary)).toEqual(['partial', 'partial', 'partial']);
    expect(summary.recordWarnings).toMatchObject([{ key: 'W-UNKNOWN' }]);
  });

  it('T17 finds every outcome, wherever it stands', () => {
    const summary = summaryWith(
      outcome(said('includeAllergies has been disabled')),
      list(listCodes.medicines, []),
      outcome(said('includeMedication has been disabled')),
    );
    expect([areaIn(summary, 'allergies').state, areaIn(summary, 'medicines').state]).toEqual([
      'switched-off',
      'switched-off',
    ]);
  });

  it.each(['999', 'problems-gadgets-related-to-problems'])(
    'SAFE-14 shows the warning of list %s, which no specification names, and calls nothing empty',
    (code) => {
      const lists = Object.values(listCodes).map((known) => list(known, []));
      const summary = summaryWith(
        ...lists,
        list(code, [], warning('confidential-items', 'Some are held back.')),
      );
      expect(summary.recordWarnings).toMatchObject([
        {
          key: 'W-CONF',
          about: 'a list that this app does not know',
          supplierText: ['Some are held back.'],
        },
      ]);
      expect(statesOf(summary)).toEqual(['partial', 'partial', 'partial']);
    },
  );

  it('structured 2.8 takes a transfer that any list tells of for one of the whole record', () => {
    const summary = summaryWith(
      list(listCodes.allergies, []),
      list(listCodes.ended, []),
      list(listCodes.medicines, [], warning('data-in-transit')),
    );
    expect([areaIn(summary, 'allergies').state, summary.allergyTitle.title]).toEqual([
      'partial',
      'Allergies unavailable',
    ]);
  });
});
