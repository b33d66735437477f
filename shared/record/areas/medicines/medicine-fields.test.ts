import { describe, expect, it } from 'vitest';
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
import { medicineRows, wordedMedicine } from './medicine-fixtures.ts';

type Json = Readonly<Record<string, unknown>>;

const elsewhere = agency('prescribed-by-another-organisation', 'Hospital');
const own = agency('prescribed-at-gp-practice');

describe('medicine row', () => {
  it('UI-57 keeps the dose as sent and marks the changed one', () => {
    const text =
      'Two daily WARNING – Dosage has changed during the effective period. The latest change was made on 02-Mar-2026';
    const row = wordedMedicine({ dosage: [{ text, patientInstruction: 'With\nfood' }] });
    expect([row.dose, row.patientInstructions, row.marks]).toEqual([
      [text],
      ['With\nfood'],
      ['dose-changed'],
    ]);
  });

  it('takes the dose of the plan where the statement has none, and coded parts where no text came', () => {
    expect(wordedMedicine({ dosage: [] }).dose).toEqual(['One each day']);
    expect(
      wordedMedicine({ dosage: [{ doseQuantity: { value: 2, unit: 'puff' }, route: { text: 'Inhaled' } }] })
        .dose,
    ).toEqual(['2 puff Inhaled (dose instructions not supplied, parts may be missing)']);
    expect(wordedMedicine({ dosage: [{}] }).dose).toEqual(['One each day']);
    expect(wordedMedicine({ dosage: [{}] }, { dosageInstruction: [{}] }).dose).toEqual(['Not recorded']);
  });

  it.each<[string, unknown, unknown, string]>([
    ['issued of allowed', 3, 6, '3 of 6'],
    ['counts sent as text', '3', '6', '3 of 6'],
    ['more issued than allowed', 9, 6, '9 of 6'],
    ['issued alone', 3, undefined, '3'],
    ['allowed alone', undefined, 6, 'Not recorded of 6'],
  ])('structured 3.2.1 shows %s', (_name, issued, allowed, expected) => {
    expect(
      wordedMedicine({}, { extension: [prescriptionType('repeat'), repeats(issued, allowed)] }).issuesCount,
    ).toBe(expected);
  });

  it('marks what was never issued, by the count only', () => {
    expect(wordedMedicine({}, { extension: [repeats(0, 6)] }).marks).toEqual(['not-issued']);
    expect(wordedMedicine({}, { extension: [] }).marks).toEqual([]);
  });

  it('marks an authorisation that ended although the medicine is active', () => {
    const expired = { extension: [repeats(1, 6, '2026-01-31')] };
    const row = wordedMedicine({}, expired);
    expect([row.marks, row.reviewDate.visible]).toEqual([['authorisation-expired'], '31-Jan-2026']);
    expect(wordedMedicine({ status: 'stopped' }, { ...expired, status: 'stopped' }).marks).toEqual([]);
  });

  it('T56 marks issues and medicines that begin in the future', () => {
    const future = { authoredOn: '2027-01-05', dispenseRequest: { validityPeriod: { start: '2027-01-05' } } };
    const mixed = wordedMedicine({}, {}, issue('s', 1), issue('s', 2, future));
    expect([mixed.marks, mixed.issues.map(({ marks }) => marks)]).toEqual([[], [['future-dated'], []]]);
    expect(wordedMedicine({}, {}, issue('s', 2, future)).marks).toEqual(['future-dated']);
  });

  it('UI-58 words status, type and agency', () => {
    const row = wordedMedicine(
      { status: 'completed', extension: [elsewhere] },
      { extension: [prescriptionType('delayed-prescribing')] },
    );
    expect([row.status, row.type, row.agency]).toEqual([
      'Ended',
      'Delayed acute',
      'Prescribed elsewhere: Hospital',
    ]);
    const bare = wordedMedicine(
      { extension: [agency('prescribed-by-another-organisation')] },
      { extension: [] },
    );
    expect([bare.type, bare.agency]).toEqual([
      'No information available',
      'Prescribed elsewhere: prescriber type not recorded',
    ]);
    expect(wordedMedicine({ extension: [agency('prescribed-by-previous-practice')] })).toMatchObject({
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
    const row = wordedMedicine({ extension }, { extension: [prescriptionType(type)] });
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
    const row = wordedMedicine({ status: 'stopped' }, { status: 'stopped', extension: [reason] });
    expect(row.stopped).toMatchObject({ date: { visible: 'Mar-2026' }, reason: 'Ankle swelling' });
    expect(wordedMedicine({ status: 'stopped' }).stopped?.reason).toBe('Not recorded');
    expect(wordedMedicine({}).stopped).toBeUndefined();
  });

  it('T47 keeps prescriber and recorder of an issue apart', () => {
    const requester = { agent: { reference: 'Organization/o1' } };
    const row = wordedMedicine({}, {}, issue('s', 2, { requester }), issue('s', 1));
    expect(row.issues).toMatchObject([
      { prescriber: 'Sample Surgery', recordedBy: 'Dr Ann Example' },
      { prescriber: 'Not recorded', recordedBy: 'Dr Ann Example' },
    ]);
  });

  it('UI-49 says that the named medicine did not come', () => {
    const row = wordedMedicine(
      { medicationReference: { reference: 'Medication/gone' } },
      { medicationReference: undefined },
    );
    expect([row.name.text, row.marks]).toEqual(['Linked item not supplied', ['linked-not-supplied']]);
  });

  it('takes a concept in place of the medicine reference', () => {
    expect(
      wordedMedicine({ medicationReference: undefined, medicationCodeableConcept: { text: 'Honey' } }).name
        .text,
    ).toBe('Honey');
  });

  it('tolerates a list in place of the period and the old date form', () => {
    expect(wordedMedicine({ effectivePeriod: [{ start: '2020', end: '2021' }] })).toMatchObject({
      start: { visible: '2020' },
      end: { visible: '2021' },
    });
    expect(wordedMedicine({ effectivePeriod: undefined, effectiveDateTime: '2019-05' }).start.visible).toBe(
      'May-2019',
    );
  });

  it('UI-48 marks the medicine for its plan and the issue for itself', () => {
    const meta = { security: [{ system: 'http://hl7.org/fhir/v3/ActCode', code: 'NOPAT' }] };
    const row = wordedMedicine({}, { meta }, issue('s', 1, { meta: undefined }));
    expect([row.marks, row.issues[0]?.marks]).toEqual([['no-patient-disclosure'], []]);
    expect(wordedMedicine({}, {}, issue('s', 1, { meta })).issues[0]?.marks).toEqual([
      'no-patient-disclosure',
    ]);
  });

  it('UI-47 shows nothing of `taken`', () => {
    expect(JSON.stringify(medicineRows(statement('s'), plan('s'))[0])).not.toContain('unk');
  });
});
