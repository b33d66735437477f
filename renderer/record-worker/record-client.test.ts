import { describe, expect, it } from 'vitest';
import type { ReadRequest } from '../../shared/record/record-reader.ts';
import { createRecordReader } from './record-client.ts';
import type { WorkerAnswer, WorkerQuestion } from './worker-messages.ts';

/** A worker in name: keeps what it was asked and lets the test answer. */
class FakeWorker extends EventTarget {
  readonly questions: WorkerQuestion[] = [];
  terminated = false;

  postMessage(question: WorkerQuestion): void {
    this.questions.push(question);
  }

  terminate(): void {
    this.terminated = true;
  }

  reply(answer: WorkerAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }));
  }
}

function readerOverFake(): { worker: FakeWorker; reader: ReturnType<typeof createRecordReader> } {
  const worker = new FakeWorker();
  return { worker, reader: createRecordReader(() => worker as unknown as Worker) };
}

const request: ReadRequest = {
  bodyUrl: 'app://bedside/body/x',
  expected: {
    nhsNumber: '9990000018',
    family: '',
    given: [],
    birthDate: '',
    gender: '',
    practiceOdsCode: '',
  },
  requested: [{ area: 'allergies', range: { kind: 'all' } }],
  hiddenAreas: [],
  today: '2026-11-23',
  as: 'open',
  accepted: [],
};

describe('createRecordReader', () => {
  it('joins answers to questions in any order', async () => {
    const { worker, reader } = readerOverFake();
    const first = reader.details('AllergyIntolerance/1');
    const second = reader.read(request);
    expect(worker.questions.map(({ call, input }) => [call, input])).toEqual([
      ['details', ['AllergyIntolerance/1']],
      ['read', [request]],
    ]);
    worker.reply({ id: 2, ok: true, call: 'read', value: { kind: 'other-person' } });
    worker.reply({ id: 1, ok: true, call: 'details', value: undefined });
    expect([await first, await second]).toEqual([undefined, { kind: 'other-person' }]);
  });

  it('rejects when nothing waits for a decision', async () => {
    const { worker, reader } = readerOverFake();
    const going = reader.continueDespiteDifferences();
    worker.reply({ id: 1, ok: false, why: 'nothing-waiting' });
    await expect(going).rejects.toThrow('record reader: nothing-waiting');
  });

  it('ends the worker at close and rejects what waits and what comes after', async () => {
    const { worker, reader } = readerOverFake();
    const waiting = reader.read(request);
    reader.close();
    await expect(waiting).rejects.toThrow('record reader: closed');
    await expect(reader.details('x')).rejects.toThrow('record reader: closed');
    expect([worker.terminated, worker.questions.length]).toEqual([true, 1]);
  });

  it('rejects with fixed words when the worker breaks, and keeps the fault out of the console', async () => {
    const { worker, reader } = readerOverFake();
    const waiting = reader.read(request);
    const fault = new Event('error', { cancelable: true });
    worker.dispatchEvent(Object.assign(fault, { message: 'Amlodipine' }));
    await expect(waiting).rejects.toThrow(/^record reader: broken$/);
    expect([fault.defaultPrevented, worker.terminated]).toEqual([true, true]);
  });

  it('takes an answer to another question for a fault', async () => {
    const { worker, reader } = readerOverFake();
    const waiting = reader.read(request);
    worker.reply({ id: 1, ok: true, call: 'details', value: undefined });
    await expect(waiting).rejects.toThrow('record reader: broken');
  });

  it('ignores an answer that nobody waits for', () => {
    const { worker } = readerOverFake();
    expect(() => worker.reply({ id: 99, ok: true, call: 'details', value: undefined })).not.toThrow();
  });

  it('asks every call of a record reader with its arguments, and hands its answer on', async () => {
    const { worker, reader } = readerOverFake();
    const question = { area: 'diary', table: 'coming', filter: {}, from: 0, count: 1 } as const;
    const window = { version: 1, total: 0, matching: 0, from: 0, rows: [] };
    const found = { version: 1, areas: [], searched: [] };
    const asked = [
      reader.rows(question),
      reader.part('a/1', 'issues'),
      reader.place('a/1'),
      reader.find('x', 5),
      reader.trend('a/1'),
      reader.sourceText('a/1'),
      reader.evaluate('a/1', 'id'),
    ];
    expect(worker.questions.map(({ call, input }) => [call, input])).toEqual([
      ['rows', [question]],
      ['part', ['a/1', 'issues']],
      ['place', ['a/1']],
      ['find', ['x', 5]],
      ['trend', ['a/1']],
      ['sourceText', ['a/1']],
      ['evaluate', ['a/1', 'id']],
    ]);
    worker.reply({ id: 1, ok: true, call: 'rows', value: window });
    worker.reply({ id: 2, ok: true, call: 'part', value: [] });
    worker.reply({ id: 3, ok: true, call: 'place', value: undefined });
    worker.reply({ id: 4, ok: true, call: 'find', value: found });
    worker.reply({ id: 5, ok: true, call: 'trend', value: undefined });
    worker.reply({ id: 6, ok: true, call: 'sourceText', value: '{}' });
    worker.reply({ id: 7, ok: true, call: 'evaluate', value: { ok: true, values: ['1'] } });
    expect(await Promise.all(asked)).toEqual([
      window,
      [],
      undefined,
      found,
      undefined,
      '{}',
      { ok: true, values: ['1'] },
    ]);
  });
});
