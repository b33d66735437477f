import { describe, expect, it } from 'vitest';
import {
  agency,
  careConnect,
  issue,
  list,
  listCodes,
  medication,
  plan,
  prescriptionType,
  repeats,
  statement,
  viewWith,
} from './record-fixtures.ts';
import type { MedicineRow } from './record-view.ts';

type Json = Readonly<Record<string, unknown>>;

const named = medication('m1', 'Amlodipine 5mg tablets');

function rowsOf(...resources: readonly Json[]): readonly MedicineRow[] {
  return viewWith(named, ...resources).medicines.rows;
}

/** The one row of a statement with its plan, in the medicines list. */
function rowOf(ofStatement: Json, ofPlan: Json = {}, ...issues: readonly Json[]): MedicineRow {
  const rows = rowsOf(
    list(listCodes.medicines, ['MedicationStatement/s']),
    statement('s', ofStatement),
    plan('s', ofPlan),
    ...issues,
  );
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`${rows.length} rows`);
  return row;
}

const lastIssue = (valueDateTime: string): Json => ({
  url: `${careConnect}MedicationStatementLastIssueDate-1`,
  valueDateTime,
});
const elsewhere = agency('prescribed-by-another-organisation', 'Hospital');
const own = agency('prescribed-at-gp-practice');

describe('grouping medicines', () => {
  it.each<[string, Json, Json, string]>([
    ['repeat', {}, {}, 'repeat'],
    ['repeat dispensing', {}, { extension: [prescriptionType('repeat-dispensing')] }, 'repeat-dispensing'],
    ['acute', {}, { extension: [prescriptionType('acute')] }, 'acute'],
    ['delayed', {}, { extension: [prescriptionType('delayed-prescribing')] }, 'acute'],
    ['handwritten', {}, { extension: [prescriptionType('acute-handwritten')] }, 'acute'],
    ['unknown type', {}, { extension: [prescriptionType('brand-new')] }, 'type-not-recorded'],
    ['no type', {}, { extension: [] }, 'type-not-recorded'],
    ['stopped', { status: 'stopped' }, {}, 'stopped'],
    ['completed', { status: 'completed' }, {}, 'past'],
    ['elsewhere although stopped', { status: 'stopped', extension: [elsewhere] }, {}, 'elsewhere'],
    ['previous practice', { extension: [agency('prescribed-by-previous-practice')] }, {}, 'repeat'],
  ])('structured 3.2.2 puts %s in its group', (_name, ofStatement, ofPlan, group) => {
    expect(rowOf(ofStatement, ofPlan).group).toBe(group);
  });

  it('T45 folds issues under their plan, newest first', () => {
    const row = rowOf({}, {}, issue('s', 1), issue('s', 3), issue('s', 2));
    expect(row.issues.map(({ issued }) => issued.visible)).toEqual([
      '05-Mar-2026',
      '05-Feb-2026',
      '05-Jan-2026',
    ]);
  });

  it('T30 takes basedOn as an object', () => {
    const row = rowOf(
      { basedOn: { reference: 'MedicationRequest/s-plan' } },
      {},
      issue('s', 1, { basedOn: { reference: 'MedicationRequest/s-plan' } }),
    );
    expect([row.issues.length, row.marks]).toEqual([1, []]);
  });

  it.each<[string, readonly Json[], readonly string[]]>([
    ['a statement without plan', [statement('s')], ['incomplete-entry', 'linked-not-supplied']],
    ['a plan without statement', [plan('s')], ['incomplete-entry']],
    ['an issue without plan', [issue('s', 1)], ['incomplete-entry', 'linked-not-supplied']],
  ])('structured 3.2.2 shows %s and marks it', (_name, resources, marks) => {
    const rows = rowsOf(...resources);
    expect(rows.map((row) => [row.name.text, row.marks])).toEqual([['Amlodipine 5mg tablets', marks]]);
  });

  it('finds the plan through an issue that a statement rests on', () => {
    const row = rowOf(
      { basedOn: [{ reference: 'MedicationRequest/s-issue-1' }] },
      {},
      issue('s', 1),
      issue('s', 2),
    );
    expect([row.issues.length, row.marks]).toEqual([2, []]);
  });

  it('T53 keeps apart what only consultations and problems mention', () => {
    const rows = rowsOf(
      list(listCodes.medicines, ['MedicationStatement/s']),
      list('problems-medications-related-to-problems', ['MedicationStatement/s', 'MedicationStatement/t']),
      statement('s'),
      plan('s'),
      statement('t', { status: 'stopped' }),
      plan('t', { status: 'stopped' }),
    );
    expect(rows.map(({ source, group }) => [source, group])).toEqual([
      ['MedicationStatement/s', 'repeat'],
      ['MedicationStatement/t', 'mentioned-elsewhere'],
    ]);
  });

  it('UI-43 sorts groups in order, start newest first, undated on top', () => {
    const start = (id: string, from?: string, more: Json = {}): Json[] => [
      statement(id, { effectivePeriod: { start: from }, ...more }),
      plan(id, { dispenseRequest: {} }),
    ];
    const rows = rowsOf(
      ...start('a', '2020-01-01'),
      ...start('b', '2024-01-01'),
      ...start('c'),
      ...start('d', '2026-01-01', { status: 'completed' }),
      ...start('e', '2024'),
    );
    expect(rows.map(({ source }) => source.slice(-1))).toEqual(['c', 'e', 'b', 'a', 'd']);
  });

  it('clinical-ui 9.4 sorts stopped ones by last issue', () => {
    const stopped = (id: string, start: string, issued: string): Json[] => [
      statement(id, { status: 'stopped', effectivePeriod: { start }, extension: [own, lastIssue(issued)] }),
      plan(id),
    ];
    const rows = rowsOf(
      ...stopped('a', '2025-01-01', '2025-01-02'),
      ...stopped('b', '2019-01-01', '2025-06-01'),
    );
    expect(rows.map(({ source }) => source.slice(-1))).toEqual(['b', 'a']);
  });
});

