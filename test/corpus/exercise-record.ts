import type { RecordBook } from '../../shared/record/engine/record-book.ts';
import type { AreaPage, OpenRecord } from '../../shared/record/engine/open-record.ts';
import type { RowEntry } from '../../shared/record/areas/area-reader.ts';
import type { TableFacts } from '../../shared/record/areas/area-facts.ts';
import { recordDetails } from '../../shared/record/details/record-details.ts';
import { sourceText } from '../../shared/record/details/source-text.ts';
import type { AreaRow, Completeness, RecordSummary } from '../../shared/record/record-view.ts';

/** Something that must never be: a throw that the engine would contain, or a promise of the types that is not kept. */
export interface Defect {
  readonly area: string;
  readonly what: string;
}

/** What was met while everything of a record was asked for. */
export interface Exercise {
  readonly rows: number;
  readonly defects: readonly Defect[];
}

/** Asks for everything that a page can ask of a record, past the walls that contain faults, so that none stays hidden. */
export function exerciseRecord(book: RecordBook, summary: RecordSummary): Exercise {
  const { record } = book;
  const defects: Defect[] = [];
  if (record === undefined) return { rows: 0, defects: [{ area: 'record', what: 'nothing is open' }] };
  const sources = new Set<string>();
  let rows = 0;
  for (const page of record.pages) {
    const area = page.reader.facts.id;
    const tell = (what: string): unknown => defects.push({ area, what });
    if (page.reading.state === 'failed') tell(`reading failed: ${faultOfReading(record, page)}`);
    for (const entry of page.reading.entries) {
      rows += 1;
      if (sources.has(entry.source)) tell('a source stands twice');
      sources.add(entry.source);
      for (const what of defectsOfEntry(record, page, entry)) tell(what);
    }
    for (const what of defectsOfWindows(book, page)) tell(what);
  }
  const { completeness } = summary;
  if (totalOf(completeness) !== completeness.received) tellOf(defects, 'record', 'the count does not close');
  const found = book.find('a', 3);
  for (const { area, hits } of found.areas) {
    for (const { context, at, length } of hits) {
      const inside = context
        .slice(at, at + length)
        .normalize('NFD')
        .toLowerCase();
      if (!inside.includes('a')) tellOf(defects, area, 'a hit does not hold what was looked for');
    }
  }
  return { rows, defects };
}

/** Everything that a completeness count tells of. */
export function totalOf({ shown, used, hiddenByRole, notShown }: Completeness): number {
  return notShown.reduce((sum, { count }) => sum + count, shown + used + hiddenByRole);
}

function tellOf(defects: Defect[], area: string, what: string): void {
  defects.push({ area, what });
}

function defectsOfEntry(record: OpenRecord, page: AreaPage, entry: RowEntry): readonly string[] {
  const { reader } = page;
  const table = reader.facts.tables.find(({ id }) => id === entry.table);
  const row = attempt('row', () => entry.row());
  const built = row.value;
  const parts = built?.parts ?? [];
  return [
    ...(table === undefined ? [`table ${entry.table} is not among the facts`] : []),
    ...(entry.name.trim() === '' ? ['an entry has no name'] : []),
    ...row.faults,
    ...(built === undefined || table === undefined ? [] : defectsOfRow(built, table)),
    ...attempt('texts', () => entry.texts()).faults,
    ...parts.flatMap(
      ({ key }) => attempt(`part ${key}`, () => reader.part?.(record.contextOf(entry), entry, key)).faults,
    ),
    ...attempt('trend', () => reader.trend?.(record.contextOf(entry), entry)).faults,
    ...attempt('details', () => recordDetails(record.contextOf(entry), reader, entry)).faults,
    ...entry.behind.flatMap(({ body }) => attempt('source text', () => sourceText(body)).faults),
  ];
}

function defectsOfRow(row: AreaRow, { columns, id }: TableFacts): readonly string[] {
  const missing = columns.filter(({ key }) => (row.cells[key]?.length ?? 0) === 0);
  return [
    ...missing.map(({ key }) => `table ${id} has no cell ${key}`),
    ...(row.name.text.trim() === '' ? ['a row has no name'] : []),
  ];
}

function defectsOfWindows(book: RecordBook, page: AreaPage): readonly string[] {
  const { facts } = page.reader;
  return facts.tables.flatMap((table) =>
    table.orders.flatMap(({ id: order }) => {
      const held = page.tables.get(table.id)?.length ?? 0;
      const question = { area: facts.id, table: table.id, order, filter: {}, from: 0, count: held + 1 };
      const shown = attempt(`window ${table.id}/${order}`, () => book.rows(question));
      const wrong = shown.value !== undefined && shown.value.rows.length !== held;
      return [...shown.faults, ...(wrong ? [`window ${table.id}/${order} lost rows`] : [])];
    }),
  );
}

function faultOfReading({ context }: OpenRecord, { reader }: AreaPage): string {
  return attempt('read', () => reader.read(context, new Set())).faults.join(' ');
}

function attempt<T>(name: string, act: () => T): { readonly value?: T; readonly faults: readonly string[] } {
  try {
    return { value: act(), faults: [] };
  } catch (error) {
    const fault = error instanceof Error ? error : new Error('unknown');
    const place = /at .*?([\w-]+\.ts:\d+)/.exec(fault.stack ?? '')?.[1] ?? '';
    return { faults: [`${name} threw ${fault.name} at ${place}: ${fault.message}`] };
  }
}
