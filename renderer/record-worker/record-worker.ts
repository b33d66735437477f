import { areaReaders } from '../../shared/record/areas/area-readers.ts';
import { RecordBook } from '../../shared/record/engine/record-book.ts';
import { buildLinks } from '../../shared/record/links/build-links.ts';
import { fetchBody } from './fetch-body.ts';
import { RecordDesk } from './record-desk.ts';
import type { WorkerQuestion } from './worker-messages.ts';

// Entry of the record worker: bundled into one classic script of its own, without a page and without eval.
const desk = new RecordDesk({
  book: new RecordBook({ readers: areaReaders, buildLinks }),
  fetchBody: (bodyUrl) => fetchBody(bodyUrl),
  details: async () => {
    // The expression engine asks for Node's name of the global object.
    Object.assign(globalThis, { global: globalThis });
    const [{ recordDetails }, { evaluateExpression }, { sourceText }] = await Promise.all([
      import('../../shared/record/details/record-details.ts'),
      import('../../shared/record/details/evaluate-expression.ts'),
      import('../../shared/record/details/source-text.ts'),
    ]);
    return { recordDetails, evaluateExpression, sourceText };
  },
  pause: () => new Promise((resolve) => setTimeout(resolve)),
});

// Only the page that started this worker can post to it.
self.addEventListener('message', (event: MessageEvent<WorkerQuestion>) => {
  void desk.answer(event.data).then((answer) => {
    self.postMessage(answer);
    return undefined;
  });
});
