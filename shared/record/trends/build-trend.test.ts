import { describe, expect, it } from 'vitest';
import {
  coded,
  observation,
  openObservations,
  quantity,
  resourceIn,
} from '../observations/observation-fixtures.ts';
import type { Json } from '../observations/observation-fixtures.ts';
import { observationTrend } from './build-trend.ts';
import type { Trend } from './trend.ts';

const potassium = coded('1000731000000107', 'Serum potassium');

function trendOf(asked: string, ...observations: readonly Json[]): Trend | undefined {
  const record = openObservations(...observations);
  return observationTrend(record.context, resourceIn(record, `Observation/${asked}`));
}

function level(
  id: string,
  value: unknown,
  unit: string | undefined,
  date: string | undefined,
  more: Json = {},
): Json {
  return observation(id, { code: potassium, ...quantity(value, unit), effectiveDateTime: date, ...more });
}

function texts(trend: Trend | undefined): readonly string[] | undefined {
  return trend?.points.map(({ text }) => text);
}

function pressure(id: string, diastolic: Json): Json {
  return observation(id, {
    code: coded('163020007', 'Blood pressure'),
    component: [
      { code: coded('72313002'), ...quantity(138, 'mmHg') },
      { code: coded('271650006'), ...diastolic },
    ],
  });
}

function degraded(id: string, text: string): Json {
  return observation(id, { code: { ...coded('196411000000103'), text }, ...quantity(1, 'g') });
}

function filing(id: string): Json {
  return observation(id, { code: coded('37331000000100'), valueString: 'x' });
}

function locally(id: string, display: string): Json {
  const coding = [{ system: 'http://read.info/readv2', code: 'TEST.', display }];
  return observation(id, { code: { coding }, ...quantity(7, 'g'), effectiveDateTime: '2024-01-02' });
}

