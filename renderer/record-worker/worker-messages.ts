import type { RecordReader } from '../../shared/record/record-reader.ts';

/** What each call of the worker takes and gives: the calls of a record reader, with their arguments as one list. */
export type WorkerCalls = {
  readonly [N in Exclude<keyof RecordReader, 'close'>]: {
    readonly input: Parameters<RecordReader[N]>;
    readonly output: Awaited<ReturnType<RecordReader[N]>>;
  };
};

export type WorkerCallName = keyof WorkerCalls;

/** One question to the worker; `id` joins it to its answer. */
export type WorkerQuestion = Asking & { readonly id: number };

/** Why a question has no answer; never any text of the record. */
export type WorkerRefusal = 'nothing-waiting' | 'superseded' | 'broken';

/** A refusal, or the value that the call gives. */
export type WorkerAnswer =
  { readonly id: number; readonly ok: false; readonly why: WorkerRefusal } | WorkerGift;

export type WorkerGift = { readonly id: number; readonly ok: true } & Giving;

/** What a call gives, with its name. */
export type Giving = {
  readonly [N in WorkerCallName]: { readonly call: N; readonly value: WorkerCalls[N]['output'] };
}[WorkerCallName];

/** A question before it got its id. */
export type Asking = {
  readonly [N in WorkerCallName]: { readonly call: N; readonly input: WorkerCalls[N]['input'] };
}[WorkerCallName];
