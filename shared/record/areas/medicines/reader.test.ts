import { describe, expect, it } from 'vitest';
import { areaWith } from '../../area-fixtures.ts';
import {
  agency,
  careConnect,
  issue,
  lastIssue,
  list,
  openWith,
  plan,
  prescriptionType,
  statement,
} from '../../record-fixtures.ts';
import { RowTexts } from '../../engine/row-texts.ts';
import { RowWindows } from '../../engine/row-windows.ts';
import { medicineRows, medicinesList, wordedMedicine } from './medicine-fixtures.ts';
import { medicinesReader } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

const elsewhere = agency('prescribed-by-another-organisation', 'Hospital');
const own = agency('prescribed-at-gp-practice');

/** A medicine that starts on a date. */
function start(id: string, from?: string, more: Json = {}): readonly Json[] {
  return [statement(id, { effectivePeriod: { start: from }, ...more }), plan(id, { dispenseRequest: {} })];
}

/** A stopped medicine. */
function stopped(id: string, from: string, issued: string): readonly Json[] {
  return start(id, from, { status: 'stopped', extension: [own, lastIssue(issued)] });
}

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
    ['H-10 cancelled', { status: 'cancelled' }, {}, 'stopped'],
    ['H-10 entered in error', { status: 'entered-in-error' }, {}, 'stopped'],
    ['elsewhere although stopped', { status: 'stopped', extension: [elsewhere] }, {}, 'elsewhere'],
    ['previous practice', { extension: [agency('prescribed-by-previous-practice')] }, {}, 'repeat'],
  ])('structured 3.2.2 puts %s in its group', (_name, ofStatement, ofPlan, group) => {
    expect(wordedMedicine(ofStatement, ofPlan).group).toBe(group);
  });

  it('T45 folds issues under their plan, newest first', () => {
    const row = wordedMedicine({}, {}, issue('s', 1), issue('s', 3), issue('s', 2));
    expect(row.issues.map(({ issued }) => issued.visible)).toEqual([
      '05-Mar-2026',
      '05-Feb-2026',
      '05-Jan-2026',
    ]);
  });

  it('T30 takes basedOn as an object', () => {
    const row = wordedMedicine(
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
    const rows = medicineRows(...resources);
    expect(rows.map((row) => [row.name.text, row.marks])).toEqual([['Amlodipine 5mg tablets', marks]]);
  });

  it('finds the plan through an issue that a statement rests on', () => {
    const row = wordedMedicine(
      { basedOn: [{ reference: 'MedicationRequest/s-issue-1' }] },
      {},
      issue('s', 1),
      issue('s', 2),
    );
    expect([row.issues.length, row.marks]).toEqual([2, []]);
  });

  it('T53 ARS-C-012 keeps apart what only consultations and problems mention, and tells of the gap', () => {
    const resources = [
      medicinesList('s'),
      list('problems-medications-related-to-problems', ['MedicationStatement/s', 'MedicationStatement/t']),
      statement('s'),
      plan('s'),
      statement('t', { status: 'stopped' }),
      plan('t', { status: 'stopped' }),
      {
        resourceType: 'Condition',
        id: 'c',
        code: { text: 'Hypertension' },
        extension: [
          {
            url: `${careConnect}RelatedClinicalContent-1`,
            valueReference: { reference: 'MedicationRequest/t-plan' },
          },
        ],
      },
    ];
    expect(medicineRows(...resources)).toMatchObject([
      { source: 'MedicationStatement/s', table: 'repeat', marks: [], underName: [], tags: [] },
      {
        source: 'MedicationStatement/t',
        table: 'mentioned-elsewhere',
        marks: ['came-along'],
        underName: ['From problem: Hypertension'],
        // The table says no status, so the row does (H-10).
        tags: ['Stopped'],
      },
    ]);
    const { reading } = areaWith(medicinesReader, resources);
    expect(reading.notices).toEqual([
      '1 medicine came only with a problem or a consultation. Other medicines from the same time may be missing.',
    ]);
    const table = medicinesReader.facts.tables.find(({ id }) => id === 'mentioned-elsewhere');
    expect(table?.note).toContain('Do not read this as a full list.');
  });

  it('UI-43 sorts by start newest first, undated on top', () => {
    expect(
      order(
        'repeat',
        ...start('a', '2020-01-01'),
        ...start('b', '2024-01-01'),
        ...start('c'),
        ...start('d', '2026-01-01', { status: 'completed' }),
        ...start('e', '2024'),
      ),
    ).toEqual(['c', 'e', 'b', 'a']);
  });

  it('clinical-ui 9.4 sorts stopped ones by last issue', () => {
    expect(
      order(
        'stopped',
        ...stopped('a', '2025-01-01', '2025-01-02'),
        ...stopped('b', '2019-01-01', '2025-06-01'),
      ),
    ).toEqual(['b', 'a']);
  });

  it('UI-55 has a table for every group', () => {
    const tables = medicinesReader.facts.tables.map(({ id }) => id);
    expect(tables).toEqual([
      'repeat',
      'repeat-dispensing',
      'acute',
      'type-not-recorded',
      'elsewhere',
      'stopped',
      'past',
      'mentioned-elsewhere',
    ]);
  });
});

/** Sources of one table in its first order. */
function order(table: string, ...resources: readonly Json[]): readonly string[] {
  const record = openWith([medicinesReader], resources);
  return new RowWindows(record, new RowTexts(record), new Map())
    .rows({ area: 'medicines', table, filter: {}, from: 0, count: 20 }, 1)
    .rows.map(({ row }) => row.source.slice(-1));
}
