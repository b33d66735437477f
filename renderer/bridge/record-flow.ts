import type { Failure } from '../../shared/contract/errors.ts';
import type { OpenedRecord } from '../../shared/contract/contract.ts';
import { areaOrder, type RecordAreaId } from '../../shared/record/area-order.ts';
import type { RecordReader } from '../../shared/record/record-reader.ts';
import type { AskedRange, IdentityDifference, RecordSummary } from '../../shared/record/record-view.ts';
import { endsRecord } from './ends-record.ts';
import { askOf, nextAreas, usualRange } from './fetch-ask.ts';
import { heldNow, mergeDifferences, withFetch } from './flow-steps.ts';
import type { OpenRecord } from './open-record.ts';
import { readAnswer } from './read-answer.ts';
import { bedside } from './bedside.ts';

/** A later answer whose patient differs from PDS: nothing of the record shows until the person decides (SAFE-13). */
export interface PendingAnswer {
  readonly opened: OpenedRecord;
  readonly differences: readonly IdentityDifference[];
}

export interface FlowState {
  readonly record: OpenRecord;
  readonly pending?: PendingAnswer | undefined;
}

export interface FlowParts {
  readonly record: OpenRecord;
  readonly openAreas: readonly RecordAreaId[];
  readonly reader: RecordReader;
}

/** Everything that is asked for one open record after its first answer, and what came of it (DESIGN 3.4). */
export interface RecordFlow {
  readonly state: () => FlowState;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Asks for what follows by itself; the answer stops everything, and what comes afterwards is dropped (SAFE-12).
   * `onEnded`: the whole record has to go from the screen.
   */
  readonly start: (onEnded: (failure: Failure) => void) => () => void;
  /** Asks for an area, anew or with another range. */
  readonly fetch: (area: RecordAreaId, range: AskedRange) => void;
  /** Asks for an area that nobody has asked for yet. */
  readonly fetchOnce: (area: RecordAreaId) => void;
  /** Gives up waiting for an area. */
  readonly stopWaiting: (area: RecordAreaId) => void;
  /** Tells main that no answer is waited for any more: to a copy that goes it would only be dropped. */
  readonly cancelAll: () => void;
  /** The person went on despite the differences of `pending`. */
  readonly goOn: (summary: RecordSummary) => void;
  readonly ask: <T>(question: (reader: RecordReader) => Promise<T>) => Promise<T>;
}

