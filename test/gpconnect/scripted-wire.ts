import { Readable } from 'node:stream';
import type { Wire, WireFault, WireRequest } from '../../electron/gpconnect/wire.ts';

/** One prepared answer: a fault of the line, or a reply. */
export type Scripted =
  | { readonly fault: WireFault['kind'] }
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    };

interface ScriptedWire extends Wire {
  readonly requests: readonly WireRequest[];
}

/** Plays answers in order, the last one for ever; a text goes out as it is, anything else as JSON. */
export function createScriptedWire(...script: readonly [Scripted, ...Scripted[]]): ScriptedWire {
  const requests: WireRequest[] = [];
  return {
    requests,
    send: async (request, _signal, read) => {
      const answer = script[Math.min(requests.length, script.length - 1)] ?? script[0];
      requests.push(request);
      if ('fault' in answer) return { ok: false, fault: { kind: answer.fault, answering: false } };
      const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? '');
      const reply = {
        status: answer.status,
        headers: answer.headers ?? {},
        body: Readable.from([Buffer.from(body)], { objectMode: false }),
      };
      return { ok: true, value: await read(reply) };
    },
    close: () => undefined,
  };
}

/** The value of a header as it was written. */
export function headerOf(request: WireRequest | undefined, name: string): string | undefined {
  return request?.headers[name];
}
