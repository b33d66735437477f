import type { AreaReader, RecordContext, RowEntry } from '../areas/area-reader.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import type { FindAnswer, ReadRequest, RowPlace, RowsQuestion, RowsWindow } from '../record-reader.ts';
import type { Block, IdentityDifference, RecordReading, RecordSummary } from '../record-view.ts';
import type { Trend } from '../trends/trend.ts';
import { RecordFinder } from './find-text.ts';
import { goneEntries } from './gone-entries.ts';
import type { GoneEntries } from './gone-entries.ts';
import { joinAnswers, withAnswer } from './join-answers.ts';
import type { HeldAnswer } from './join-answers.ts';
import { OpenRecord } from './open-record.ts';
import type { EngineParts } from './open-record.ts';
import { readAnswer } from './read-answer.ts';
import { summarise } from './record-summary.ts';
import { compareCopies, traceCopy } from './refresh-changes.ts';
import type { ComparedCopies, CopyTrace } from './refresh-changes.ts';
import { RowTexts } from './row-texts.ts';
import { RowWindows } from './row-windows.ts';

/** A request without the address of its body. */
export type AnswerRequest = Omit<ReadRequest, 'bodyUrl'>;

/** An answer that differs from PDS and waits for the person at the screen. */
interface WaitingAnswer {
  readonly answer: HeldAnswer;
  readonly index: RecordIndex;
  readonly request: AnswerRequest;
  readonly differences: readonly IdentityDifference[];
}

/** The record as it stands, with everything that is asked of it. */
interface CurrentRecord {
  readonly answers: readonly HeldAnswer[];
  readonly record: OpenRecord;
  /** Kept until their area is asked for again, or the record begins anew. */
  readonly gone: GoneEntries;
  readonly summary: RecordSummary;
  readonly windows: RowWindows;
  readonly finder: RecordFinder;
}

/** Up to so many rows all are built once at reading, so that the count of what cannot be shown is exact at once. */
const triedRows = 3000;

/**
 * Holds all answers of one opening, joined into one record. Nothing of an answer joins, or can be asked for, before its
 * identity matched or the person at the screen went on (SAFE-13). Total: no text and no question makes it throw.
 */
export class RecordBook {
  readonly #parts: EngineParts;
  #version = 0;
  #current: CurrentRecord | undefined;
  #waiting: readonly WaitingAnswer[] = [];
  /** The copy before the refresh. */
  #before: CopyTrace | undefined;

  constructor(parts: EngineParts) {
    this.#parts = parts;
  }

  /** Forgets every answer, also those that wait. */
  forget(): void {
    this.#current = undefined;
    this.#waiting = [];
    this.#before = undefined;
  }

  /** Reads one more answer. `open` forgets what was held first; otherwise it stays until the new answer has joined. */
  read(bodyText: string, request: AnswerRequest): RecordReading {
    if (request.as === 'open') this.forget();
    if (request.as === 'refresh') this.#waiting = [];
    const read = readAnswer(bodyText, request);
    if (read.kind === 'unreadable') return read;
    if (read.kind === 'other-person') return read;
    const { answer, index, differences } = read;
    if (differences.some((difference) => !isAmong(request.accepted, difference))) {
      this.#waiting = [...this.#waiting, { answer, index, request, differences }];
      return { kind: 'differs', differences };
    }
    return { kind: 'record', summary: this.#join(answer, index, request), differences };
  }

  /** Joins what waits, because the person at the screen said so; `undefined` when nothing waits. */
  continueDespiteDifferences(): RecordSummary | undefined {
    const accepted = this.#waiting.at(-1)?.differences ?? [];
    const going = this.#waiting.filter(({ differences }) =>
      differences.every((difference) => isAmong(accepted, difference)),
    );
    this.#waiting = this.#waiting.filter((waiting) => !going.includes(waiting));
    let summary: RecordSummary | undefined;
    for (const { answer, index, request } of going) summary = this.#join(answer, index, request);
    return summary;
  }

