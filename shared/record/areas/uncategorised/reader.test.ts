import { describe, expect, it } from 'vitest';
import {
  coded,
  commentNote,
  observation,
  observationLists,
  openObservations,
  quantity,
  read,
  related,
} from '../../observations/observation-fixtures.ts';
import type { Json } from '../../observations/observation-fixtures.ts';
import { areaWith } from '../../area-fixtures.ts';
import { list } from '../../record-fixtures.ts';
import type { AreaRow } from '../../record-view.ts';
import { uncategorisedReader } from './reader.ts';

function listed(...ids: readonly string[]): Json {
  return list(
    observationLists.uncategorised,
    ids.map((id) => `Observation/${id}`),
  );
}

function only(more: Json): AreaRow {
  const { rows } = areaWith(uncategorisedReader, [observation('o', more), listed('o')]);
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`${rows.length} rows`);
  return row;
}

function tree(code: string, id: string, reference: string): Json {
  return list(code, [reference], { id, encounter: { reference: 'Encounter/e' } });
}

describe('other entries', () => {
  it('shows date, value, range and details', () => {
    const row = only({
      ...quantity(82.5, 'kg'),
      referenceRange: [{ text: 'adult' }],
      interpretation: { text: 'Above range' },
      comment: 'Clothed',
    });
    expect(row.marks).toEqual([]);
    expect(read(row.cells['date'])).toEqual(['05-Mar-2024']);
    expect(read(row.cells['value'])).toEqual(['82.5 kg']);
    expect(read(row.cells['range'])).toEqual(['adult']);
    expect(read(row.cells['details'])).toEqual(['Interpretation: Above range', 'Comment: Clothed']);
  });

  it('UI-46 leaves no cell empty where the term itself is the finding', () => {
    const { cells } = only({ effectiveDateTime: undefined, status: null });
    expect(Object.values(cells).map((cell) => read(cell))).toEqual([
      ['Not recorded'],
      ['No value recorded'],
      ['Not applicable'],
      ['Not recorded'],
    ]);
  });

  it('T74 never takes the time of typing for the date', () => {
    const { entries } = areaWith(uncategorisedReader, [
      observation('o', { effectiveDateTime: undefined, issued: '2024-03-05T10:00:00Z' }),
    ]).reading;
    expect(entries[0]?.place).toBeUndefined();
  });

  it('UI-65 keeps children under their parent, with their depth', () => {
    const { reading, rows } = areaWith(uncategorisedReader, [
      listed('parent', 'child', 'inner', 'alone'),
      observation('inner', related('derived-from', 'child')),
      observation('alone'),
      observation('child'),
      observation('parent', related('has-member', 'child')),
    ]);
    expect(rows.map(({ source, depth }) => [source.split('/')[1], depth])).toEqual([
      ['alone', 0],
      ['parent', 0],
      ['child', 1],
      ['inner', 2],
    ]);
    expect(reading.entries.map(({ under }) => under)).toEqual([
      undefined,
      undefined,
      'Observation/parent',
      'Observation/child',
    ]);
    expect(reading.state).toBe('complete');
  });

  it('H-06 shows entries that stand under each other in a ring, each once', () => {
    const { rows } = areaWith(uncategorisedReader, [
      listed('a', 'b', 'c'),
      observation('a', related('has-member', 'b')),
      observation('b', related('has-member', 'c')),
      observation('c', related('has-member', 'a')),
    ]);
    expect(rows.map(({ source, depth }) => [source, depth])).toEqual([
      ['Observation/a', 0],
      ['Observation/b', 1],
      ['Observation/c', 2],
    ]);
  });

  it('UNC-06 goes through a questionnaire, with the label that EMIS sends as its link', () => {
    const form: Json = {
      resourceType: 'QuestionnaireResponse',
      id: 'q',
      parent: [{ reference: 'Observation/parent' }],
      item: [
        { linkId: 'Lifestyle', answer: [{ valueReference: { reference: 'Observation/a' } }] },
        {
          linkId: 'No information available',
          answer: [{ valueReference: { reference: 'Observation/b' } }],
        },
        { text: 'Said', answer: [{ valueString: 'feels well' }] },
      ],
    };
    const { reading, rows } = areaWith(uncategorisedReader, [
      listed('parent'),
      observation('a', related('derived-from', 'QuestionnaireResponse/q')),
      observation('b', related('derived-from', 'QuestionnaireResponse/q')),
      observation('parent', related('has-member', 'QuestionnaireResponse/q')),
      form,
    ]);
    expect(rows.map(({ depth, underName, marks }) => [depth, underName, marks])).toEqual([
      [0, [], []],
      [1, ['Group: Lifestyle'], []],
      [1, [], []],
    ]);
    expect(read(rows[0]?.cells['details'])).toEqual(['Said: feels well']);
    expect([...reading.used].map(({ source }) => source)).toEqual(['QuestionnaireResponse/q']);
    expect(reading.state).toBe('complete');
  });

  it('UI-60 shows a pair that two Observations hold in one row', () => {
    const { reading, rows } = areaWith(uncategorisedReader, [
      listed('bp', 's', 'd'),
      observation('bp', { code: coded('163020007', 'Blood pressure'), ...related('has-member', 's', 'd') }),
      observation('s', { code: coded('72313002', 'Systolic'), ...quantity(138, 'mmHg') }),
      observation('d', {
        code: coded('271650006', 'Diastolic'),
        ...quantity(82, 'mmHg'),
        comment: 'Left arm',
      }),
    ]);
    expect(rows).toHaveLength(1);
    expect(read(rows[0]?.cells['value'])).toEqual(['138/82 mmHg', 'Diastolic: Left arm']);
    expect(reading.entries[0]?.behind).toHaveLength(3);
    expect(reading.entries[0]?.facets).toEqual(['with-value']);
  });

  it('leaves narrative to the consultation that it stands in, and shows it where there is none', () => {
    const note = observation('note', { code: commentNote, comment: 'Peak flow 300' });
    const visit: Json = { resourceType: 'Encounter', id: 'e' };
    const inTree = [
      visit,
      tree('325851000000107', 'c', 'List/t'),
      tree('25851000000105', 't', 'Observation/note'),
      note,
    ];
    expect(areaWith(uncategorisedReader, inTree).rows).toEqual([]);
    const [row] = areaWith(uncategorisedReader, [note]).rows;
    expect(read(row?.cells['details'])).toEqual(['Comment: Peak flow 300']);
  });

  it('sets what only came along apart, and marks what no list names', () => {
    const { reading, rows } = areaWith(uncategorisedReader, [
      listed('own'),
      list('problems-uncategorised-data-related-to-problems', ['Observation/other']),
      observation('own'),
      observation('other'),
      observation('loose'),
    ]);
    const placed = reading.entries.map(({ table }, at) => [table, rows[at]?.marks]);
    expect(placed).toEqual([
      ['entries', []],
      ['came-along', ['came-along']],
      ['entries', ['incomplete-entry']],
    ]);
    expect(reading.state).toBe('partial');
  });

  it('shows what the practice lists here, though a report holds it too', () => {
    const record = openObservations(
      { resourceType: 'DiagnosticReport', id: 'r', result: [{ reference: 'Observation/o' }] },
      listed('o'),
      list(observationLists.investigations, ['DiagnosticReport/r']),
      observation('o', quantity(1, 'g')),
    );
    const sources = record.pages.flatMap(({ reading }) => reading.entries.map(({ source }) => source));
    expect(sources).toEqual(['DiagnosticReport/r', 'Observation/o']);
  });

  it('finds values, comments and the people named', () => {
    const { reading } = areaWith(uncategorisedReader, [
      observation('o', { ...quantity(5, 'kg'), comment: 'Odd', performer: [{ display: 'Nurse Sample' }] }),
    ]);
    expect(reading.entries[0]?.texts()).toEqual(expect.arrayContaining(['5 kg', 'Odd', 'Nurse Sample']));
  });
});
