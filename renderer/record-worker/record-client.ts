import type { RecordReader } from '../../shared/record/record-reader.ts';
import type { Asking, WorkerAnswer, WorkerGift, WorkerQuestion } from './worker-messages.ts';

interface Pending {
  readonly resolve: (gift: WorkerGift) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * A record reader over a worker of its own. Every call rejects once the reader was closed or its worker broke;
 * the messages of those rejections are fixed words and hold nothing of the record.
 */
export function createRecordReader(createWorker: () => Worker): RecordReader {
  const worker = createWorker();
  const pending = new Map<number, Pending>();
  let asked = 0;
  let end: Error | undefined;

  const finish = (reason: Error): void => {
    end ??= reason;
    worker.terminate();
    for (const { reject } of pending.values()) reject(reason);
    pending.clear();
  };

  worker.addEventListener('message', (event: MessageEvent<WorkerAnswer>) => {
    const answer = event.data;
    const waiting = pending.get(answer.id);
    pending.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer);
    else waiting?.reject(new Error(`record reader: ${answer.why}`));
  });
  worker.addEventListener('error', (event) => {
    // The browser would print the message of the fault, which may quote the record.
    event.preventDefault();
    finish(new Error('record reader: broken'));
  });
  worker.addEventListener('messageerror', () => finish(new Error('record reader: broken')));

  const ask = (asking: Asking): Promise<WorkerGift> =>
    new Promise((resolve, reject) => {
      if (end !== undefined) {
        reject(end);
        return;
      }
      asked += 1;
      pending.set(asked, { resolve, reject });
      const question: WorkerQuestion = { id: asked, ...asking };
      worker.postMessage(question);
    });

  return {
    async read(request) {
      const gift = await ask({ call: 'read', input: request });
      return gift.call === 'read' ? gift.value : refuse();
    },
    async continueDespiteDifferences() {
      const gift = await ask({ call: 'continueDespiteDifferences', input: null });
      return gift.call === 'continueDespiteDifferences' ? gift.value : refuse();
    },
    async details(source) {
      const gift = await ask({ call: 'details', input: source });
      return gift.call === 'details' ? gift.value : refuse();
    },
    close: () => finish(new Error('record reader: closed')),
  };
}

/** An answer to another question than the one asked. */
function refuse(): never {
  throw new Error('record reader: broken');
}
