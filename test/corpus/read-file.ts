import { areaOrder } from '../../shared/record/area-order.ts';
import { areaReaders } from '../../shared/record/areas/area-readers.ts';
import { RecordBook } from '../../shared/record/engine/record-book.ts';
import type { AnswerRequest } from '../../shared/record/engine/record-book.ts';
import { buildLinks } from '../../shared/record/links/build-links.ts';
import type { RecordReading, RecordSummary } from '../../shared/record/record-view.ts';
import { corpusToday, expectedPersonOf } from './structured-bundles.ts';

/** A body that was read, and gone on with despite differences. */
export interface ReadFile {
  readonly book: RecordBook;
  readonly reading: RecordReading;
  readonly summary?: RecordSummary;
}

/** Everything, without limits. */
export const wholeRequest: Omit<AnswerRequest, 'expected'> = {
  requested: areaOrder.map((area) => ({ area, range: { kind: 'all' } })),
  hiddenAreas: [],
  today: corpusToday,
  as: 'open',
  accepted: [],
};

/** A book with the readers of all areas. */
export function newBook(): RecordBook {
  return new RecordBook({ readers: areaReaders, buildLinks });
}

/** Reads a body as if the person that it is about had been asked for. */
export function readFile(text: string, changes: Partial<AnswerRequest> = {}): ReadFile {
  const book = newBook();
  const reading = book.read(text, { expected: expectedPersonOf(text), ...wholeRequest, ...changes });
  const summary = reading.kind === 'record' ? reading.summary : book.continueDespiteDifferences();
  return { book, reading, ...(summary === undefined ? {} : { summary }) };
}
