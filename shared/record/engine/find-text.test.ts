import { describe, expect, it } from 'vitest';
import { openWith } from '../record-fixtures.ts';
import type { FindAnswer } from '../record-reader.ts';
import { fakeReader } from './fake-reader.ts';
import { RecordFinder } from './find-text.ts';
import { RowTexts } from './row-texts.ts';

function find(text: string, notes: Readonly<Record<string, string>>, perArea = 10): FindAnswer {
  const record = openWith(
    [fakeReader],
    Object.entries(notes).map(([id, note], place) => ({
      resourceType: 'Condition',
      id,
      code: { text: 'Row' },
      note,
      date: `20${10 + place}-01-02`,
    })),
  );
  return new RecordFinder(record, new RowTexts(record)).find(text, perArea, 3);
}

function marked(answer: FindAnswer): readonly string[] {
  return answer.areas.flatMap(({ hits }) =>
    hits.map(({ context, at, length }) => context.slice(at, at + length)),
  );
}

describe('RecordFinder', () => {
  it('finds literally, folded, newest first, with the hit marked in the original text', () => {
    const answer = find('meniere', { a: 'Known Ménière’s disease', b: 'none', c: 'MENIERE' });
    expect(answer.areas).toEqual([
      {
        area: 'problems',
        count: 2,
        hits: [
          { source: 'Condition/c', name: 'Row', date: '02-Jan-2012', context: 'MENIERE', at: 0, length: 7 },
          {
            source: 'Condition/a',
            name: 'Row',
            date: '02-Jan-2010',
            context: 'Known Ménière’s disease',
            at: 6,
            length: 7,
          },
        ],
      },
    ]);
    expect([answer.version, answer.searched]).toEqual([3, ['problems']]);
  });

  it('counts every row and shows as many as were asked for', () => {
    const [area] = find('x', { a: 'x', b: 'x x', c: 'x' }, 2).areas;
    expect([area?.count, area?.hits.length]).toEqual([3, 2]);
  });

  it('wants every word in the row, and marks the words together where they stand together', () => {
    expect(marked(find('chest pain', { a: 'pain in the chest', b: 'some chest\npain', c: 'chest' }))).toEqual(
      ['chest\npain', 'chest'],
    );
  });

  it.each(['co-codamol', 'CO‑CODAMOL', 'co–codamol'])('takes every hyphen for the same: %s', (text) => {
    expect(marked(find(text, { a: 'has co‐codamol 30/500' }))).toEqual(['co‐codamol']);
  });

  it('shows sixty letters on each side and says where it left some out', () => {
    const note = `${'a '.repeat(100)}hit${' b'.repeat(100)}`;
    const [area] = find('hit', { a: note }).areas;
    const [hit] = area?.hits ?? [];
    expect(hit?.context).toBe(`…${'a '.repeat(30)}hit${' b'.repeat(30)}…`);
    expect(hit?.context.slice(hit.at, hit.at + hit.length)).toBe('hit');
  });

  it('never splits a character at the edges', () => {
    const [area] = find('hit', { a: `${'😀'.repeat(60)}ahit${'b'.repeat(59)}😀c` }).areas;
    expect(area?.hits[0]?.context.isWellFormed()).toBe(true);
  });

  it('treats what regular expressions would not', () => {
    expect(marked(find('(.*)', { a: 'literal (.*) here', b: 'other' }))).toEqual(['(.*)']);
  });

  it('finds nothing for blanks', () => {
    expect(find(' \u00A0 ', { a: 'x' }).areas).toEqual([]);
  });

  it('can be prepared in slices, and finds the same', () => {
    const notes = Object.fromEntries(Array.from({ length: 700 }, (_, at) => [`n${at}`, `note ${at}`]));
    const record = openWith(
      [fakeReader],
      Object.entries(notes).map(([id, note]) => ({
        resourceType: 'Condition',
        id,
        code: { text: 'Row' },
        note,
      })),
    );
    const finder = new RecordFinder(record, new RowTexts(record));
    expect([finder.prepare(), finder.prepare(), finder.prepare(), finder.prepare()]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(finder.find('note 699', 3, 1).areas).toMatchObject([{ count: 1 }]);
  });
});
