import { describe, expect, it } from 'vitest';
import { areaWith } from '../../area-fixtures.ts';
import { list, openWith } from '../../record-fixtures.ts';
import { RowTexts } from '../../engine/row-texts.ts';
import { RowWindows } from '../../engine/row-windows.ts';
import type { AreaRow } from '../../record-view.ts';
import { diaryReader } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

// Tests read with today = 23-Nov-2026.
const primary = '714311000000108';

function planned(id: string, more: Json = {}): Json {
  return {
    resourceType: 'ProcedureRequest',
    id,
    status: 'active',
    intent: 'plan',
    code: { text: 'Rabies vaccination' },
    occurrenceDateTime: '2027-03-04',
    authoredOn: '2026-05-06',
    ...more,
  };
}

function read(...resources: readonly Json[]): ReturnType<typeof areaWith> {
  return areaWith(diaryReader, resources);
}

function rowOf(more: Json, ...others: readonly Json[]): AreaRow {
  const { rows } = read(list(primary, ['ProcedureRequest/p']), planned('p', more), ...others);
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`${rows.length} rows`);
  return row;
}

/** Sources of one table in its first order. */
function order(table: string, ...resources: readonly Json[]): readonly string[] {
  const record = openWith([diaryReader], resources);
  return new RowWindows(record, new RowTexts(record), new Map())
    .rows({ area: 'diary', table, filter: {}, from: 0, count: 9 }, 1)
    .rows.map(({ row }) => row.source.slice(-1));
}

function plannedFor(id: string, occurrenceDateTime: string): Json {
  return planned(id, { occurrenceDateTime });
}

