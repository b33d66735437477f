import type { BedsideBridge } from '../../shared/contract/bridge.ts';
import type { EventName } from '../../shared/contract/channel-names.ts';
import type { EventPayload, OpenedRecord, SessionState } from '../../shared/contract/contract.ts';
import type { ErrorCode, Failure, Outcome } from '../../shared/contract/errors.ts';
import type { TracedPerson } from '../../shared/contract/person.ts';
import { openedRecord, signedInSession, signedOutSession, tracedPerson } from './people.ts';

/** What the fake main answers; a test replaces what it is about. */
export interface FakeAnswers {
  session: Outcome<SessionState>;
  signedIn: Outcome<SessionState>;
  unlocked: Outcome<SessionState>;
  found: Outcome<TracedPerson>;
  opened: Outcome<OpenedRecord> | Promise<Outcome<OpenedRecord>>;
  left: Outcome<null>;
}

export interface FakeBridge {
  readonly bridge: BedsideBridge;
  readonly answers: FakeAnswers;
  /** Every call in order, as `channel` with its input. */
  readonly calls: { readonly channel: string; readonly input: unknown }[];
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

type Listeners = { readonly [N in EventName]: Set<(payload: EventPayload<N>) => void> };

/** A main process in memory, behind the real bridge type. */
export function createFakeBridge(changes: Partial<FakeAnswers> = {}): FakeBridge {
  const answers: FakeAnswers = {
    session: good(signedOutSession),
    signedIn: good(signedInSession),
    unlocked: good(signedInSession),
    found: good(tracedPerson),
    opened: good(openedRecord),
    left: good(null),
    ...changes,
  };
  const calls: { channel: string; input: unknown }[] = [];
  const listeners: Listeners = { 'record.progress': new Set(), 'session.lockWarning': new Set() };
  const answer = <T>(channel: string, read: () => T | Promise<T>, input?: unknown): Promise<T> => {
    calls.push({ channel, input });
    return Promise.resolve(read());
  };
  const bridge: BedsideBridge = {
    session: {
      state: () => answer('session.state', () => answers.session),
      signIn: (input) => answer('session.signIn', () => answers.signedIn, input),
      signOut: () => answer('session.signOut', () => answers.left),
      lock: () => answer('session.lock', () => answers.left),
      unlock: (input) => answer('session.unlock', () => answers.unlocked, input),
      stayActive: () => answer('session.stayActive', () => answers.left),
    },
    person: { find: (input) => answer('person.find', () => answers.found, input) },
    record: {
      open: (input) => answer('record.open', () => answers.opened, input),
      cancel: (input) => answer('record.cancel', () => answers.left, input),
      close: () => answer('record.close', () => answers.left),
    },
    on: {
      'record.progress': (listener) => subscribe(listeners['record.progress'], listener),
      'session.lockWarning': (listener) => subscribe(listeners['session.lockWarning'], listener),
    },
  };
  return {
    bridge,
    answers,
    calls,
    emit: (name, payload) => listeners[name].forEach((listener) => listener(payload)),
  };
}

function subscribe<T>(set: Set<(payload: T) => void>, listener: (payload: T) => void): () => void {
  set.add(listener);
  return () => {
    set.delete(listener);
  };
}
