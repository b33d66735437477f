import { describe, expect, it } from 'vitest';
import { list, openWith } from '../record-fixtures.ts';
import type { LocalFilter, RowsQuestion, RowsWindow } from '../record-reader.ts';
import { fakeReader } from './fake-reader.ts';
import { RowTexts } from './row-texts.ts';
import { RowWindows } from './row-windows.ts';

type Json = Readonly<Record<string, unknown>>;

function thing(id: string, date: string | undefined, more: Json = {}): Json {
  return { resourceType: 'Condition', id, code: { text: `Thing ${id}` }, date, ...more };
}

const things = [
  thing('old', '2019-05-01', { note: 'Chest pain on effort' }),
  thing('new', '2024-02-03', { facet: 'odd', note: 'Ménière' }),
  thing('undated', undefined),
  thing('year', '2024'),
  thing('child', '2001-01-01', { under: 'Condition/old' }),
  thing('grandchild', '2025-01-01', { under: 'Condition/child', note: 'deep down' }),
  thing('wrong', '31/12/2020'),
];

function windowsOf(resources: readonly Json[]): RowWindows {
  const record = openWith([fakeReader], resources);
  return new RowWindows(record, new RowTexts(record), new Map());
}

function ask(windows: RowWindows, change: Partial<RowsQuestion> = {}): RowsWindow {
  const question = { area: 'problems', table: 'main', filter: {}, from: 0, count: 100, ...change } as const;
  return windows.rows(question, 7);
}

function ids({ rows }: RowsWindow): readonly string[] {
  return rows.map(({ row }) => row.source.replace('Condition/', ''));
}

describe('RowWindows', () => {
  it('UI-43 shows undated rows on top, then by year, newest first, and keeps trees together (UI-65)', () => {
    const shown = ask(windowsOf(things));
    expect(
      shown.rows.map(({ group, row }) => [group, row.source.replace('Condition/', ''), row.depth]),
    ).toEqual([
      ['(Date not recorded)', 'undated', undefined],
      [undefined, 'wrong', undefined],
      ['2024', 'new', undefined],
      [undefined, 'year', undefined],
      ['2019', 'old', undefined],
      [undefined, 'child', 1],
      [undefined, 'grandchild', 1],
    ]);
    expect([shown.version, shown.total, shown.matching]).toEqual([7, 7, 7]);
  });

  it('orders by name, by the oldest and by another date, out of trees without depth', () => {
    const windows = windowsOf(things);
    expect(ids(ask(windows, { order: 'name' }))).toEqual([
      'child',
      'grandchild',
      'new',
      'old',
      'undated',
      'wrong',
      'year',
    ]);
    const oldest = ask(windows, { order: 'oldest' });
    expect(ids(oldest)).toEqual(['undated', 'wrong', 'child', 'old', 'year', 'new', 'grandchild']);
    expect(oldest.rows.map(({ group }) => group).filter((group) => group !== undefined)).toEqual([
      '(Date not recorded)',
      'Entries with a date',
    ]);
    expect(oldest.rows.every(({ row }) => row.depth === undefined)).toBe(true);
    const ended = windowsOf([thing('a', '2020', { ended: '2021' }), thing('b', '2020', { ended: '2022' })]);
    expect(ids(ask(ended, { order: 'ended' }))).toEqual(['b', 'a']);
    expect(ids(ask(ended, { order: 'no such order' }))).toEqual(['a', 'b']);
  });

  it('gives any window of the whole order, with group names only where they begin', () => {
    const windows = windowsOf(things);
    const whole = ask(windows).rows;
    for (let from = 0; from < 9; from += 1) {
      expect(ask(windows, { from, count: 2 }).rows).toEqual(whole.slice(from, from + 2));
    }
    expect(ask(windows, { from: -3, count: Number.NaN }).rows).toEqual([]);
  });

  it.each<[LocalFilter, readonly string[], number]>([
    [{ text: 'chest effort' }, ['old'], 1],
    [{ text: 'MENIERE' }, ['new'], 1],
    [{ text: 'nowhere' }, [], 0],
    [{ text: 'deep' }, ['old', 'child', 'grandchild'], 3],
    [{ facet: 'odd' }, ['new'], 1],
    [{ from: '2024-02-01' }, ['undated', 'wrong', 'new', 'year', 'old', 'child', 'grandchild'], 7],
    [{ from: '2024-12-31', to: '2024-12-31' }, ['undated', 'wrong', 'year'], 3],
    [{ from: 'not a day' }, ['undated', 'wrong', 'new', 'year', 'old', 'child', 'grandchild'], 7],
  ])('UI-44 filters %j here, and says how many there are without it', (filter, shown, matching) => {
    const answer = ask(windowsOf(things), { filter });
    expect([ids(answer), answer.matching, answer.total]).toEqual([shown, matching, 7]);
  });

  it('finds the place of a row, unfiltered and in its first order', () => {
    const windows = windowsOf([
      ...things,
      thing('other', '2020'),
      list('consultations-problems-contained-in-consultations', ['Condition/other']),
    ]);
    expect(windows.place('Condition/old')).toEqual({ area: 'problems', table: 'main', at: 4 });
    expect(windows.place('Condition/other')).toEqual({ area: 'problems', table: 'along', at: 0 });
    expect(windows.place('Condition/nobody')).toBeUndefined();
  });

  it('shows every row of rings and of parents that did not come', () => {
    const windows = windowsOf([
      thing('a', '2020', { under: 'Condition/b' }),
      thing('b', '2021', { under: 'Condition/a' }),
      thing('c', '2022', { under: 'Condition/nobody' }),
    ]);
    expect([...ids(ask(windows))].sort()).toEqual(['a', 'b', 'c']);
    expect(ask(windows, { filter: { text: 'thing a' } }).matching).toBe(2);
  });

  it('answers with nothing for areas and tables that do not exist', () => {
    const windows = windowsOf(things);
    expect(ask(windows, { area: 'diary' })).toMatchObject({ total: 0, rows: [] });
    expect(ask(windows, { table: 'nobody' })).toMatchObject({ total: 0, rows: [] });
  });
});