/** The flow of one open record. Answers are read one after the other; only the background waits for its turn. */
export function createRecordFlow({ record, openAreas, reader }: FlowParts): RecordFlow {
  const { openingId } = record.person;
  const hiddenAreas = areaOrder.filter((area) => !openAreas.includes(area));
  let state: FlowState = { record };
  let isOver = false;
  let onEnded: (failure: Failure) => void = nobody;
  /** The last reading and everything that must come before a question may be asked. */
  let settled: Promise<void> = Promise.resolve();
  let decide: (() => void) | undefined;
  /** The area whose answer came and is being judged: there is nothing left to stop waiting for. */
  let judged: RecordAreaId | undefined;
  /** Which request of an area is the present one. */
  const turns = new Map<RecordAreaId, number>();
  const listeners = new Set<() => void>();

  function set(next: FlowState): void {
    state = next;
    for (const listener of listeners) listener();
  }
  const setRecord = (changes: Partial<OpenRecord>): void =>
    set({ ...state, record: { ...state.record, ...changes } });

  function end(failure: Failure): void {
    if (isOver) return;
    isOver = true;
    onEnded(failure);
  }

  /** One request from its start to its end; resolves when the next of the background may go. */
  async function request(area: RecordAreaId, range: AskedRange): Promise<void> {
    const turn = (turns.get(area) ?? 0) + 1;
    turns.set(area, turn);
    const isPresent = (): boolean => !isOver && turns.get(area) === turn;
    wait(area, range);
    const outcome = await bedside().record.fetch({ openingId, ask: askOf(area, range) });
    if (!isPresent()) return;
    if (!outcome.ok) {
      fail(area, range, outcome.error);
      return;
    }
    const before = settled;
    settled = take(before, area, range, outcome.value, isPresent);
    await settled;
  }

  async function take(
    before: Promise<void>,
    area: RecordAreaId,
    range: AskedRange,
    opened: OpenedRecord,
    isPresent: () => boolean,
  ): Promise<void> {
    await before;
    if (!isPresent()) return;
    const accepted = state.record.continued?.differences ?? [];
    judged = area;
    const answer = await readAnswer({
      reader,
      person: record.person,
      opened,
      hiddenAreas,
      as: 'add',
      accepted,
    });
    judged = undefined;
    // The record was closed or replaced while the answer was read.
    if (isOver) return;
    switch (answer.kind) {
      case 'record':
        hold(area, opened, answer.summary);
        return;
      case 'differs':
        set({ ...state, pending: { opened, differences: answer.differences } });
        await new Promise<void>((resolve) => {
          decide = resolve;
        });
        return;
      case 'unreadable':
        fail(area, range, answer.failure);
        return;
      case 'other-person':
      case 'not-noted':
        end(answer.failure);
        return;
      default:
        answer satisfies never;
    }
  }

  function wait(area: RecordAreaId, range: AskedRange): void {
    const { held } = state.record.fetches[area] ?? {};
    setRecord({ fetches: withFetch(state.record, area, { held, loading: { range, since: Date.now() } }) });
  }

  function fail(area: RecordAreaId, range: AskedRange, failure: Failure): void {
    const { held } = state.record.fetches[area] ?? {};
    // A role that was narrowed meanwhile may not see what is held of the area either (IG-07).
    if (endsRecord(failure.code) || (failure.code === 'E-AUTH-02' && held !== undefined)) {
      end(failure);
      return;
    }
    setRecord({ fetches: withFetch(state.record, area, { held, failed: { range, failure } }) });
  }

  function hold(area: RecordAreaId, opened: OpenedRecord, summary: RecordSummary): void {
    setRecord({ summary, fetches: { ...withFetch(state.record, area, {}), ...heldNow(opened) } });
  }

  /** What follows the first answer, one after the other; whatever a person asked for meanwhile is left out. */
  async function background(): Promise<void> {
    const { toCome, fetches } = state.record;
    const asked = new Set(toCome.map(({ area }) => area));
    const next = nextAreas
      .filter((area) => openAreas.includes(area) && !asked.has(area) && fetches[area] === undefined)
      .map((area) => ({ area, range: usualRange(area) }));
    const waiting = [...toCome, ...next];
    for (const { area, range } of waiting) wait(area, range);
    for (const { area, range } of waiting) {
      if (isOver) return;
      // Stopped while it waited, or asked for by the person.
      if (turns.has(area)) continue;
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      await request(area, range);
    }
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start(tell) {
      isOver = false;
      onEnded = tell;
      void background();
      return () => {
        isOver = true;
        decide?.();
      };
    },
    fetch(area, range) {
      if (isOver || !openAreas.includes(area)) return;
      void request(area, range);
    },
    fetchOnce(area) {
      const { held, loading, failed } = state.record.fetches[area] ?? {};
      if (held !== undefined || loading !== undefined || failed !== undefined) return;
      this.fetch(area, usualRange(area));
    },
    stopWaiting(area) {
      const { held, loading } = state.record.fetches[area] ?? {};
      // Dropped now, its entries would stand in the reader without a verdict on record, and the whole would have to go.
      if (loading === undefined || judged === area) return;
      turns.set(area, (turns.get(area) ?? 0) + 1);
      void bedside().record.cancel({ openingId, plan: askOf(area, loading.range).plan });
      const failed = { range: loading.range, failure: stopped() };
      setRecord({ fetches: withFetch(state.record, area, { held, failed }) });
    },
    cancelAll() {
      for (const area of areaOrder) {
        const { loading } = state.record.fetches[area] ?? {};
        if (loading === undefined) continue;
        void bedside().record.cancel({ openingId, plan: askOf(area, loading.range).plan });
      }
    },
    goOn(summary) {
      const { pending } = state;
      if (pending === undefined) return;
      const continued = mergeDifferences(state.record.continued, pending.differences);
      const fetches = { ...state.record.fetches, ...heldNow(pending.opened) };
      set({ record: { ...state.record, summary, continued, fetches } });
      decide?.();
    },
    async ask(question) {
      await settled;
      if (isOver) throw new Error('The record is closed.');
      return question(reader);
    },
  };
}

/** Nothing has been started yet. */
function nobody(): void {
  return undefined;
}

/** The person's own stop; nothing of it reached the practice's answer. */
function stopped(): Failure {
  return {
    code: 'E-REC-CANCELLED',
    reference: crypto.randomUUID(),
    at: new Date().toISOString(),
    retryable: true,
  };
}
