import type { RecordReader } from '../../shared/record/record-reader.ts';
import type {
  Asking,
  WorkerAnswer,
  WorkerCallName,
  WorkerCalls,
  WorkerGift,
  WorkerQuestion,
} from './worker-messages.ts';

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
    read: async (request) => given('read', await ask({ call: 'read', input: [request] })),
    continueDespiteDifferences: async () =>
      given('continueDespiteDifferences', await ask({ call: 'continueDespiteDifferences', input: [] })),
    rows: async (question) => given('rows', await ask({ call: 'rows', input: [question] })),
    details: async (source) => given('details', await ask({ call: 'details', input: [source] })),
    part: async (source, key) => given('part', await ask({ call: 'part', input: [source, key] })),
    place: async (source) => given('place', await ask({ call: 'place', input: [source] })),
    find: async (text, perArea) => given('find', await ask({ call: 'find', input: [text, perArea] })),
    trend: async (source) => given('trend', await ask({ call: 'trend', input: [source] })),
    sourceText: async (source) => given('sourceText', await ask({ call: 'sourceText', input: [source] })),
    evaluate: async (source, expression) =>
      given('evaluate', await ask({ call: 'evaluate', input: [source, expression] })),
    close: () => finish(new Error('record reader: closed')),
  };
}

/** The value of an answer to the very call that was asked; anything else is a fault. */
function given<N extends WorkerCallName>(call: N, gift: WorkerGift): WorkerCalls[N]['output'] {
  if (!isOf(call, gift)) throw new Error('record reader: broken');
  return gift.value;
}

interface GiftOf<N extends WorkerCallName> {
  readonly call: N;
  readonly value: WorkerCalls[N]['output'];
}

function isOf<N extends WorkerCallName>(call: N, gift: WorkerGift): gift is WorkerGift & GiftOf<N> {
  return gift.call === call;
}
