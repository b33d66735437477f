import { describe, expect, it } from 'vitest';
import { areaIn, bundle, doctor, list, patient, practice, read, wholeAnswer } from '../record-fixtures.ts';
import { allergiesReader } from '../areas/allergies/reader.ts';
import type { AskedArea } from '../record-view.ts';
import { fakeReader } from './fake-reader.ts';
import type { RecordBook } from './record-book.ts';

type Json = Readonly<Record<string, unknown>>;

const problemsCode = '717711000000103';

function asked(...areas: readonly AskedArea['area'][]): readonly AskedArea[] {
  return areas.map((area) => ({ area, range: { kind: 'all' } }));
}

function problem(id: string, text: string, more: Json = {}): Json {
  return { resourceType: 'Condition', id, code: { text }, ...more };
}

function problems(...resources: readonly Json[]): Json {
  const references = resources
    .filter(({ resourceType }) => resourceType === 'Condition')
    .map(({ id }) => `Condition/${String(id)}`);
  return bundle(patient, practice, doctor, list(problemsCode, references), ...resources);
}

function openBook(): RecordBook {
  return read(wholeAnswer()).book;
}

describe('RecordBook: one answer', () => {
  it.each([
    ['nothing', '', 'not-json'],
    ['trailing commas', '{"resourceType":"Bundle",}', 'not-json'],
    ['a list', '[]', 'not-a-record'],
    ['a number', '5', 'not-a-record'],
    ['another resource', '{"resourceType":"Patient"}', 'not-a-record'],
    ['nesting without end', '['.repeat(100_000), 'not-a-record'],
    [
      'an error outcome',
      '{"resourceType":"OperationOutcome","issue":[{"severity":"ERROR"}]}',
      'error-outcome',
    ],
    [
      'a fatal outcome, issue not in a list',
      '{"resourceType":"OperationOutcome","issue":{"severity":"fatal"}}',
      'error-outcome',
    ],
    [
      'an outcome that only warns',
      '{"resourceType":"OperationOutcome","issue":[{"severity":"warning"}]}',
      'not-a-record',
    ],
    ['a bundle without entries', '{"resourceType":"Bundle"}', 'no-patient'],
  ])('E-REC-10 gives its reason for %s', (_name, text, why) => {
    expect(read(text).reading).toEqual({ kind: 'unreadable', why });
  });

  it('reads a whole answer', () => {
    const { summary } = read(wholeAnswer());
    if (summary === undefined) throw new Error('no summary');
    expect(areaIn(summary, 'allergies')).toMatchObject({
      state: 'complete',
      partStates: [{ id: 'ended-allergies', state: 'complete' }],
      asked: { kind: 'all' },
      count: 2,
      rows: 3,
    });
    expect(areaIn(summary, 'medicines')).toMatchObject({ state: 'complete', count: 2, rows: 2 });
    expect(areaIn(summary, 'problems')).not.toHaveProperty('asked');
    expect(summary.completeness).toEqual({ received: 16, shown: 9, used: 7, hiddenByRole: 0, notShown: [] });
    expect(summary.practice).toEqual({ name: 'Sample Surgery', odsCode: 'T9P09' });
    expect(summary.areas.map(({ id }) => id).slice(0, 3)).toEqual(['allergies', 'medicines', 'problems']);
    expect(summary).not.toHaveProperty('changes');
  });

  it('reads through a byte order mark', () => {
    expect(read(`\uFEFF${JSON.stringify(wholeAnswer())}`).reading.kind).toBe('record');
  });

  it('has nothing to give before an answer, nor after it was forgotten', () => {
    const book = openBook();
    book.forget();
    const question = { area: 'allergies', table: 'active', filter: {}, from: 0, count: 9 } as const;
    expect(book.rows(question)).toMatchObject({ total: 0, rows: [] });
    expect([book.find('a', 9).areas, book.place('AllergyIntolerance/a1')]).toEqual([[], undefined]);
    expect([book.row('AllergyIntolerance/a1'), book.resource('AllergyIntolerance/a1')]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('RecordBook: rows that break', () => {
  const answer = problems(problem('good', 'Asthma'), problem('bad', 'throws'));

  it('ARS-D-11 SAFE-30 shows a row that cannot be read as such, counts it as not shown, and keeps the others', () => {
    const { book, summary } = read(answer, { requested: asked('problems') }, [fakeReader]);
    const question = {
      area: 'problems',
      table: 'main',
      order: 'name',
      filter: {},
      from: 0,
      count: 9,
    } as const;
    const rows = book.rows(question).rows.map(({ row }) => [row.source, row.name.text]);
    expect(rows).toEqual([
      ['Condition/good', 'Asthma'],
      ['Condition/bad', 'This entry could not be read'],
    ]);
    expect(summary?.completeness.notShown).toEqual([{ type: 'problems', count: 1 }]);
    expect(JSON.stringify([book.rows(question), summary])).not.toContain('Secret');
  });

  it('ARS-D-11 keeps a part and an area that cannot be read to themselves', () => {
    const broken = {
      ...allergiesReader,
      read: () => {
        throw new Error('Secret wording');
      },
    };
    const { book, summary } = read(answer, { requested: asked('problems') }, [broken, fakeReader]);
    expect(summary?.areas.map(({ id, state }) => [id, state])).toEqual([
      ['allergies', 'failed'],
      ['problems', 'complete'],
    ]);
    expect(book.part('Condition/good', 'x')).toEqual([
      { kind: 'statement', text: 'This part could not be read.' },
    ]);
    expect(summary?.allergyTitle.title).toBe('Allergies unavailable');
  });
});
