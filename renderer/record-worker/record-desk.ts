import type { ReadRequest } from '../../shared/record/record-reader.ts';
import type { LinkedRecord, ReadRecord } from '../../shared/record/read-record.ts';
import { readRecord } from '../../shared/record/read-record.ts';
import type { DetailField, RecordReading, RecordView } from '../../shared/record/record-view.ts';
import type { FetchedBody } from './fetch-body.ts';
import type { WorkerAnswer, WorkerGift, WorkerQuestion, WorkerRefusal } from './worker-messages.ts';

export interface DeskTools {
  fetchBody(bodyUrl: string): Promise<FetchedBody>;
  /** Loaded on first use: the expression engine costs more than the first table may. */
  recordDetails(record: LinkedRecord, source: string): Promise<readonly DetailField[]>;
}

class Refused extends Error {
  readonly why: WorkerRefusal;
  constructor(why: WorkerRefusal) {
    super(why);
    this.why = why;
  }
}

/**
 * Answers the questions of one worker. Holds one record at a time and hands out nothing of it, neither view nor
 * details, until the identity matched or the person at the screen went on despite differences (SAFE-13).
 */
export class RecordDesk {
  readonly #tools: DeskTools;
  #reads = 0;
  #waiting: ReadRecord | undefined;
  #released: LinkedRecord | undefined;

  constructor(tools: DeskTools) {
    this.#tools = tools;
  }

  /** Always resolves; a refusal carries no text of the record. */
  async answer(question: WorkerQuestion): Promise<WorkerAnswer> {
    try {
      return await this.#ask(question);
    } catch (error) {
      return { id: question.id, ok: false, why: error instanceof Refused ? error.why : 'broken' };
    }
  }

  async #ask(question: WorkerQuestion): Promise<WorkerGift> {
    const { id } = question;
    switch (question.call) {
      case 'read':
        return { id, ok: true, call: 'read', value: await this.#read(question.input) };
      case 'continueDespiteDifferences':
        return { id, ok: true, call: 'continueDespiteDifferences', value: this.#continue() };
      default:
        return { id, ok: true, call: 'details', value: await this.#details(question.input) };
    }
  }

  async #read(request: ReadRequest): Promise<RecordReading> {
    this.#reads += 1;
    const turn = this.#reads;
    this.#waiting = undefined;
    this.#released = undefined;
    const body = await this.#tools.fetchBody(request.bodyUrl);
    // A body that arrives after the next one was asked for belongs to nobody (SAFE-12).
    if (turn !== this.#reads) throw new Refused('superseded');
    if (!body.ok) return { kind: 'unreadable', why: body.why };
    const read = readRecord(body.text, request);
    if (read.reading.kind === 'differs') this.#waiting = read;
    if (read.reading.kind === 'record') this.#released = read.linked;
    return read.reading;
  }

  async #details(source: string): Promise<readonly DetailField[]> {
    return this.#released === undefined ? [] : this.#tools.recordDetails(this.#released, source);
  }

  #continue(): RecordView {
    const { view, linked } = this.#waiting ?? {};
    if (view === undefined || linked === undefined) throw new Refused('nothing-waiting');
    this.#waiting = undefined;
    this.#released = linked;
    return view;
  }
}
