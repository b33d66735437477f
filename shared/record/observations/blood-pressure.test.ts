import { describe, expect, it } from 'vitest';
import { bloodPressureOf } from './blood-pressure.ts';
import {
  coded,
  observation,
  openObservations,
  quantity,
  related,
  resourceIn,
} from './observation-fixtures.ts';
import type { Json } from './observation-fixtures.ts';

const panel = coded('163020007', 'O/E - blood pressure reading');
const systolic = coded('72313002', 'Systolic arterial pressure');
const diastolic = coded('1091811000000102', 'Diastolic arterial pressure');

function half(code: Json, value: unknown, unit = 'mm[Hg]'): Json {
  return { code, ...quantity(value, unit) };
}

function pressureOf(more: Json, ...others: readonly Json[]) {
  const record = openObservations(observation('bp', { code: panel, ...more }), ...others);
  return bloodPressureOf(record.context.index, resourceIn(record, 'Observation/bp'));
}

describe('blood pressure', () => {
  it('UI-60 reads two components of one Observation as one value', () => {
    const read = pressureOf({ component: [half(systolic, 138), half(diastolic, 82)] });
    expect(read).toMatchObject({
      text: '138/82 mmHg',
      spoken: '138 over 82 mmHg',
      posture: '',
      reasons: [],
      plotted: { low: 82, high: 138 },
    });
  });

  it('UI-24 UI-62 keeps flags and ranges of its components', () => {
    const component = [
      { ...half(systolic, 138), interpretation: { text: 'High' }, referenceRange: [{ text: 'under 135' }] },
      half(diastolic, 82),
    ];
    expect(pressureOf({ component })?.said).toEqual([
      { label: 'Systolic interpretation', text: 'High' },
      { label: 'Systolic range', text: 'under 135' },
    ]);
  });

  it('UI-60 T74 says the date of a half that is not of the day of its panel', () => {
    const day = { effectiveDateTime: '2024-01-02' };
    const read = pressureOf(
      { ...day, ...related('has-member', 's', 'd') },
      observation('s', { ...half(systolic, 138), effectiveDateTime: '2019-05-05' }),
      observation('d', { ...half(diastolic, 82), ...day }),
    );
    expect(read).toMatchObject({
      text: '138/82 mmHg',
      dated: [{ label: 'Systolic dated', text: '05-May-2019' }],
    });
    expect(pressureOf({ component: [half(systolic, 138), half(diastolic, 82)] })?.dated).toEqual([]);
  });

  it('UI-60 reads them in either order', () => {
    expect(pressureOf({ component: [half(diastolic, 82), half(systolic, 138)] })?.text).toBe('138/82 mmHg');
  });

  it.each([
    ['72313002', '1091811000000102', '163020007', ''],
    ['271649006', '271650006', '386534000', ''],
    ['271649006', '1091811000000102', '75367002', ''],
    ['400974009', '400975005', '163034007', 'Standing'],
    ['407554009', '407555005', '163035008', 'Sitting'],
    ['407556006', '407557002', '163033001', 'Lying'],
    ['407554009', '407555005', '999', 'Sitting'],
    ['72313002', '271650006', '163033001', 'Lying'],
  ])('UI-60 knows %s and %s under %s as %s', (upper, lower, code, posture) => {
    const component = [half(coded(upper), 120), half(coded(lower), 70)];
    expect(pressureOf({ code: coded(code), component })).toMatchObject({ text: '120/70 mmHg', posture });
  });

  it('tells each posture where they disagree', () => {
    const component = [half(coded('400974009'), 120), half(coded('407557002'), 70)];
    expect(pressureOf({ component })?.posture).toBe('Standing (systolic), Lying (diastolic)');
  });

  it('T73 says that a half is missing, and why', () => {
    const reason = { coding: [{ system: 'http://hl7.org/fhir/data-absent-reason', code: 'unknown' }] };
    const read = pressureOf({
      component: [half(systolic, 138), { code: diastolic, dataAbsentReason: reason }],
    });
    expect(read).toMatchObject({ text: '138/not recorded mmHg', reasons: ['Diastolic: Not known'] });
    expect(read?.plotted).toBeUndefined();
  });

  it('T73 does not read 0 as a value where a reason says that there is none', () => {
    const component = [
      half(systolic, 138),
      { ...half(diastolic, 0), dataAbsentReason: { text: 'Cuff failed' } },
    ];
    expect(pressureOf({ component })).toMatchObject({
      text: '138/not recorded mmHg',
      reasons: ['Diastolic: Cuff failed (value sent: 0 mmHg)'],
    });
  });

  it('UI-60 says so where a half was not sent at all', () => {
    expect(pressureOf({ component: [half(diastolic, 82)] })).toMatchObject({
      text: 'not recorded/82 mmHg',
      reasons: ['Systolic: not supplied'],
    });
  });

  it('UI-60 pairs two Observations that has-member links', () => {
    const read = pressureOf(
      related('has-member', 's', 'd'),
      observation('d', { code: diastolic, ...quantity(82, 'mmHg') }),
      observation('s', { code: systolic, ...quantity(138, 'mmHg') }),
    );
    expect(read?.text).toBe('138/82 mmHg');
    expect(read?.halves.map(({ source }) => source)).toEqual(['Observation/s', 'Observation/d']);
  });

  it('UI-60 pairs a systolic Observation with the diastolic one that is its member', () => {
    const read = pressureOf(
      { code: systolic, ...quantity(138, 'mmHg'), ...related('has-member', 'd') },
      observation('d', { code: diastolic, ...quantity(82, 'mmHg') }),
    );
    expect(read?.text).toBe('138/82 mmHg');
  });

  it.each([
    ['nothing links them', {}],
    ['the link is another one', related('derived-from', 'd')],
  ])('UI-60 never pairs by date where %s', (_case, link) => {
    const read = pressureOf(
      { code: systolic, ...quantity(138, 'mmHg'), ...link },
      observation('d', { code: diastolic, ...quantity(82, 'mmHg') }),
    );
    expect(read).toBeUndefined();
  });

  it('does not choose between two values of one kind', () => {
    const component = [half(systolic, 138), half(systolic, 140), half(diastolic, 82)];
    expect(pressureOf({ component })).toBeUndefined();
  });

  it('T72 leaves components with unknown codes to their own names', () => {
    const component = [half(coded('1', 'Upper'), 138), half(coded('2', 'Lower'), 82)];
    expect(pressureOf({ component })).toBeUndefined();
    const pulse = { code: coded('3', 'Pulse'), ...quantity(70, '/min') };
    expect(pressureOf({ component: [half(systolic, 138), half(diastolic, 82), pulse] })?.others).toHaveLength(
      1,
    );
  });

  it.each([
    ['values as strings', half(systolic, '138.0'), half(diastolic, '82'), '138.0/82 mmHg'],
    [
      'text values',
      { code: systolic, valueString: '138' },
      { code: diastolic, valueString: '82' },
      '138/82 (unit not recorded)',
    ],
    ['two units', half(systolic, 138), half(diastolic, 11, 'kPa'), '138 mmHg/11 kPa'],
    [
      'a comparator',
      { code: systolic, ...quantity(300, 'mmHg', { comparator: '>' }) },
      half(diastolic, 82),
      '>300/82 mmHg',
    ],
  ])('shows %s as they were sent', (_case, upper, lower, text) => {
    expect(pressureOf({ component: [upper, lower] })?.text).toBe(text);
  });
});
