import { areaReaders } from '../../shared/record/areas/area-readers.ts';
import { recordDetails } from '../../shared/record/details/record-details.ts';
import { evaluateExpression } from '../../shared/record/details/evaluate-expression.ts';
import { sourceText } from '../../shared/record/details/source-text.ts';
import { RecordBook } from '../../shared/record/engine/record-book.ts';
import { buildLinks } from '../../shared/record/links/build-links.ts';
import type { RecordReader } from '../../shared/record/record-reader.ts';
import { createRecordReader } from '../record-worker/record-client.ts';
import { RecordDesk } from '../record-worker/record-desk.ts';
import type { WorkerQuestion } from '../record-worker/worker-messages.ts';

/** The record worker's own desk in this thread, over bodies that a test prepares by their address. */
export function createRealReader(bodyOf: (bodyUrl: string) => string): RecordReader {
  const desk = new RecordDesk({
    book: new RecordBook({ readers: areaReaders, buildLinks }),
    fetchBody: (bodyUrl) => Promise.resolve({ ok: true, text: bodyOf(bodyUrl) }),
    details: () => Promise.resolve({ recordDetails, evaluateExpression, sourceText }),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  return createRecordReader(() => new DeskWorker(desk));
}

/** As much of a worker as the client of the reader uses. */
class DeskWorker extends EventTarget implements Worker {
  readonly #desk: RecordDesk;
  onmessage = null;
  onmessageerror = null;
  onerror = null;

  constructor(desk: RecordDesk) {
    super();
    this.#desk = desk;
  }

  postMessage(question: WorkerQuestion): void {
    void this.#desk
      .answer(structuredClone(question))
      .then((answer) => this.dispatchEvent(new MessageEvent('message', { data: structuredClone(answer) })));
  }

  terminate(): void {
    // Nothing runs beside this thread.
  }
}
