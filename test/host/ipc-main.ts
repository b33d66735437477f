import { EventEmitter } from 'node:events';
import { makeCodec } from './ipc-codec.ts';
import type { WebFrame } from './web-frame.ts';

export interface IpcSender {
  readonly sender: object;
  readonly senderFrame: WebFrame | null;
}

export type InvokeHandler = (event: object, ...args: unknown[]) => unknown;

const codec = makeCodec();

/** `ipcMain`: handlers for `invoke`, listeners for `send`. */
export class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, InvokeHandler>();

  handle(channel: string, handler: InvokeHandler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: InvokeHandler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Answers one `invoke`; the text is what `ipcRenderer` resolves or rejects with, in Electron's words. */
  async answer(
    from: IpcSender,
    channel: string,
    args: string,
  ): Promise<{ readonly ok: boolean; readonly value: string }> {
    const handler = this.#handlers.get(channel);
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      const event = { type: 'frame', ...from, ...frameNumbers(from) };
      const value = await handler(event, ...(codec.decode(args) as unknown[]));
      return { ok: true, value: codec.encode(value) };
    } catch (error) {
      const reason = error instanceof Error ? error.toString() : String(error);
      return { ok: false, value: codec.encode(`Error invoking remote method '${channel}': ${reason}`) };
    }
  }

  /** Passes one `send` on to the listeners. */
  receive(from: IpcSender, channel: string, args: string): void {
    this.emit(
      channel,
      { type: 'frame', ...from, ...frameNumbers(from) },
      ...(codec.decode(args) as unknown[]),
    );
  }
}

function frameNumbers({ senderFrame }: IpcSender): { readonly processId: number; readonly frameId: number } {
  return { processId: 0, frameId: senderFrame?.routingId ?? 0 };
}
