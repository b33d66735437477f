import { areaOrder } from './area-order.ts';
import type { AreaReader, AreaReading, RecordContext } from './areas/area-reader.ts';
import type { AnswerRequest } from './engine/record-book.ts';
import { openWith } from './record-fixtures.ts';
import type { AreaRow, AskedArea } from './record-view.ts';

/** What one reader made of some resources. */
export interface AreaForTests {
  readonly reading: AreaReading;
  /** In the reader's own order. */
  readonly rows: readonly AreaRow[];
  readonly context: RecordContext;
}

/** Reading and rows of the one area of a reader, asked for without limit unless a test says otherwise. */
export function areaWith(
  reader: AreaReader,
  resources: readonly Readonly<Record<string, unknown>>[],
  changes: Partial<AnswerRequest> = {},
): AreaForTests {
  const requested: readonly AskedArea[] = areaOrder
    .filter((area) => area === reader.facts.id)
    .map((area) => ({ area, range: { kind: 'all' } }));
  const record = openWith([reader], resources, { requested, ...changes });
  const [page] = record.pages;
  if (page === undefined) throw new Error('no page');
  const rows = page.reading.entries.map((entry) => entry.row());
  return { reading: page.reading, rows, context: record.context };
}
