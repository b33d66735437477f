import type { BedsideBridge } from '../../shared/contract/bridge.ts';
import {
  channelNames,
  eventNames,
  type ChannelName,
  type EventName,
} from '../../shared/contract/channel-names.ts';
import type { EventPayload } from '../../shared/contract/contract.ts';
import type { ErrorCode, Failure, Outcome } from '../../shared/contract/errors.ts';
import type { FakeAnswers } from './fake-answers.ts';
import { usualAnswers } from './usual-answers.ts';

export type { FakeAnswers };

export interface FakeCall {
  readonly channel: ChannelName;
  readonly input: unknown;
}

export interface FakeBridge {
  readonly bridge: BedsideBridge;
  /** A test replaces what it is about: `main.answers['record.open'] = bad('E-REC-09')`. */
  readonly answers: FakeAnswers;
  /** Every call in order, as `channel` with its input. */
  readonly calls: readonly FakeCall[];
  /** Inputs of the calls to one channel, in order. */
  readonly callsTo: (channel: ChannelName) => readonly unknown[];
  /** Sends an event of main to whoever listens. */
  readonly emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
}

/** A good outcome. */
export function good<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A failed outcome with a reference of its own. */
export function bad(
  code: ErrorCode,
  more: Partial<Failure> = {},
): { readonly ok: false; readonly error: Failure } {
  return {
    ok: false,
    error: { code, reference: 'b5f6b0a4', at: '2026-11-23T14:05:00Z', retryable: false, ...more },
  };
}

/** A main process in memory, behind the real bridge type and built from the contract's own lists. */
export function createFakeBridge(changes: Partial<FakeAnswers> = {}): FakeBridge {
  const answers: FakeAnswers = { ...usualAnswers(), ...changes };
  const calls: FakeCall[] = [];
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>();
  const call =
    (channel: ChannelName) =>
    (input?: unknown): Promise<unknown> => {
      calls.push({ channel, input });
      const answer = answers[channel];
      if (typeof answer !== 'function') return Promise.resolve(answer);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the caller was typed by the bridge
      return Promise.resolve((answer as (given: unknown) => unknown)(input));
    };
  const areas: Record<string, Record<string, unknown>> = {};
  for (const name of channelNames) {
    const [area = '', verb = ''] = name.split('.', 2);
    areas[area] = { ...areas[area], [verb]: call(name) };
  }
  const on = Object.fromEntries(
    eventNames.map((name) => {
      const set = new Set<(payload: unknown) => void>();
      listeners.set(name, set);
      return [name, (listener: (payload: unknown) => void) => subscribe(set, listener)];
    }),
  );
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from the contract's own lists of names
    bridge: { ...areas, on } as unknown as BedsideBridge,
    answers,
    calls,
    callsTo: (channel) => calls.filter((made) => made.channel === channel).map(({ input }) => input),
    emit: (name, payload) => listeners.get(name)?.forEach((listener) => listener(payload)),
  };
}

function subscribe<T>(set: Set<(payload: T) => void>, listener: (payload: T) => void): () => void {
  set.add(listener);
  return () => {
    set.delete(listener);
  };
}
