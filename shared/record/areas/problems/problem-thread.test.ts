import { describe, expect, it } from 'vitest';
import { blockLines, partWords } from '../../blocks/block-fixtures.ts';
import {
  actual,
  commentNote,
  encounter,
  header,
  observation,
  problem,
  related,
  section,
  tree,
} from '../../links/link-fixtures.ts';
import { areaWith } from '../../area-fixtures.ts';
import {
  allergy,
  issue,
  list,
  listCodes,
  medication,
  openWith,
  plan,
  statement,
} from '../../record-fixtures.ts';
import type { AreaRow } from '../../record-view.ts';
import { areaReaders } from '../area-readers.ts';
import { problemsReader } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

const primary = (...ids: readonly string[]): Json =>
  list(
    '717711000000103',
    ids.map((id) => `Condition/${id}`),
  );
const asked = { requested: [{ area: 'problems', range: { kind: 'all' } }] } as const;

function rowOf(...resources: readonly Json[]): AreaRow {
  const [row] = areaWith(problemsReader, resources).rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

function cellWords(row: AreaRow, key: string): readonly string[] {
  return (row.cells[key] ?? []).map((part) => partWords(part));
}

/** The thread of problem p as a person reads it. */
function thread(...resources: readonly Json[]): readonly string[] {
  const record = openWith(areaReaders, resources, asked);
  const placed = record.entryOf('Condition/p');
  if (placed === undefined) throw new Error('no problem');
  return blockLines(problemsReader.part?.(record.context, placed.entry, 'thread') ?? []);
}

describe('threads of problems (M5)', () => {
  it('group what the practice linked by area, each entry once', () => {
    const lines = thread(
      primary('p'),
      problem('p', {
        extension: [
          actual('Observation/o1'),
          related('AllergyIntolerance/e1'),
          related('Observation/o2'),
          related('MedicationRequest/s1-plan'),
          related('Observation/o2'),
        ],
      }),
      list(listCodes.ended, ['#e1'], { contained: [allergy('e1')] }),
      observation('o1'),
      observation('o2'),
      medication('m1', 'Amlodipine 5mg tablets'),
      statement('s1'),
      plan('s1'),
    );
    expect(lines.map((line) => line.split(' | ')[0])).toStrictEqual([
      '# Entry that the problem was made from',
      '  Observation o1',
      '# Medicines',
      '  Amlodipine 5mg tablets',
      '# Allergies',
      '  Allergy e1',
      '# Other entries',
      '  Observation o2',
    ]);
  });

  it('T68 tell related problems, whatever the case of their kind, and say where one did not come', () => {
    const lines = thread(
      primary('p', 'p2', 'p3'),
      problem('p', { extension: [header('Condition/p2', 'Parent'), header('Condition/gone', 'sibling')] }),
      problem('p2'),
      problem('p3', { extension: [header('Condition/p', 'PARENT')] }),
    );
    expect(lines.map((line) => line.split(' | ')[0])).toStrictEqual([
      '# Related problems',
      '  Parent problem: Problem p2',
      '  Sibling problem: not in what the practice sent. Get all problems to look for it.',
      '  Child problem: Problem p3',
    ]);
  });

  it('show sections of consultations with their notes and the way to the consultation', () => {
    const lines = thread(
      primary('p'),
      problem('p'),
      encounter('c1'),
      tree('l1', 'c1', ['List/t1']),
      section('topic', 't1', ['Observation/n1'], { title: 'Review', extension: [header('Condition/p')] }),
      commentNote('n1', 'Doing well.'),
    );
    expect(lines).toStrictEqual([
      '# Notes in consultations',
      '  # Review [Surgery c1] [Problem: Problem p]',
      '    Doing well.',
    ]);
  });

  it('T67 show a linked note once: in its section, else with the way to its consultation', () => {
    const lines = thread(
      primary('p'),
      problem('p', {
        extension: [related('Observation/n1'), related('Observation/n2'), related('Observation/o')],
      }),
      encounter('c1'),
      tree('l1', 'c1', ['List/t1', 'List/t2']),
      section('topic', 't1', ['Observation/n1'], { title: 'Review', extension: [header('Condition/p')] }),
      section('topic', 't2', ['Observation/n2']),
      commentNote('n1', 'In the section.'),
      commentNote('n2', 'Elsewhere.'),
      observation('o'),
    );
    expect(lines).toStrictEqual([
      '# Other entries',
      '  # Note [Surgery c1]',
      '    Elsewhere.',
      '  Observation o | 05-Mar-2024',
      '# Notes in consultations',
      '  # Review [Surgery c1] [Problem: Problem p]',
      '    In the section.',
    ]);
  });

  it('T23 T28 keep sentences and tell what did not come', () => {
    const sentence = 'Care Plan items are not supported by the provider system.';
    const link = related('Observation/gone');
    const lines = thread(
      primary('p'),
      problem('p', { extension: [{ ...link, valueReference: { display: sentence } }, link] }),
    );
    expect(lines).toStrictEqual([
      '# Linked entries that did not come',
      `  ${sentence}`,
      '  Linked item not supplied',
    ]);
  });

  it('have a button that counts them, and none where nothing is linked', () => {
    const part = rowOf(
      primary('p'),
      problem('p', { extension: [related('Observation/gone'), header('Condition/gone', 'child')] }),
    ).parts;
    expect(part).toStrictEqual([{ key: 'thread', words: '1 linked entry, 1 related problem' }]);
    expect(rowOf(primary('p'), problem('p')).parts).toStrictEqual([]);
  });
});

describe('what no problem names (M5)', () => {
  const resources: readonly Json[] = [
    primary('p'),
    problem('p', {
      extension: [
        related('MedicationRequest/s1-issue-1'),
        related('Observation/result'),
        related('Encounter/c1'),
      ],
    }),
    medication('m1', 'Amlodipine 5mg tablets'),
    statement('s1'),
    plan('s1'),
    issue('s1', 1),
    statement('s2'),
    plan('s2'),
    {
      resourceType: 'DiagnosticReport',
      id: 'r1',
      code: { text: 'Bloods' },
      result: [{ reference: 'Observation/result' }],
    },
    observation('result'),
    observation('alone'),
    encounter('c1'),
    tree('l1', 'c1', ['Observation/n1', 'Observation/alone']),
    commentNote('n1', 'text'),
    allergy('a1'),
  ];

  it('is counted by item: a medicine with its issues, a report with its results, no free text', () => {
    const { reading } = areaWith(problemsReader, resources);
    expect(reading.notices).toStrictEqual([
      '2 of 5 items are linked to a problem by the practice; 3 are not.',
    ]);
    expect(
      reading.entries.filter(({ table }) => table === 'unlinked').map(({ source }) => source),
    ).toStrictEqual([
      'unlinked:MedicationStatement/s2',
      'unlinked:Observation/alone',
      'unlinked:AllergyIntolerance/a1',
    ]);
    expect(reading.count).toBe(1);
  });

  it('shows nothing itself and leads to the row of the entry', () => {
    const record = openWith(areaReaders, resources, asked);
    const placed = record.entryOf('unlinked:AllergyIntolerance/a1');
    if (placed === undefined) throw new Error('no entry');
    expect(placed.entry.behind).toStrictEqual([]);
    expect(placed.entry.row().hasDetails).toBe(false);
    expect(cellWords(placed.entry.row(), 'area')).toStrictEqual(['Allergies']);
    expect(problemsReader.part?.(record.context, placed.entry, 'entry')).toMatchObject([
      { kind: 'links', links: [{ area: 'allergies', source: 'AllergyIntolerance/a1' }] },
    ]);
  });

  it('is not told where problems were not asked for', () => {
    const { reading } = areaWith(problemsReader, resources, { requested: [] });
    expect(reading.notices).toStrictEqual([]);
    expect(reading.entries.some(({ table }) => table === 'unlinked')).toBe(false);
  });

  it('never follows wording: the same term without a link stays unlinked', () => {
    const { reading } = areaWith(problemsReader, [
      primary('p'),
      problem('p', { code: { text: 'Asthma' } }),
      observation('o', { code: { text: 'Asthma' } }),
    ]);
    expect(reading.notices).toStrictEqual(['0 of 1 item is linked to a problem by the practice; 1 is not.']);
  });

  it('is nothing outside the role', () => {
    const { reading } = areaWith(problemsReader, resources, { hiddenAreas: ['problems'] });
    expect(reading).toMatchObject({ state: 'role-hidden', entries: [], notices: [] });
  });
});
