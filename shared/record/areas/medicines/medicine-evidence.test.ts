import { describe, expect, it } from 'vitest';
import {
  agency,
  allergy,
  careConnect,
  issue,
  lastIssue,
  list,
  listCodes,
  medication,
  plan,
  prescriptionType,
  repeats,
  statement,
} from '../../record-fixtures.ts';
import { wordedMedicine, wordedMedicines } from './medicine-fixtures.ts';
import type { WordedMedicine } from './medicine-fixtures.ts';

type Json = Readonly<Record<string, unknown>>;

const ten = { medicationReference: { reference: 'Medication/m2' } };

function rowWith(...resources: readonly Json[]): WordedMedicine {
  const [row] = wordedMedicines(...resources);
  if (row === undefined) throw new Error('no row');
  return row;
}

describe('what a medicine is called', () => {
  const products = [medication('m1', 'Amlodipine 5mg'), medication('m2', 'Amlodipine 10mg')];

  it('H-11 tells when plan or issue name another medicine than the row', () => {
    const row = rowWith(...products, statement('s'), plan('s', ten), issue('s', 1, ten), issue('s', 2));
    const note = { label: 'Medicine on this prescription', text: 'Amlodipine 10mg' };
    expect([row.name.text, row.notes]).toEqual(['Amlodipine 5mg', [note]]);
    expect(row.issues.map(({ notes }) => notes)).toEqual([[], [note]]);
  });

  it('H-11 takes the name of the plan where the medicine of the statement has none', () => {
    const nameless = { resourceType: 'Medication', id: 'm1' };
    const row = rowWith(nameless, medication('m2', 'Amlodipine 10mg'), statement('s'), plan('s', ten));
    expect([row.name.text, row.notes]).toEqual(['Amlodipine 10mg', []]);
  });

  it('H-11 gives no name where two medicines share an id', () => {
    const row = rowWith(medication('m1', 'Drug A'), medication('m1', 'Drug B'), statement('s'), plan('s'));
    expect([row.name.text, row.marks]).toEqual(['Linked item not supplied', ['linked-not-supplied']]);
  });

  it('H-11 never takes its name from anything but a medicine', () => {
    const ended = list(listCodes.ended, ['#1'], { contained: [allergy('1')] });
    const inside = { medicationReference: { reference: '#1' } };
    expect(rowWith(ended, statement('s', inside), plan('s', inside)).name.text).toBe(
      'Linked item not supplied',
    );
  });
});

describe('what an issue says', () => {
  it('SAFE-21 tells repeat information that was sent with an issue', () => {
    const row = rowWith(
      medication('m1', 'Amlodipine'),
      statement('s'),
      plan('s'),
      issue('s', 1, { extension: [repeats(2, 6, '2026-05-04')] }),
      issue('s', 2),
    );
    expect(row.issues.map(({ notes }) => notes)).toEqual([
      [],
      [
        { label: 'Issues made', text: '2 of 6' },
        { label: 'Review date', text: '04-May-2026' },
      ],
    ]);
  });
});

describe('what a medicine is', () => {
  const elsewhere = agency('prescribed-by-another-organisation', 'Hospital');
  const noneIssued = { extension: [prescriptionType('repeat'), repeats(0)] };

  it.each([
    ['active', 'stopped'],
    ['stopped', 'active'],
  ])('H-10 marks a statement that is %s beside a plan that is %s', (own, planned) => {
    expect(wordedMedicine({ status: own }, { status: planned }).marks).toEqual(['status-disagrees']);
  });

  it('T46 calls nothing unissued that others issue, or that has a date of issue', () => {
    expect(wordedMedicine({ extension: [elsewhere] }, noneIssued).marks).toEqual([]);
    expect(wordedMedicine({ extension: [lastIssue('2026-05-05')] }, noneIssued).marks).toEqual([]);
  });

  it('T56 says that a start or a last issue is still to come', () => {
    expect(wordedMedicine({ effectivePeriod: { start: '2027-02-01' } }).marks).toEqual(['future-dated']);
    expect(wordedMedicine({ extension: [lastIssue('2027-05-05')] }).lastIssuedCaveat).toBe(
      'This date is still to come.',
    );
  });

  it('structured 3.2.2 groups by a type that came as text alone', () => {
    const type = {
      url: `${careConnect}PrescriptionType-1`,
      valueCodeableConcept: { text: 'Repeat dispensing' },
    };
    expect(wordedMedicine({}, { extension: [type] })).toMatchObject({
      group: 'repeat-dispensing',
      type: 'Repeat dispensing',
    });
  });

  it('H-11 shows a dose of the plan that is not the dose of the row', () => {
    const two = { dosageInstruction: [{ text: 'Two each day' }] };
    expect(wordedMedicine({}, two).notes).toEqual([
      { label: 'Dose on the prescription', text: 'Two each day' },
    ]);
    const warned = 'One each day WARNING – Dosage has changed during the effective period.';
    expect(wordedMedicine({ dosage: [{ text: warned }] }).notes).toEqual([]);
    expect(wordedMedicine({ dosage: [] }, two).notes).toEqual([]);
  });

  it('UI-57 keeps the instructions for the patient, wherever they stand', () => {
    const dosageInstruction = [{ text: 'One each day', patientInstruction: 'With food' }];
    const row = wordedMedicine({}, { dosageInstruction }, issue('s', 1, { dosageInstruction }));
    expect(row.patientInstructions).toEqual(['With food']);
    expect(row.issues[0]?.notes).toEqual([{ label: 'Patient instructions', text: 'With food' }]);
  });
});