describe('medicine row', () => {
  it('UI-57 keeps the dose as sent and marks the changed one', () => {
    const text =
      'Two daily WARNING – Dosage has changed during the effective period. The latest change was made on 02-Mar-2026';
    const row = rowOf({ dosage: [{ text, patientInstruction: 'With\nfood' }] });
    expect([row.dose, row.patientInstructions, row.marks]).toEqual([
      [text],
      ['With\nfood'],
      ['dose-changed'],
    ]);
  });

  it('takes the dose of the plan where the statement has none, and coded parts where no text came', () => {
    expect(rowOf({ dosage: [] }).dose).toEqual(['One each day']);
    expect(
      rowOf({ dosage: [{ doseQuantity: { value: 2, unit: 'puff' }, route: { text: 'Inhaled' } }] }).dose,
    ).toEqual(['2 puff Inhaled']);
    expect(rowOf({ dosage: [{}] }).dose).toEqual(['Not recorded']);
  });

  it.each<[string, unknown, unknown, string]>([
    ['issued of allowed', 3, 6, '3 of 6'],
    ['counts sent as text', '3', '6', '3 of 6'],
    ['more issued than allowed', 9, 6, '9 of 6'],
    ['issued alone', 3, undefined, '3'],
    ['allowed alone', undefined, 6, 'Not recorded of 6'],
  ])('structured 3.2.1 shows %s', (_name, issued, allowed, expected) => {
    expect(rowOf({}, { extension: [prescriptionType('repeat'), repeats(issued, allowed)] }).issuesCount).toBe(
      expected,
    );
  });

  it('marks what was never issued, by the count only', () => {
    expect(rowOf({}, { extension: [repeats(0, 6)] }).marks).toEqual(['not-issued']);
    expect(rowOf({}, { extension: [] }).marks).toEqual([]);
  });

  it('marks an authorisation that ended although the medicine is active', () => {
    const expired = { extension: [repeats(1, 6, '2026-01-31')] };
    const row = rowOf({}, expired);
    expect([row.marks, row.reviewDate.visible]).toEqual([['authorisation-expired'], '31-Jan-2026']);
    expect(rowOf({ status: 'stopped' }, expired).marks).toEqual([]);
  });

  it('T56 marks issues and medicines that begin in the future', () => {
    const future = { authoredOn: '2027-01-05', dispenseRequest: { validityPeriod: { start: '2027-01-05' } } };
    const mixed = rowOf({}, {}, issue('s', 1), issue('s', 2, future));
    expect([mixed.marks, mixed.issues.map(({ marks }) => marks)]).toEqual([[], [['future-dated'], []]]);
    expect(rowOf({}, {}, issue('s', 2, future)).marks).toEqual(['future-dated']);
  });

  it('UI-58 words status, type and agency', () => {
    const row = rowOf(
      { status: 'completed', extension: [elsewhere] },
      { extension: [prescriptionType('delayed-prescribing')] },
    );
    expect([row.status, row.type, row.agency]).toEqual([
      'Ended',
      'Delayed acute',
      'Prescribed elsewhere: Hospital',
    ]);
    const bare = rowOf({ extension: [agency('prescribed-by-another-organisation')] }, { extension: [] });
    expect([bare.type, bare.agency]).toEqual([
      'No information available',
      'Prescribed elsewhere: prescriber type not recorded',
    ]);
    expect(rowOf({ extension: [agency('prescribed-by-previous-practice')] })).toMatchObject({
      agency: 'Prescribed by previous practice',
      marks: ['previous-practice'],
    });
  });

  it.each<[string, Json[], string, string, string]>([
    ['own repeat', [own, lastIssue('2026-02-01')], 'repeat', '01-Feb-2026', ''],
    [
      'repeat dispensing',
      [own, lastIssue('2026-02-01')],
      'repeat-dispensing',
      '01-Feb-2026',
      'Actual dispensing dates are not in the GP record.',
    ],
    [
      'elsewhere',
      [elsewhere, lastIssue('2026-02-01')],
      'acute',
      '01-Feb-2026',
      'Date recorded by the practice.',
    ],
    [
      'absent for repeat dispensing',
      [own],
      'repeat-dispensing',
      'Not recorded',
      'Not recorded by GP for this type.',
    ],
    ['absent for elsewhere', [elsewhere], 'acute', 'Not recorded', 'Not recorded by GP for this type.'],
    ['absent for own acute', [own], 'acute', 'Not recorded', ''],
  ])('UI-59 says what the last issue means: %s', (_name, extension, type, date, caveat) => {
    const row = rowOf({ extension }, { extension: [prescriptionType(type)] });
    expect([row.lastIssued.visible, row.lastIssuedCaveat]).toEqual([date, caveat]);
  });

  it('shows when and why a medicine was stopped', () => {
    const reason = {
      url: `${careConnect}MedicationStatusReason-1`,
      extension: [
        { url: 'statusReason', valueCodeableConcept: { text: 'Ankle swelling' } },
        { url: 'statusChangeDate', valueDateTime: '2026-03' },
      ],
    };
    const row = rowOf({ status: 'stopped' }, { status: 'stopped', extension: [reason] });
    expect(row.stopped).toMatchObject({ date: { visible: 'Mar-2026' }, reason: 'Ankle swelling' });
    expect(rowOf({ status: 'stopped' }).stopped?.reason).toBe('Not recorded');
    expect(rowOf({}).stopped).toBeUndefined();
  });

  it('T47 keeps prescriber and recorder apart', () => {
    expect(rowOf({})).toMatchObject({ prescriber: 'Not recorded', recordedBy: 'Dr Ann Example' });
    const requester = { agent: { reference: 'Organization/o1' } };
    expect(rowOf({}, { requester }).prescriber).toBe('Sample Surgery');
  });

  it('UI-49 says that the named medicine did not come', () => {
    const row = rowOf(
      { medicationReference: { reference: 'Medication/gone' } },
      { medicationReference: undefined },
    );
    expect([row.name.text, row.marks]).toEqual(['Linked item not supplied', ['linked-not-supplied']]);
  });

  it('takes a concept in place of the medicine reference', () => {
    expect(
      rowOf({ medicationReference: undefined, medicationCodeableConcept: { text: 'Honey' } }).name.text,
    ).toBe('Honey');
  });

  it('tolerates a list in place of the period and the old date form', () => {
    expect(rowOf({ effectivePeriod: [{ start: '2020', end: '2021' }] })).toMatchObject({
      start: { visible: '2020' },
      end: { visible: '2021' },
    });
    expect(rowOf({ effectivePeriod: undefined, effectiveDateTime: '2019-05' }).start.visible).toBe(
      'May-2019',
    );
  });

  it('UI-48 marks the medicine for its plan and the issue for itself', () => {
    const meta = { security: [{ system: 'http://hl7.org/fhir/v3/ActCode', code: 'NOPAT' }] };
    const row = rowOf({}, { meta }, issue('s', 1, { meta: undefined }));
    expect([row.marks, row.issues[0]?.marks]).toEqual([['no-patient-disclosure'], []]);
    expect(rowOf({}, {}, issue('s', 1, { meta })).issues[0]?.marks).toEqual(['no-patient-disclosure']);
  });

  it('UI-47 shows nothing of `taken`', () => {
    expect(JSON.stringify(rowOf({}))).not.toContain('unk');
  });
});
