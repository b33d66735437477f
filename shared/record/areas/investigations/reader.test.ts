import { describe, expect, it } from 'vitest';
import {
  coded,
  commentNote,
  observation,
  observationLists,
  openObservations,
  quantity,
  related,
} from '../../observations/observation-fixtures.ts';
import { areaWith } from '../../area-fixtures.ts';
import { list } from '../../record-fixtures.ts';
import { investigationsReader } from './reader.ts';
import { cellTexts, listedReport, openReport, potassium, report, tableTexts } from './report-fixtures.ts';

describe('test results', () => {
  it('T77 is named by its groups and results, else by its category', () => {
    const group = observation('g', { code: coded('2', 'Blood salts'), ...related('has-member', 'k') });
    const ferritin = observation('f', { code: coded('4', 'Ferritin') });
    expect(openReport(report({}, 'g', 'f'), group, potassium, ferritin).row.name.text).toBe(
      'Blood salts, Ferritin',
    );
    expect(openReport(report()).row.name.text).toBe('Haematology');
    expect(openReport(report({ category: undefined })).row.name.text).toBe('Test report');
    expect(openReport(report({ code: coded('9', 'Cytology') })).row.name.text).toBe('Cytology');
  });

  it('UI-62 shows the flag of the laboratory and never one of its own', () => {
    const { row, blocks } = openReport(report({}, 'k'), potassium);
    expect(cellTexts(row, 'result')).toEqual(['5.9 mmol/L']);
    expect(cellTexts(row, 'flag')).toEqual(['No flag supplied']);
    expect(tableTexts(blocks)[0]?.[1][0]?.[3]).toBe('No flag supplied');
    const flagged = openReport(report({}, 'k'), {
      ...potassium,
      interpretation: { coding: [{ code: 'H' }] },
    });
    expect(flagged.row.cells['flag']).toMatchObject([
      { text: 'High', spoken: 'High, flagged by the laboratory' },
    ]);
  });

  it('T76 reads a practice comment as one, with when and by whom, and no status', () => {
    const { row, blocks } = openReport(
      report({}, 'k', 'f'),
      potassium,
      observation('f', {
        code: commentNote,
        status: 'unknown',
        comment: 'Normal, no action',
        performer: [{ display: 'Dr Filer' }],
        valueCodeableConcept: { text: 'Satisfactory' },
      }),
    );
    expect(cellTexts(row, 'filing')).toEqual([
      'Filed: 05-Mar-2024 by Dr Filer',
      'Normal, no action',
      'Filed as: Satisfactory',
    ]);
    expect(row.tags).toEqual([]);
    expect(tableTexts(blocks)[0]?.[1]).toHaveLength(1);
  });

  it('says that there is no filing record, and nothing more', () => {
    const { row, blocks } = openReport(report({}, 'k'), potassium);
    expect(cellTexts(row, 'filing')).toEqual(['No filing record']);
    expect(blocks).toContainEqual({ kind: 'statement', text: 'No filing record' });
  });

  it.each([
    ['preliminary', ['Preliminary result']],
    ['unknown', ['Status not known']],
    [undefined, ['Status not known']],
    ['final', []],
    ['corrected', ['Corrected']],
    ['amended', ['Corrected']],
    ['sent-by-dove', ['sent-by-dove']],
  ])('UI-63 status %s is tagged %j', (status, tags) => {
    expect(openReport(report({ status })).row.tags).toEqual(tags);
  });

  it('hazard 23 tags a report of which one part is preliminary', () => {
    const { row } = openReport(report({}, 'k'), { ...potassium, status: 'preliminary' });
    expect(row.tags).toEqual(['Preliminary result']);
  });

  it('UI-28 keeps the layout of laboratory text', () => {
    const text = 'A    1\nB    2';
    const { row } = openReport(report({}, 'k'), observation('k', { valueString: text }));
    expect(row.cells['result']).toEqual([{ kind: 'text', text, look: 'mono' }]);
  });

  it('UI-49 says that a result did not come', () => {
    const { row, blocks } = openReport(
      report({ result: [{ reference: 'Observation/gone', display: 'Vitamin D' }] }),
    );
    expect(row.marks).toEqual(['linked-not-supplied']);
    expect(JSON.stringify(blocks)).toContain('Linked item not supplied. Vitamin D');
  });

  it('has a table of its own for results without a report', () => {
    const { rows } = areaWith(investigationsReader, [
      observation('a', { category: [coded('394595002')], ...quantity(1, 'g'), comment: 'Alone' }),
    ]);
    expect(rows[0]).toMatchObject({ marks: ['incomplete-entry'], source: 'Observation/a' });
    expect(cellTexts(rows[0], 'result')).toEqual(['1 g']);
    expect(cellTexts(rows[0], 'comment')).toEqual(['Alone']);
  });

  it('claims every Observation of three areas once', () => {
    const record = openObservations(
      report({}, 'g'),
      listedReport,
      observation('g', related('has-member', 'k')),
      potassium,
      observation('loose', { category: [coded('394595002')] }),
      observation('entry'),
      observation('consent'),
      list(observationLists.immunisations, ['Observation/consent']),
    );
    const shown = record.pages.flatMap(({ reading }) => reading.entries.flatMap(({ behind }) => behind));
    const observations = shown.filter(({ type }) => type === 'Observation').map(({ source }) => source);
    expect(observations.toSorted()).toEqual(
      ['consent', 'entry', 'g', 'k', 'loose'].map((id) => `Observation/${id}`),
    );
  });
});