describe('planned actions', () => {
  it('ARS-C-044 reads a planned date that came without its type', () => {
    const row = rowOf({ occurrenceDateTime: undefined, occurrence: '2027-05-02' });
    expect(row.date.visible).toBe('02-May-2027');
  });

  it('UI-71 ARS-C-043 ARS-C-044 H-19 say that they are planned wherever they are named', () => {
    const { reading, rows, context } = read(planned('p'));
    const [entry] = reading.entries;
    expect(entry?.name).toBe('Planned: Rabies vaccination');
    expect(entry?.texts()[0]).toBe('Planned: Rabies vaccination');
    expect(rows[0]).toMatchObject({
      prefix: 'Planned:',
      name: { text: 'Rabies vaccination' },
      dateWords: 'planned for',
      date: { visible: '04-Mar-2027' },
    });
    const [resource] = context.index.ofType('ProcedureRequest');
    expect(resource === undefined ? undefined : context.rowOf(resource)?.words).toBe(
      'Planned: Rabies vaccination',
    );
  });

  it.each(['active', 'completed', 'cancelled', undefined])(
    'UI-47 hazard 76 show nothing of the status %s',
    (status) => {
      const { rows, reading } = read(planned('p', { status }));
      expect(rows[0]?.tags).toEqual([]);
      expect(JSON.stringify([rows, reading.entries[0]?.texts()])).not.toMatch(
        /"(?:active|completed|cancelled|plan)"/i,
      );
    },
  );

  it.each<[string, Json, string]>([
    ['yesterday', { occurrenceDateTime: '2026-11-22' }, 'passed'],
    ['today', { occurrenceDateTime: '2026-11-23' }, 'coming'],
    ['this month', { occurrenceDateTime: '2026-11' }, 'coming'],
    ['last month', { occurrenceDateTime: '2026-10' }, 'passed'],
    ['this year', { occurrenceDateTime: '2026' }, 'coming'],
    [
      'a range that has begun',
      { occurrenceDateTime: undefined, occurrencePeriod: { start: '2026-11-01', end: '2026-12-01' } },
      'coming',
    ],
    [
      'a range that is over',
      { occurrenceDateTime: undefined, occurrencePeriod: { start: '2026-09-01', end: '2026-10-01' } },
      'passed',
    ],
    [
      'a range without its start',
      { occurrenceDateTime: undefined, occurrencePeriod: [{ end: '2026-12-01' }] },
      'coming',
    ],
    ['no date', { occurrenceDateTime: undefined }, 'undated'],
    ['a date that is not valid', { occurrenceDateTime: '2026-02-30' }, 'undated'],
  ])('UI-71 puts %s in its table', (_name, more, table) => {
    const { reading, rows } = read(planned('p', more));
    expect(reading.entries[0]?.table).toBe(table);
    expect(JSON.stringify(rows).includes('It may have been done')).toBe(table === 'passed');
  });

  it('UI-71 says what a planned date does not tell', () => {
    const notes = Object.fromEntries(diaryReader.facts.tables.map(({ id, note }) => [id, note]));
    expect(diaryReader.facts.tables.map(({ caption }) => caption).slice(0, 3)).toEqual([
      'Planned date has passed',
      'Coming up',
      '(Date not recorded)',
    ]);
    for (const table of ['passed', 'undated', 'mentioned']) {
      expect(notes[table]).toMatch(/may have done (?:it|these) without updating the entry/);
    }
    const [first] = diaryReader.facts.tables;
    expect([first.nameHeader, ...first.columns.map(({ header }) => header)]).toEqual([
      'Planned action',
      'Planned date',
      'Reason and notes',
      'Requested by',
      'Recorded',
    ]);
  });

  it('shows both ends of a range, and a timing in words', () => {
    const range = {
      occurrenceDateTime: undefined,
      occurrencePeriod: { start: '2027-01', end: '2027-02-03' },
    };
    expect(rowOf(range).cells['planned']).toEqual([
      { kind: 'labelled', label: 'From', text: 'Jan-2027' },
      { kind: 'labelled', label: 'To', text: '03-Feb-2027' },
    ]);
    const timing = { occurrenceDateTime: undefined, occurrenceTiming: { code: { text: 'Every year' } } };
    expect(rowOf(timing).cells['planned']).toEqual([{ kind: 'text', text: 'Every year' }]);
    expect(rowOf({ occurrenceDateTime: '2026-02-30' }).cells['planned']).toMatchObject([
      { date: { visible: '2026-02-30 (date not valid)' } },
    ]);
  });

  it('ARS-C-045 shows the date of the consultation first, then that of the entry', () => {
    const visit = { resourceType: 'Encounter', id: 'e', period: { start: '2026-04-05' } };
    const context = { reference: 'Encounter/e' };
    expect(rowOf({ context }, visit).cells['recorded']).toEqual([
      { kind: 'labelled', label: 'Consultation', text: '05-Apr-2026' },
      { kind: 'labelled', label: 'Entry recorded', text: '06-May-2026' },
    ]);
    expect(rowOf({}).cells['recorded']).toMatchObject([{ date: { visible: '06-May-2026' } }]);
    expect(rowOf({ authoredOn: undefined }).cells['recorded']).toMatchObject([
      { date: { visible: 'Not recorded' } },
    ]);
  });

  it('9.4 sorts passed ones oldest first and coming ones soonest first', () => {
    const all = [
      plannedFor('a', '2026-05-01'),
      plannedFor('b', '2020-01-01'),
      plannedFor('c', '2028-01-01'),
      plannedFor('d', '2027-01-01'),
    ];
    expect(order('passed', ...all)).toEqual(['b', 'a']);
    expect(order('coming', ...all)).toEqual(['d', 'c']);
  });

  it('T53 keeps apart what came along, and marks what no list names', () => {
    const { rows, reading } = read(
      list(primary, ['ProcedureRequest/a']),
      list('problems-diary-entries-related-to-problems', ['ProcedureRequest/a', 'ProcedureRequest/b']),
      planned('a'),
      planned('b'),
      planned('c'),
    );
    expect(rows.map(({ marks }, at) => [reading.entries[at]?.table, ...marks])).toEqual([
      ['coming'],
      ['mentioned', 'came-along'],
      ['coming', 'incomplete-entry'],
    ]);
  });

  it('leaves requests of tests to their reports', () => {
    const { reading } = read(
      list(primary, ['ProcedureRequest/named']),
      planned('named', { intent: 'order' }),
      planned('test', { intent: 'order' }),
      planned('bare', { intent: undefined }),
      planned('tested', { intent: undefined }),
      { resourceType: 'DiagnosticReport', id: 'd', basedOn: [{ reference: 'ProcedureRequest/tested' }] },
    );
    expect(reading.entries.map(({ source }) => source)).toEqual([
      'ProcedureRequest/named',
      'ProcedureRequest/bare',
    ]);
  });

  it('SAFE-21 H-11 shows every element, verbatim', () => {
    const sent = {
      code: { text: 'M-action  ' },
      reasonCode: [{ text: 'M-reason' }],
      reasonReference: [
        { reference: 'Condition/c' },
        { display: 'M-linked' },
        { reference: 'Condition/gone' },
      ],
      note: [{ text: 'M-note\n  kept' }],
      requester: { agent: { display: 'M-agent' }, onBehalfOf: { display: 'M-organisation' } },
    };
    const problem = { resourceType: 'Condition', id: 'c', code: { text: 'M-problem' } };
    const { rows, reading } = read(planned('p', sent), problem);
    const shown = JSON.stringify(rows);
    const texts = JSON.stringify(reading.entries[0]?.texts());
    const markers = JSON.stringify([sent, problem]).match(/M-[a-z]+/g) ?? [];
    expect(markers).toHaveLength(7);
    expect(markers.filter((marker) => !shown.includes(marker))).toEqual([]);
    expect(markers.filter((marker) => !texts.includes(marker))).toEqual([]);
    expect(shown).toContain('"M-action  "');
    expect(shown).toContain('Linked item not supplied');
    expect(shown).toContain(String.raw`M-note\n  kept`);
  });

  it('DESIGN 2.17 tells nothing outside the role', () => {
    const { reading } = areaWith(diaryReader, [planned('p')], { hiddenAreas: ['diary'] });
    expect(reading).toMatchObject({ state: 'role-hidden', entries: [] });
  });
});
