import type { Readable, Writable } from 'node:stream';
import type { Protocol } from './cdp-types.ts';

type Method = keyof Protocol.CommandParameters;
type EventName = keyof Protocol.Events;
type Listener = (params: never) => void;

interface Waiting {
  readonly method: string;
  readonly resolve: (result: never) => void;
  readonly reject: (reason: Error) => void;
}

interface Incoming {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: never;
  readonly result?: never;
  readonly error?: { readonly message: string };
}

/** One conversation with the browser (`id` undefined) or with one of its targets. */
export class CdpSession {
  readonly id: string | undefined;
  readonly #pipe: CdpPipe;
  readonly #listeners = new Map<string, Listener[]>();

  constructor(pipe: CdpPipe, id: string | undefined) {
    this.#pipe = pipe;
    this.id = id;
  }

  /** Rejects when Chromium refuses the command or has gone. */
  send<M extends Method>(
    method: M,
    params?: Protocol.CommandParameters[M],
  ): Promise<Protocol.CommandReturnValues[M]> {
    return this.#pipe.send(method, params ?? {}, this.id);
  }

  /** For commands whose target may be gone by now, which is no failure of ours. */
  async tell<M extends Method>(method: M, params?: Protocol.CommandParameters[M]): Promise<void> {
    try {
      await this.send(method, params);
    } catch {
      // The target has closed or navigated away between the event and the answer.
    }
  }

  on<E extends EventName>(event: E, listener: (params: Protocol.Events[E]) => void): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  /** Another target of the same browser. */
  sibling(id: string): CdpSession {
    return this.#pipe.session(id);
  }

  emit(event: string, params: never): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(params);
  }
}

/**
 * The DevTools protocol over Chromium's own pipe (file descriptors 3 and 4): messages of JSON text ended by NUL.
 * No TCP port is open, so nobody else on the machine can drive the browser.
 */
export class CdpPipe {
  readonly root: CdpSession;
  readonly #toChromium: Writable;
  readonly #sessions = new Map<string, CdpSession>();
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #parts: Buffer[] = [];
  #closed = false;

  constructor(toChromium: Writable, fromChromium: Readable) {
    this.#toChromium = toChromium;
    this.root = new CdpSession(this, undefined);
    fromChromium.on('data', (chunk: Buffer) => this.#accept(chunk));
    for (const stream of [toChromium, fromChromium]) {
      stream.on('error', () => this.close());
      stream.on('close', () => this.close());
    }
  }

  session(id: string): CdpSession {
    const known = this.#sessions.get(id);
    if (known !== undefined) return known;
    const session = new CdpSession(this, id);
    this.#sessions.set(id, session);
    return session;
  }

  forget(id: string): void {
    this.#sessions.delete(id);
  }

  send<R>(method: string, params: object, sessionId: string | undefined): Promise<R> {
    if (this.#closed) return Promise.reject(new Error(`${method}: Chromium has gone`));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<R>((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject });
      this.#toChromium.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const { method, reject } of this.#waiting.values()) {
      reject(new Error(`${method}: Chromium has gone`));
    }
    this.#waiting.clear();
  }

  /** Large messages come in many chunks: they are kept apart and joined once. */
  #accept(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
      const last = chunk.subarray(from, end);
      const whole = this.#parts.length === 0 ? last : Buffer.concat([...this.#parts, last]);
      this.#parts = [];
      from = end + 1;
      this.#dispatch(JSON.parse(whole.toString('utf8')) as Incoming);
    }
    if (from < chunk.length) this.#parts.push(chunk.subarray(from));
  }

  #dispatch(message: Incoming): void {
    if (message.id === undefined) {
      const session = message.sessionId === undefined ? this.root : this.session(message.sessionId);
      if (message.method !== undefined) session.emit(message.method, message.params as never);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result as never);
    else waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
  }
}
