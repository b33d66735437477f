import { describe, expect, it } from 'vitest';
import {
  coded,
  commentNote,
  observation,
  openObservations,
  quantity,
  read,
  resourceIn,
} from './observation-fixtures.ts';
import type { Json } from './observation-fixtures.ts';
import { observationParts } from './observation-parts.ts';

function partsOf(more: Json): readonly string[] {
  const record = openObservations(observation('o', more));
  return read(observationParts(record.context, resourceIn(record, 'Observation/o')).parts);
}

function tagsOf(status: unknown): readonly string[] {
  const record = openObservations(observation('o', { status }));
  return observationParts(record.context, resourceIn(record, 'Observation/o')).tags;
}

describe('an observation as one item', () => {
  it('always has its comment, where the meaning may be refined', () => {
    expect(partsOf({ ...quantity(5, 'kg'), comment: 'Left\n  side' })).toEqual([
      '5 kg',
      'Comment: Left\n  side',
    ]);
  });

  it('UI-60 UI-63 ARS-C-009 says of a pair what its halves say: entered in error, not for the patient, flag, range', () => {
    const nopat = { security: [{ system: 'http://hl7.org/fhir/v3/ActCode', code: 'NOPAT' }] };
    const upper = observation('s', {
      code: coded('72313002', 'Systolic'),
      ...quantity(220, 'mmHg'),
      status: 'entered-in-error',
      meta: nopat,
      interpretation: { text: 'High' },
      referenceRange: [{ text: 'under 135' }],
    });
    const lower = observation('d', { code: coded('1091811000000102', 'Diastolic'), ...quantity(90, 'mmHg') });
    const related = ['s', 'd'].map((id) => ({
      type: 'has-member',
      target: { reference: `Observation/${id}` },
    }));
    const pair = observation('p', { code: coded('75367002', 'Blood pressure'), related });
    const record = openObservations(pair, upper, lower);
    const { parts, marks, tags } = observationParts(record.context, resourceIn(record, 'Observation/p'));
    expect([tags, marks]).toEqual([['Entered in error'], ['no-patient-disclosure']]);
    expect(read(parts)).toEqual([
      '220/90 mmHg',
      'Systolic interpretation: High',
      'Systolic range: under 135',
    ]);
  });

  it('shows components under their own names, labels of an inbound referral too', () => {
    const component = [
      { code: { text: 'Referred by' }, valueString: 'Sample Clinic' },
      { code: coded('1', 'Pulse'), ...quantity(70, '/min'), interpretation: { text: 'regular' } },
      { code: coded('2', 'Empty') },
    ];
    expect(partsOf({ component })).toEqual([
      'Referred by: Sample Clinic',
      'Pulse: 70 /min; regular',
      'Empty: Not recorded',
    ]);
  });

  it('UI-60 shows posture, reasons and the other components of a pressure', () => {
    const component = [
      { code: coded('407554009'), ...quantity(138, 'mm[Hg]') },
      { code: coded('407555005'), dataAbsentReason: { text: 'Cuff failed' } },
      { code: coded('1', 'Pulse'), ...quantity(70, '/min') },
    ];
    expect(partsOf({ component, comment: 'After rest' })).toEqual([
      '138/not recorded mmHg',
      'Sitting',
      'Diastolic: Cuff failed',
      'Pulse: 70 /min',
      'Comment: After rest',
    ]);
  });

  it('UI-62 makes no flag out of a value outside its range', () => {
    const referenceRange = [{ low: { value: 3 }, high: { value: 5 } }];
    expect(partsOf({ ...quantity(99, 'mmol/L'), referenceRange })).toEqual(['99 mmol/L', 'Range: 3 to 5']);
  });

  it('UI-47 says nothing of a status that is fixed, and something of another', () => {
    expect(['final', 'finished', 'unknown', null].flatMap((status) => tagsOf(status))).toEqual([]);
    expect(tagsOf('entered-in-error')).toEqual(['Entered in error']);
  });

  it('UI-48 UI-50 marks what is not for the patient and what came in other words', () => {
    const record = openObservations(
      observation('o', {
        code: { ...coded('196411000000103', 'Transfer-degraded record entry'), text: 'Odd pulse' },
        meta: { security: [{ system: 'http://hl7.org/fhir/v3/ActCode', code: 'NOPAT' }] },
      }),
    );
    const parts = observationParts(record.context, resourceIn(record, 'Observation/o'));
    expect(parts).toMatchObject({
      name: { text: 'Odd pulse' },
      marks: ['no-patient-disclosure', 'original-wording'],
    });
  });

  it('UI-61 names a filing comment a practice comment, wherever it stands', () => {
    const record = openObservations(
      { resourceType: 'DiagnosticReport', id: 'r', result: [{ reference: 'Observation/f' }] },
      observation('f', { code: commentNote, status: 'unknown', comment: 'Normal' }),
    );
    const { name, tags } = observationParts(record.context, resourceIn(record, 'Observation/f'));
    expect([name.text, tags]).toEqual(['Practice comment', []]);
  });
});