describe('values over time', () => {
  it('T92 UI-48 keeps what a value, or its report, is marked with', () => {
    const security = [{ system: 'http://hl7.org/fhir/v3/ActCode', code: 'NOPAT' }];
    const report = {
      resourceType: 'DiagnosticReport',
      id: 'r',
      meta: { security },
      result: [{ reference: 'Observation/c' }],
    };
    const trend = trendOf(
      'a',
      level('a', 4, 'mmol/L', '2024-01-03'),
      level('b', 5, 'mmol/L', '2024-01-02', { meta: { security } }),
      level('c', 6, 'mmol/L', '2024-01-01'),
      report,
    );
    expect(trend?.points.map(({ marks }) => marks)).toEqual([
      [],
      ['no-patient-disclosure'],
      ['no-patient-disclosure'],
    ]);
  });

  it('H-13 T81 takes a legacy code for one test only where the wording is the same too', () => {
    expect(trendOf('a', locally('a', 'Serum urea'), locally('b', 'White cells'))).toBeUndefined();
    expect(texts(trendOf('a', locally('a', 'Serum urea'), locally('b', 'Serum urea')))).toHaveLength(2);
  });

  it('UI-63 UI-66 tells a value entered in error and draws none', () => {
    const trend = trendOf(
      'a',
      level('a', 4.1, 'mmol/L', '2022-01-02'),
      level('b', 41, 'mmol/L', '2024-01-02', { status: 'entered-in-error' }),
    );
    expect(trend?.points.map(({ text, status, plotted }) => [text, status, plotted])).toEqual([
      ['41 mmol/L', 'Entered in error', undefined],
      ['4.1 mmol/L', '', { value: 4.1 }],
    ]);
  });

  it('M11 gathers the values of one code, newest first, across areas', () => {
    const trend = trendOf(
      'b',
      level('a', 4.1, 'mmol/L', '2022-01-02', { referenceRange: [{ text: '3-5' }], comment: 'Note' }),
      level('b', 5.2, 'mmol/L', '2024-01-02', { interpretation: { text: 'High' } }),
      { resourceType: 'DiagnosticReport', id: 'r', result: [{ reference: 'Observation/b' }] },
      observation('c', { code: coded('2'), ...quantity(1, 'mmol/L') }),
    );
    expect(trend).toMatchObject({ title: 'Serum potassium', unit: 'mmol/L', leftOut: [] });
    expect(trend?.points).toMatchObject([
      { source: 'Observation/b', text: '5.2 mmol/L', plotted: { value: 5.2 }, flag: 'High', range: '' },
      { source: 'Observation/a', text: '4.1 mmol/L', range: '3-5', comment: 'Note', flag: '' },
    ]);
  });

  it('is nothing where there are fewer than two values', () => {
    expect(trendOf('a', level('a', 4, 'mmol/L', '2022'))).toBeUndefined();
    expect(
      trendOf('a', level('a', 4, 'mmol/L', '2022'), observation('b', { code: potassium })),
    ).toBeUndefined();
  });

  it('T81 never mixes units, and tells what it left out', () => {
    const levels = [
      level('a', 4, 'mmol/L', '2022-01-02'),
      level('b', 5, 'mmol/L', '2023-01-02'),
      level('c', 16, 'mg/dL', '2024-01-02'),
      level('d', 17, 'mg/dL', '2021-01-02'),
      level('e', 9, undefined, '2021-01-02'),
    ];
    const trend = trendOf('a', ...levels);
    expect(texts(trend)).toEqual(['5 mmol/L', '4 mmol/L']);
    expect(trend?.leftOut).toEqual(['2 values in mg/dL', '1 value without a unit']);
    expect(texts(trendOf('d', ...levels))).toEqual(['16 mg/dL', '17 mg/dL']);
  });

  it('T81 never plots <5 as 5, nor text, nor an approximate value', () => {
    const trend = trendOf(
      'a',
      level('a', 4, 'mmol/L', '2022-01-02'),
      observation('b', { code: potassium, ...quantity(5, 'mmol/L', { comparator: '<' }) }),
      observation('c', { code: potassium, valueString: '6 or so' }),
    );
    expect(texts(trend)).toEqual(['<5 mmol/L', '6 or so', '4 mmol/L']);
    expect(trend?.points.map(({ plotted }) => plotted)).toEqual([undefined, undefined, { value: 4 }]);
  });

  it('keeps what has no day out of the plot', () => {
    const trend = trendOf(
      'a',
      level('a', 4, 'mmol/L', undefined, { issued: '2022-01-02' }),
      level('b', 5, 'mmol/L', '2023'),
      level('c', 6, 'mmol/L', '2023-05-06'),
    );
    expect(trend?.points.map(({ date, instant }) => [date.visible, instant === undefined])).toEqual([
      ['Not recorded', true],
      ['06-May-2023', false],
      ['2023', true],
    ]);
  });

  it('UI-63 states what is preliminary', () => {
    const trend = trendOf(
      'a',
      level('a', 4, 'g', '2022', { status: 'preliminary' }),
      level('b', 5, 'g', '2021'),
    );
    expect(trend?.points.map(({ status }) => status)).toEqual(['Preliminary result', '']);
  });

  it('UI-66 keeps a blood pressure as a pair', () => {
    const trend = trendOf('a', pressure('a', quantity(82, 'mmHg')), pressure('b', {}));
    expect(trend?.points).toMatchObject([
      { text: '138/82 mmHg', plotted: { low: 82, high: 138 } },
      { text: '138/not recorded mmHg' },
    ]);
    expect(trend?.points[1]?.plotted).toBeUndefined();
  });

  it('takes a degrade code for no test of its own', () => {
    expect(trendOf('a', degraded('a', 'Peak flow'), degraded('b', 'Weight'))).toBeUndefined();
    expect(trendOf('a', degraded('a', 'Peak flow'), degraded('b', 'Peak flow'))?.points).toHaveLength(2);
  });

  it('leaves out what is no measurement: practice comments and consent', () => {
    expect(trendOf('a', filing('a'), filing('b'))).toBeUndefined();
  });
});
