import type { ChildProcess } from 'node:child_process';
import type { ControlAnswer, ControlRequest } from './control.ts';

const closeLimitMs = 10_000;

/** Questions to the host process, over the IPC channel it was forked with. */
export class HostControl {
  readonly problems: string[] = [];
  written = '';
  readonly #child: ChildProcess;
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (reason: Error) => void }
  >();
  readonly #ended: Promise<void>;
  #lastId = 0;

  constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text: Buffer) => {
        this.written += text.toString();
      });
    }
    child.on('message', (message) => this.#receive(message as ControlAnswer));
    // 'close' comes after the last of what was written.
    this.#ended = new Promise((resolve) => {
      child.once('close', () => {
        for (const { reject } of this.#waiting.values()) reject(this.#hasEnded());
        this.#waiting.clear();
        resolve();
      });
    });
  }

  ask(question: Question): Promise<unknown> {
    if (!this.#child.connected) return Promise.reject(this.#hasEnded());
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.send({ id, ...question }, (error) => {
        // Killed a moment ago, and nobody has noticed yet.
        if (error !== null && this.#waiting.delete(id)) reject(this.#hasEnded());
      });
    });
  }

  async end(): Promise<void> {
    this.ask({ kind: 'quit' }).catch(() => undefined);
    const limit = setTimeout(() => this.#child.kill('SIGTERM'), closeLimitMs);
    await this.#ended;
    clearTimeout(limit);
  }

  #hasEnded(): Error {
    return new Error(`The host has ended.\n${this.written}`);
  }

  #receive(answer: ControlAnswer): void {
    if ('problem' in answer) {
      this.problems.push(answer.problem);
      return;
    }
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject(new Error(answer.message));
  }
}

type Question = ControlRequest extends infer Request
  ? Request extends unknown
    ? Omit<Request, 'id'>
    : never
  : never;
