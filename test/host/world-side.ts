import type { Codec } from './ipc-codec.ts';

export interface WorldSide {
  /** A value as text; its functions and promises stay here and are called from the other side. */
  readonly wrap: (value: unknown) => string;
  readonly unwrap: (text: string) => unknown;
  /** Takes in what the other side posted. */
  readonly receive: (text: string) => void;
}

type Message =
  | { readonly kind: 'call'; readonly call: number; readonly live: number; readonly args: string }
  | { readonly kind: 'reply'; readonly call: number; readonly ok: boolean; readonly value: string }
  | { readonly kind: 'settle'; readonly live: number; readonly ok: boolean; readonly value: string };

/**
 * One side of the context bridge: functions cross as numbers, calls are answered while `post` still runs,
 * promises settle later. Only text ever crosses, so neither world can reach an object of the other.
 *
 * Self-contained: its source text runs inside the page, once in each world.
 */
export function makeWorldSide(codec: Codec, post: (text: string) => void): WorldSide {
  type Callable = (...args: unknown[]) => unknown;
  interface Settler {
    readonly resolve: (value: unknown) => void;
    readonly reject: (reason: unknown) => void;
  }
  const kept = new Map<number, Callable>();
  const numbers = new Map<object, number>();
  const replies = new Map<number, { readonly ok: boolean; readonly value: string }>();
  const unsettled = new Map<number, Settler>();
  let last = 0;

  const send = (message: Message) => post(JSON.stringify(message));
  /** As in Electron an error crosses as a new Error with the same message. */
  const reasonOf = (error: unknown) => codec.encode(error instanceof Error ? error.message : String(error));
  const thrown = (value: string) => new Error(String(codec.decode(value)));

  function settleLater(live: number, promise: Promise<unknown>): void {
    promise.then(
      (value) => send({ kind: 'settle', live, ok: true, value: wrap(value) }),
      (error: unknown) => send({ kind: 'settle', live, ok: false, value: reasonOf(error) }),
    );
  }

  const live = {
    keep(value: object): string {
      if (value instanceof Promise) {
        last += 1;
        settleLater(last, value);
        return `promise ${last}`;
      }
      const known = numbers.get(value);
      if (known !== undefined) return `function ${known}`;
      last += 1;
      kept.set(last, value as Callable);
      numbers.set(value, last);
      return `function ${last}`;
    },
    restore(text: string): unknown {
      const [kind, number] = text.split(' ');
      if (kind === 'function') return (...args: unknown[]) => callThere(Number(number), args);
      return new Promise((resolve, reject) => {
        unsettled.set(Number(number), { resolve, reject });
      });
    },
  };

  function wrap(value: unknown): string {
    return codec.encode(value, live);
  }

  function unwrap(text: string): unknown {
    return codec.decode(text, live);
  }

  function callThere(number: number, args: readonly unknown[]): unknown {
    last += 1;
    const call = last;
    send({ kind: 'call', call, live: number, args: wrap(args) });
    const reply = replies.get(call);
    replies.delete(call);
    if (reply === undefined) throw new Error('The other side of the context bridge has gone.');
    if (!reply.ok) throw thrown(reply.value);
    return unwrap(reply.value);
  }

  function answer(message: Extract<Message, { kind: 'call' }>): Message {
    try {
      const called = kept.get(message.live);
      if (called === undefined) throw new Error('No such function.');
      const value = called(...(unwrap(message.args) as unknown[]));
      return { kind: 'reply', call: message.call, ok: true, value: wrap(value) };
    } catch (error) {
      return { kind: 'reply', call: message.call, ok: false, value: reasonOf(error) };
    }
  }

  function receive(text: string): void {
    const message = JSON.parse(text) as Message;
    switch (message.kind) {
      case 'call':
        send(answer(message));
        return;
      case 'reply':
        replies.set(message.call, { ok: message.ok, value: message.value });
        return;
      case 'settle': {
        const settler = unsettled.get(message.live);
        unsettled.delete(message.live);
        if (message.ok) settler?.resolve(unwrap(message.value));
        else settler?.reject(thrown(message.value));
      }
    }
  }

  return { wrap, unwrap, receive };
}
