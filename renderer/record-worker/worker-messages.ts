import type { ReadRequest } from '../../shared/record/record-reader.ts';
import type { DetailField, RecordReading, RecordView } from '../../shared/record/record-view.ts';

/** What each call of the worker takes and gives. */
export interface WorkerCalls {
  readonly read: { readonly input: ReadRequest; readonly output: RecordReading };
  readonly continueDespiteDifferences: { readonly input: null; readonly output: RecordView };
  readonly details: { readonly input: string; readonly output: readonly DetailField[] };
}

export type WorkerCallName = keyof WorkerCalls;

/** One question to the worker; `id` joins it to its answer. */
export type WorkerQuestion = Asking & { readonly id: number };

/** Why a question has no answer; never any text of the record. */
export type WorkerRefusal = 'nothing-waiting' | 'superseded' | 'broken';

/** A refusal, or the value that the call gives. */
export type WorkerAnswer =
  { readonly id: number; readonly ok: false; readonly why: WorkerRefusal } | WorkerGift;

export type WorkerGift = {
  readonly [N in WorkerCallName]: {
    readonly id: number;
    readonly ok: true;
    readonly call: N;
    readonly value: WorkerCalls[N]['output'];
  };
}[WorkerCallName];

/** A question before it got its id. */
export type Asking = {
  readonly [N in WorkerCallName]: { readonly call: N; readonly input: WorkerCalls[N]['input'] };
}[WorkerCallName];
