import { showDate } from '../../../shared/format/dates.ts';
import type { AreaFacts, TableFacts } from '../../../shared/record/areas/area-facts.ts';
import type { RowsQuestion, RowsWindow, WindowRow } from '../../../shared/record/record-reader.ts';
import type { AreaRow, AreaSummary } from '../../../shared/record/record-view.ts';
import type { RowSource } from '../../ui/row-source.ts';

/** A row of no area in particular; a test changes what it is about. */
export function areaRow(id: string, changes: Partial<AreaRow> = {}): AreaRow {
  return {
    id,
    source: `Observation/${id}`,
    name: { text: `Entry ${id}`, degraded: false, codeOnly: false },
    marks: [],
    tags: [],
    underName: [],
    date: showDate('2018-08-06'),
    dateWords: 'recorded',
    cells: {
      recorded: [{ kind: 'date', date: showDate('2018-08-06') }],
      notes: [{ kind: 'text', text: 'Not recorded', look: 'absent' }],
    },
    parts: [],
    ...changes,
  };
}

/** A table of facts; a test changes what it is about. */
export function tableFacts(id: string, changes: Partial<TableFacts> = {}): TableFacts {
  return {
    id,
    caption: `Table ${id}`,
    nameHeader: 'Entry',
    columns: [
      { key: 'recorded', header: 'Recorded' },
      { key: 'notes', header: 'Notes', width: 'notes' },
    ],
    orders: [
      { id: 'name', label: 'A to Z', by: 'name', direction: 'a-z' },
      { id: 'newest', label: 'Newest first', by: 'date', direction: 'newest' },
    ],
    ...changes,
  };
}

/** An area with one table, `main`. */
export function areaFacts(changes: Partial<AreaFacts> = {}): AreaFacts {
  return {
    id: 'uncategorised',
    roleArea: 'uncategorised',
    heading: 'Other entries',
    shortName: 'Other entries',
    plural: 'other entries',
    emptyHeadline: 'No other entries recorded.',
    emptyText: 'This does not mean there are none.',
    lists: [],
    parameters: [],
    scope: [],
    tables: [tableFacts('main')],
    filter: { dates: true, facets: [{ id: 'valued', label: 'Only entries with a value' }] },
    ...changes,
  };
}

export function areaSummary(changes: Partial<AreaSummary> = {}): AreaSummary {
  return {
    id: 'uncategorised',
    state: 'complete',
    partStates: [],
    asked: { kind: 'all' },
    warnings: [],
    tables: [{ id: 'main', count: 2 }],
    textOnly: [],
    count: 2,
    rows: 2,
    notices: [],
    ...changes,
  };
}

export interface FakeRows extends RowSource {
  /** Every question that was asked, in order. */
  readonly asked: readonly RowsQuestion[];
}

/** A source of rows by table: filters by words in the name and turns the rows round for every order but the first. */
export function fakeRows(tables: Readonly<Record<string, readonly AreaRow[]>>): FakeRows {
  const asked: RowsQuestion[] = [];
  return {
    key: ['opening-1', 'rows', 'copy-1', 1],
    copy: 'copy-1',
    asked,
    ask: (question) => {
      asked.push(question);
      return Promise.resolve(answer(question, tables[question.table] ?? []));
    },
  };
}

function answer(question: RowsQuestion, all: readonly AreaRow[]): RowsWindow {
  const { order, filter, from, count } = question;
  const matching = all.filter(({ name }) => name.text.includes(filter.text ?? ''));
  const ordered = order === 'newest' ? matching.toReversed() : matching;
  return {
    version: 1,
    total: all.length,
    matching: matching.length,
    from,
    rows: ordered.slice(from, from + count).map((row): WindowRow => ({ row })),
  };
}
