import type { RecordBook } from '../../shared/record/engine/record-book.ts';
import type { AreaReader, RecordContext, RowEntry } from '../../shared/record/areas/area-reader.ts';
import type { JsonObject } from '../../shared/record/json-value.ts';
import type { Evaluation, ReadRequest } from '../../shared/record/record-reader.ts';
import type { RecordReading, RecordSummary, RowDetail } from '../../shared/record/record-view.ts';
import type { FetchedBody } from './fetch-body.ts';
import type { Asking, Giving, WorkerAnswer, WorkerQuestion, WorkerRefusal } from './worker-messages.ts';

/** Details and expressions: loaded on first use, since the expression engine costs more than the first table may. */
export interface DetailTools {
  readonly recordDetails: (context: RecordContext, reader: AreaReader, entry: RowEntry) => RowDetail;
  readonly sourceText: (body: JsonObject) => string;
  readonly evaluateExpression: (body: JsonObject, expression: string) => Evaluation;
}

export interface DeskTools {
  readonly book: RecordBook;
  fetchBody(bodyUrl: string): Promise<FetchedBody>;
  details(): Promise<DetailTools>;
  /** Lets questions that wait go first; without it the first search prepares itself. */
  readonly pause?: () => Promise<void>;
}

class Refused extends Error {
  readonly why: WorkerRefusal;
  constructor(why: WorkerRefusal) {
    super(why);
    this.why = why;
  }
}

/**
 * Answers the questions of one worker. Holds one record at a time; its book hands out nothing of an answer until the
 * identity matched or the person at the screen went on despite differences (SAFE-13).
 */
export class RecordDesk {
  readonly #tools: DeskTools;
  /** Grows when a record begins anew: answers that were asked for before belong to nobody. */
  #openings = 0;

  constructor(tools: DeskTools) {
    this.#tools = tools;
  }

  /** Always resolves; a refusal carries no text of the record. */
  async answer(question: WorkerQuestion): Promise<WorkerAnswer> {
    try {
      return { id: question.id, ok: true, ...(await this.#ask(question)) };
    } catch (error) {
      return { id: question.id, ok: false, why: error instanceof Refused ? error.why : 'broken' };
    }
  }

  async #ask(asking: Asking): Promise<Giving> {
    const { book } = this.#tools;
    switch (asking.call) {
      case 'read':
        return { call: 'read', value: await this.#read(asking.input[0]) };
      case 'continueDespiteDifferences':
        return { call: 'continueDespiteDifferences', value: this.#continue() };
      case 'rows':
        return { call: 'rows', value: book.rows(asking.input[0]) };
      case 'details':
        return { call: 'details', value: await this.#details(asking.input[0]) };
      case 'part':
        return { call: 'part', value: book.part(...asking.input) };
      case 'place':
        return { call: 'place', value: book.place(asking.input[0]) };
      case 'find':
        return { call: 'find', value: book.find(...asking.input) };
      case 'trend':
        return { call: 'trend', value: book.trend(asking.input[0]) };
      case 'sourceText':
        return { call: 'sourceText', value: await this.#sourceText(asking.input[0]) };
      default:
        return { call: 'evaluate', value: await this.#evaluate(...asking.input) };
    }
  }

  async #read(request: ReadRequest): Promise<RecordReading> {
    const { book } = this.#tools;
    if (request.as !== 'add') this.#openings += 1;
    if (request.as === 'open') book.forget();
    const opening = this.#openings;
    const body = await this.#tools.fetchBody(request.bodyUrl);
    // A body that arrives after another record was begun belongs to nobody (SAFE-12).
    if (opening !== this.#openings) throw new Refused('superseded');
    if (!body.ok) return { kind: 'unreadable', why: body.why };
    const reading = book.read(body.text, request);
    if (reading.kind === 'record') void this.#prepareFind();
    return reading;
  }

  /** Makes the first search quick, in small steps between questions. */
  async #prepareFind(): Promise<void> {
    const { book, pause } = this.#tools;
    if (pause === undefined) return;
    do await pause();
    while (book.prepareFind());
  }

  #continue(): RecordSummary {
    const summary = this.#tools.book.continueDespiteDifferences();
    if (summary === undefined) throw new Refused('nothing-waiting');
    void this.#prepareFind();
    return summary;
  }

  async #details(source: string): Promise<RowDetail | undefined> {
    const { recordDetails } = await this.#tools.details();
    // Asked after loading: the record may have been forgotten meanwhile.
    const row = this.#tools.book.row(source);
    return row === undefined ? undefined : recordDetails(row.context, row.reader, row.entry);
  }

  async #sourceText(source: string): Promise<string> {
    const { sourceText } = await this.#tools.details();
    const resource = this.#tools.book.resource(source);
    return resource === undefined ? '' : sourceText(resource.body);
  }

  async #evaluate(source: string, expression: string): Promise<Evaluation> {
    const { evaluateExpression } = await this.#tools.details();
    const resource = this.#tools.book.resource(source);
    if (resource === undefined) return { ok: false, why: 'This resource is not in the record.' };
    return evaluateExpression(resource.body, expression);
  }
}
