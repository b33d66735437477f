import { describe, expect, it } from 'vitest';
import { areaWith } from '../../area-fixtures.ts';
import {
  agency,
  careConnect,
  issue,
  lastIssue,
  plan,
  prescriptionType,
  repeats,
  statement,
} from '../../record-fixtures.ts';
import { medicineRows, medicinesList, statusReason } from './medicine-fixtures.ts';
import { medicinesReader } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

const elsewhere = agency('prescribed-by-another-organisation', 'Hospital');
const own = agency('prescribed-at-gp-practice');

function starting(start: string): Json {
  return { dispenseRequest: { validityPeriod: { start } } };
}

describe('the cases of structured 3.2.5', () => {
  it.each<[string, Json, Json, Json]>([
    [
      'expired by date but active',
      {},
      { extension: [prescriptionType('repeat'), repeats(1, 6, '2026-01-31')] },
      { table: 'repeat', marks: ['authorisation-expired'], tags: [] },
    ],
    [
      'expired by issues',
      {},
      { extension: [prescriptionType('repeat'), repeats(6, 6)] },
      { table: 'repeat', marks: [], cells: { issuesCount: [{ text: '6 of 6' }] } },
    ],
    [
      'stopped with a reason in free text',
      { status: 'stopped' },
      {
        status: 'stopped',
        extension: [prescriptionType('repeat'), statusReason('Side effects: swollen ankles')],
      },
      {
        table: 'stopped',
        tone: 'ended',
        cells: {
          reason: [{ text: 'Side effects: swollen ankles' }],
          stoppedOn: [{ date: { visible: '04-Mar-2026' } }],
        },
      },
    ],
    [
      'a delayed acute',
      {},
      { extension: [prescriptionType('delayed-prescribing')] },
      { table: 'acute', cells: { type: [{ text: 'Delayed acute' }] } },
    ],
    [
      'a post-dated acute',
      { effectivePeriod: { start: '2027-01-04' } },
      { extension: [prescriptionType('acute')] },
      { table: 'acute', marks: ['future-dated'] },
    ],
    [
      'a free-text quantity',
      {},
      {
        dispenseRequest: {
          quantity: {
            extension: [{ url: `${careConnect}MedicationQuantityText-1`, valueString: 'take as required' }],
          },
        },
      },
      { cells: { quantity: [{ text: 'take as required' }] } },
    ],
    [
      'a value with its unit in text',
      {},
      {
        dispenseRequest: {
          quantity: {
            value: 28,
            extension: [{ url: `${careConnect}MedicationQuantityText-1`, valueString: 'tablet' }],
          },
        },
      },
      { cells: { quantity: [{ text: '28 tablet' }] } },
    ],
    [
      'no quantity',
      {},
      { dispenseRequest: {} },
      { cells: { quantity: [{ text: 'Quantity not recorded' }] } },
    ],
    [
      'unissued',
      {},
      { extension: [prescriptionType('repeat'), repeats(0, 6)] },
      { table: 'repeat', marks: ['not-issued'], parts: [] },
    ],
    [
      'no allowed count and no end',
      {},
      { extension: [prescriptionType('repeat'), repeats(3)] },
      {
        cells: { issuesCount: [{ text: '3' }], end: [{ date: { visible: 'Not recorded' } }] },
      },
    ],
    [
      'no reason although not stopped',
      { status: 'completed' },
      {},
      { table: 'past', cells: { reason: [{ text: 'Not applicable', look: 'absent' }] } },
    ],
    [
      'switched before it was issued',
      { status: 'completed', extension: [own, lastIssue('2026-02-02')] },
      { extension: [prescriptionType('repeat'), repeats(0, 6)] },
      { table: 'past', marks: [], cells: { lastIssued: [{ date: { visible: '02-Feb-2026' } }] } },
    ],
    [
      'no status',
      { status: undefined },
      { status: undefined },
      { table: 'repeat', tags: ['Status not recorded'] },
    ],
    [
      'elsewhere',
      { status: 'stopped', extension: [elsewhere] },
      { status: 'stopped' },
      { table: 'elsewhere', tags: ['Stopped'], underName: ['Prescribed elsewhere: Hospital'] },
    ],
  ])('shows %s', (_name, ofStatement, ofPlan, expected) => {
    const rows = medicineRows(medicinesList('s'), statement('s', ofStatement), plan('s', ofPlan));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject(expected);
  });

  it('T56 offers when the latest issue of repeat dispensing began, never one still to come', () => {
    const rows = medicineRows(
      medicinesList('s'),
      statement('s'),
      plan('s', { extension: [prescriptionType('repeat-dispensing')] }),
      issue('s', 1, starting('2026-01-05')),
      issue('s', 2, starting('2026-02-06')),
      issue('s', 3, starting('2027-03-07')),
    );
    expect(rows[0]?.cells['lastIssued']).toEqual([
      { kind: 'text', text: 'Not recorded by GP for this type.', look: 'absent' },
      { kind: 'labelled', label: 'Latest issue began', text: '06-Feb-2026' },
    ]);
  });

  it('keeps both halves of a split plan', () => {
    const rows = medicineRows(
      medicinesList('a', 'b'),
      statement('a', { status: 'stopped' }),
      plan('a'),
      statement('b'),
      plan('b', { priorPrescription: { reference: 'MedicationRequest/a-plan' } }),
    );
    expect(rows.map(({ table }) => table)).toEqual(['stopped', 'repeat']);
  });

  it('offers two issues of the same day as a part, and gives each its row', () => {
    const same = { authoredOn: '2026-02-05' };
    const { reading, context } = areaWith(medicinesReader, [
      medicinesList('s'),
      statement('s'),
      plan('s'),
      issue('s', 1, same),
      issue('s', 2, same),
    ]);
    const [entry] = reading.entries;
    if (entry === undefined) throw new Error('no entry');
    expect(entry.row().parts).toEqual([{ key: 'issues', words: '2 issues' }]);
    const [table] = medicinesReader.part?.(context, entry, 'issues') ?? [];
    expect(table).toMatchObject({
      kind: 'table',
      rows: [{ id: 'MedicationRequest/s-issue-1' }, { id: 'MedicationRequest/s-issue-2' }],
    });
    expect(medicinesReader.part?.(context, entry, 'other')).toEqual([]);
  });
});