  rows(question: RowsQuestion): RowsWindow {
    return (
      this.#current?.windows.rows(question, this.#version) ?? {
        version: this.#version,
        total: 0,
        matching: 0,
        from: question.from,
        rows: [],
      }
    );
  }

  place(source: string): RowPlace | undefined {
    return this.#current?.windows.place(source);
  }

  find(text: string, perArea: number): FindAnswer {
    return (
      this.#current?.finder.find(text, perArea, this.#version) ?? {
        version: this.#version,
        areas: [],
        searched: [],
      }
    );
  }

  /**
   * Folds the texts of some more rows, so that the first search need not wait for all of them.
   * @returns whether there are more
   */
  prepareFind(): boolean {
    return this.#current?.finder.prepare() ?? false;
  }

  /** Blocks of a part of a row; where they cannot be made, a sentence says so. */
  part(source: string, key: string): readonly Block[] {
    const placed = this.#current?.record.entryOf(source);
    if (this.#current === undefined || placed === undefined) return [];
    const { page, entry } = placed;
    try {
      return page.reader.part?.(this.#current.record.contextOf(entry), entry, key) ?? [];
    } catch {
      return [{ kind: 'statement', text: 'This part could not be read.' }];
    }
  }

  trend(source: string): Trend | undefined {
    const row = this.row(source);
    try {
      return row?.reader.trend?.(row.context, row.entry, row.context.index.bySource.get(source));
    } catch {
      return undefined;
    }
  }

  /** What details are made from; `undefined` when no row shows the source. */
  row(
    source: string,
  ): { readonly context: RecordContext; readonly reader: AreaReader; readonly entry: RowEntry } | undefined {
    const placed = this.#current?.record.entryOf(source);
    if (this.#current === undefined || placed === undefined) return undefined;
    const { page, entry } = placed;
    return { context: this.#current.record.contextOf(entry), reader: page.reader, entry };
  }

  /**
   * A resource as it came, for the source inspector. Nothing where the role leaves any area closed: a resource of an
   * open area may hold words of a closed one (DESIGN 2.17).
   */
  resource(source: string): IndexedResource | undefined {
    const context = this.#current?.record.context;
    return context === undefined || context.evidence.hiddenAreas.length > 0
      ? undefined
      : context.index.bySource.get(source);
  }

  /** The newest summary. */
  get summary(): RecordSummary | undefined {
    return this.#current?.summary;
  }

  /** The record under the summary; for tests and the corpus run. */
  get record(): OpenRecord | undefined {
    return this.#current?.record;
  }

  #join(answer: HeldAnswer, index: RecordIndex, request: AnswerRequest): RecordSummary {
    if (request.as === 'refresh' && this.#current !== undefined)
      this.#before = traceCopy(this.#current.record);
    const held = request.as === 'add' ? (this.#current?.answers ?? []) : [];
    const answers = withAnswer(held, answer);
    const record = new OpenRecord(this.#parts, joinAnswers(answers, index), request);
    const entries = record.pages.reduce((sum, { reading }) => sum + reading.entries.length, 0);
    if (entries <= triedRows) record.tryRows();
    const compared = this.#before === undefined ? undefined : compareCopies(this.#before, record);
    this.#version += 1;
    const gone = this.#gone(record, answer, request);
    const summary = summarise(record, this.#version, compared?.changes, gone);
    this.#current = { answers, record, gone, summary, ...questionsOf(record, compared) };
    return summary;
  }

  #gone(record: OpenRecord, { requested }: HeldAnswer, { as }: AnswerRequest): GoneEntries {
    if (as !== 'add' || this.#current === undefined) return new Map();
    return new Map([...this.#current.gone, ...goneEntries(this.#current.record, record, requested)]);
  }
}

function questionsOf(
  record: OpenRecord,
  compared: ComparedCopies | undefined,
): Pick<CurrentRecord, 'windows' | 'finder'> {
  const texts = new RowTexts(record);
  return {
    windows: new RowWindows(record, texts, compared?.marks ?? new Map()),
    finder: new RecordFinder(record, texts),
  };
}

function isAmong(accepted: readonly IdentityDifference[], wanted: IdentityDifference): boolean {
  return accepted.some(
    ({ field, nationalRecord, practiceRecord }) =>
      field === wanted.field &&
      nationalRecord === wanted.nationalRecord &&
      practiceRecord === wanted.practiceRecord,
  );
}
