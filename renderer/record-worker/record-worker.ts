import { fetchBody } from './fetch-body.ts';
import { RecordDesk } from './record-desk.ts';
import type { WorkerQuestion } from './worker-messages.ts';

// Entry of the record worker: bundled into one classic script of its own, without a page and without eval.
const desk = new RecordDesk({
  fetchBody: (bodyUrl) => fetchBody(bodyUrl),
  recordDetails: async (record, source) => {
    // The expression engine asks for Node's name of the global object.
    Object.assign(globalThis, { global: globalThis });
    const { recordDetails } = await import('../../shared/record/record-details.ts');
    return recordDetails(record, source);
  },
});

// Only the page that started this worker can post to it.
self.addEventListener('message', (event: MessageEvent<WorkerQuestion>) => {
  void desk.answer(event.data).then((answer) => {
    self.postMessage(answer);
    return undefined;
  });
});
