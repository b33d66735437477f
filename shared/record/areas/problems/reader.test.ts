import { describe, expect, it } from 'vitest';
import { partWords } from '../../blocks/block-fixtures.ts';
import { nhs, problem, significance } from '../../links/link-fixtures.ts';
import { areaWith } from '../../area-fixtures.ts';
import { doctor, list, warning } from '../../record-fixtures.ts';
import type { AreaRow } from '../../record-view.ts';
import { problemsFacts } from './facts.ts';
import { problemsReader } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

const primary = (...ids: readonly string[]): Json =>
  list(
    '717711000000103',
    ids.map((id) => `Condition/${id}`),
  );
const linkedList = 'problems-linked-problems-not-relating-to-the-primary-query';

function tableOf(more: Json): string | undefined {
  return areaWith(problemsReader, [primary('p'), problem('p', more)]).reading.entries[0]?.table;
}

function rowOf(...resources: readonly Json[]): AreaRow {
  const [row] = areaWith(problemsReader, resources).rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

function cellWords(row: AreaRow, key: string): readonly string[] {
  return (row.cells[key] ?? []).map((part) => partWords(part));
}

describe('tables of problems (UI-67)', () => {
  it.each([
    ['active-major', {}],
    ['active-minor', { extension: [significance('minor')] }],
    ['past-major', { clinicalStatus: 'inactive' }],
    ['past-minor', { clinicalStatus: 'Inactive', extension: [significance('Minor')] }],
    ['past-major', { clinicalStatus: 'resolved' }],
    ['active-other', { extension: [] }],
    ['active-other', { extension: [significance('significant')] }],
    ['past-other', { clinicalStatus: 'inactive', extension: [] }],
    ['status-unknown', { clinicalStatus: undefined }],
    ['status-unknown', { clinicalStatus: 'recurrence' }],
    [
      'active-major',
      {
        extension: [
          { url: `${nhs}ProblemSignificance-1`, valueCodeableConcept: { coding: [{ code: 'major' }] } },
        ],
      },
    ],
  ])('%s takes %j', (table, more) => {
    expect(tableOf(more)).toBe(table);
    expect(problemsFacts.tables.map(({ id }) => id)).toContain(table);
  });

  it('T62 keep a linked problem outside the filter apart, and say what it is', () => {
    const { reading, rows } = areaWith(problemsReader, [
      primary('p1'),
      list(linkedList, ['Condition/p2', 'Condition/p1']),
      problem('p1'),
      problem('p2', { clinicalStatus: 'inactive' }),
    ]);
    expect(reading.entries.map(({ table }) => table)).toStrictEqual(['active-major', 'linked']);
    expect(rows.map(({ tags }) => tags)).toStrictEqual([[], ['Linked problem']]);
    expect(reading.state).toBe('complete');
  });

  it('keep apart what came only with consultations', () => {
    const { reading, rows } = areaWith(
      problemsReader,
      [list('consultations-problems-contained-in-consultations', ['Condition/p']), problem('p')],
      { requested: [{ area: 'consultations', range: { kind: 'last', count: 3 } }] },
    );
    expect(reading.state).toBe('not-requested');
    expect(reading.entries[0]?.table).toBe('mentioned');
    expect(rows[0]?.marks).toStrictEqual(['came-along']);
    expect(reading.notices).toStrictEqual([]);
  });

  it('mark what no list names', () => {
    const { reading, rows } = areaWith(problemsReader, [primary(), problem('p')]);
    expect(rows[0]?.marks).toStrictEqual(['incomplete-entry']);
    expect(reading.state).toBe('partial');
  });

  it('give every column of their table a cell', () => {
    const { reading, rows } = areaWith(problemsReader, [
      primary('p'),
      { resourceType: 'Condition', id: 'p' },
    ]);
    const table = problemsFacts.tables.find(({ id }) => id === reading.entries[0]?.table);
    for (const { key } of table?.columns ?? []) expect(rows[0]?.cells[key]?.length).toBeGreaterThan(0);
    expect(rows[0]?.name.text).toBe('No description supplied');
  });

  it('SAFE-14 tell warnings of the list of linked problems too', () => {
    const { reading } = areaWith(problemsReader, [
      primary(),
      list(linkedList, [], warning('confidential-items', 'Items excluded')),
    ]);
    expect(reading.warnings.map(({ key, about }) => [key, about])).toStrictEqual([
      ['W-CONF', 'linked problems'],
    ]);
    expect(reading.state).not.toBe('empty-recorded');
  });
});

describe('rows of problems', () => {
  it('show partial dates as sent, words in place of dates, and who recorded it', () => {
    const row = rowOf(
      primary('p'),
      doctor,
      problem('p', {
        clinicalStatus: 'inactive',
        onsetDateTime: '1998-03',
        abatementDateTime: undefined,
        abatementString: 'in her teens',
        asserter: { reference: 'Practitioner/d1' },
        note: [{ text: ' one\n  two ' }],
      }),
    );
    expect(cellWords(row, 'started')).toStrictEqual(['Mar-1998']);
    expect(cellWords(row, 'ended')).toStrictEqual(['in her teens']);
    expect(cellWords(row, 'recorded')).toStrictEqual(['03-Jan-2020', 'Dr Ann Example']);
    expect(cellWords(row, 'notes')).toStrictEqual([' one\n  two ']);
  });

  it('mark an active problem that has ended, and show the end', () => {
    const row = rowOf(primary('p'), problem('p', { abatementDateTime: '2021-02-03' }));
    expect(row.marks).toStrictEqual(['status-disagrees']);
    expect(cellWords(row, 'started')).toStrictEqual(['02-Jan-2020', 'Ended: 03-Feb-2021']);
    expect(rowOf(primary('p'), problem('p', { abatementDateTime: '2999-01-01' })).marks).toStrictEqual([]);
  });

  it('keep a status and a significance that nobody knows in their own words', () => {
    const row = rowOf(
      primary('p'),
      problem('p', { clinicalStatus: 'Recurrence', extension: [significance('Significant')] }),
    );
    expect(cellWords(row, 'status')).toStrictEqual(['Recurrence']);
    expect(cellWords(row, 'significance')).toStrictEqual(['Significant']);
  });
});
