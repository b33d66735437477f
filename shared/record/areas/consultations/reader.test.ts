import { describe, expect, it } from 'vitest';
import { partWords } from '../../blocks/block-fixtures.ts';
import {
  commentNote,
  encounter,
  header,
  observation,
  problem,
  section,
  tree,
} from '../../links/link-fixtures.ts';
import { areaWith } from '../../area-fixtures.ts';
import { doctor, list } from '../../record-fixtures.ts';
import type { AreaRow } from '../../record-view.ts';
import { consultationsReader } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

const primary = (...ids: readonly string[]): Json =>
  list(
    '1149501000000101',
    ids.map((id) => `Encounter/${id}`),
  );

function rowOf(...resources: readonly Json[]): AreaRow {
  const [row] = areaWith(consultationsReader, resources).rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

function cellWords(row: AreaRow, key: string): readonly string[] {
  return (row.cells[key] ?? []).map((part) => partWords(part));
}

const participant = (code: string, display: string): Json => ({
  type: [{ coding: [{ code }] }],
  individual: { display },
});

describe('rows of consultations (UI-68)', () => {
  it('T63 are dated by the encounter, never by the list', () => {
    const row = rowOf(primary('c1'), encounter('c1', { period: {} }), tree('l1', 'c1', []));
    expect(row.date.visible).toBe('Not recorded');
    expect(JSON.stringify(row)).not.toContain('2030');
  });

  it('T64 UI-68 tell a draft, and say nothing of a finished one', () => {
    expect(rowOf(primary('c1'), encounter('c1', { status: 'unknown' })).tags).toStrictEqual([
      'Draft, not finalised by the practice',
    ]);
    expect(rowOf(primary('c1'), encounter('c1')).tags).toStrictEqual([]);
    expect(rowOf(primary('c1'), encounter('c1', { status: 'Planned ' })).tags).toStrictEqual([
      'Status as supplied: Planned ',
    ]);
  });

  it.each([
    ['the primary performer', [participant('REC', 'Rec'), participant('PPRF', 'Dr Clin')], ['Dr Clin']],
    ['only a recorder, said to be one', [participant('REC', 'Rec')], ['Recorded by: Rec']],
    ['others where nobody else is named', [participant('PART', 'Nurse')], ['Took part: Nurse']],
    [
      'somebody without a part',
      [{ individual: { reference: 'Practitioner/d1' } }],
      ['Took part: Dr Ann Example'],
    ],
    ['nobody', [], ['Not recorded']],
  ])('name %s as clinician', (_, participants, words) => {
    const row = rowOf(primary('c1'), doctor, encounter('c1', { participant: participants }));
    expect(cellWords(row, 'clinician')).toStrictEqual(words);
  });

  it('show titles of topics as sent, problems of untitled ones, and count what has neither', () => {
    const row = rowOf(
      primary('c1'),
      encounter('c1'),
      problem('p1'),
      tree('l1', 'c1', ['List/t1', 'List/t2', 'List/t3']),
      section('topic', 't1', [], { title: 'soap  Review' }),
      section('topic', 't2', [], { extension: [header('Condition/p1')] }),
      section('topic', 't3', []),
    );
    expect(cellWords(row, 'topics')).toStrictEqual([
      'soap  Review',
      'Problem: Problem p1',
      '1 topic without a title',
    ]);
  });

  it('take their name from the tree where the encounter has no type', () => {
    const row = rowOf(
      primary('c1'),
      encounter('c1', { type: undefined }),
      tree('l1', 'c1', [], { title: 'Phone' }),
    );
    expect(row.name.text).toBe('Phone');
  });

  it('stand apart where they came only with problems', () => {
    const { reading, rows } = areaWith(
      consultationsReader,
      [encounter('c1'), list('problems-consultations-related-to-problems', ['Encounter/c1'])],
      { requested: [{ area: 'problems', range: { kind: 'all' } }] },
    );
    expect(reading.state).toBe('not-requested');
    expect(reading.entries.map(({ table }) => table)).toStrictEqual(['mentioned']);
    expect(rows[0]?.marks).toStrictEqual(['came-along']);
  });

  it('stand apart where no list names them: another entry does', () => {
    const { reading, rows } = areaWith(consultationsReader, [primary(), encounter('c1')]);
    expect(reading.entries[0]?.table).toBe('mentioned');
    expect(rows[0]?.marks).toStrictEqual(['came-along']);
    expect(reading.state).toBe('partial');
  });

  it('are nothing at all outside the role', () => {
    const { reading } = areaWith(consultationsReader, [primary('c1'), encounter('c1')], {
      hiddenAreas: ['consultations'],
    });
    expect(reading).toMatchObject({ state: 'role-hidden', entries: [], count: 0 });
  });
});

describe('what consultations claim of a record', () => {
  it('is every section and Comment note of a tree, once, also where no consultation owns it', () => {
    const { reading } = areaWith(consultationsReader, [
      primary('c1'),
      encounter('c1'),
      tree('l1', 'c1', ['List/t1']),
      section('topic', 't1', ['Observation/n1', 'Observation/o1']),
      commentNote('n1', 'one'),
      observation('o1'),
      section('topic', 't2', ['Observation/n2'], { title: 'Lost' }),
      commentNote('n2', 'two'),
    ]);
    expect(
      reading.entries.map(({ table, behind }) => [table, behind.map(({ source }) => source)]),
    ).toStrictEqual([
      ['consultations', ['Encounter/c1', 'List/l1', 'List/t1', 'Observation/n1']],
      ['untied', ['List/t2', 'Observation/n2']],
    ]);
  });

  it('can be found by titles, narrative and people', () => {
    const { reading } = areaWith(consultationsReader, [
      primary('c1'),
      encounter('c1', { participant: [participant('PPRF', 'Dr Clin')] }),
      tree('l1', 'c1', ['List/t1']),
      section('topic', 't1', ['Observation/n1'], { title: 'A title' }),
      commentNote('n1', 'A narrative'),
    ]);
    expect(reading.entries[0]?.texts()).toStrictEqual(['Surgery c1', 'Dr Clin', 'A title', 'A narrative']);
  });
});
