import { request as openRequest } from 'node:https';
import type { Agent } from 'node:https';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { startTimeLimits } from './time-limits.ts';
import type { TimeLimits } from './time-limits.ts';
import { wireFaultKind } from './wire-fault.ts';
import type { Wire, WireFaultKind, WireReply, WireRequest, WireResult } from './wire.ts';

/** The wire over `node:https` with an agent of its own. */
export function createHttpsWire(agent: Agent, limits: TimeLimits): Wire {
  return {
    send: (request, signal, read) => sendOnce(agent, limits, request, signal, read),
    close: () => {
      agent.destroy();
    },
  };
}

function sendOnce<T>(
  agent: Agent,
  limits: TimeLimits,
  request: WireRequest,
  signal: AbortSignal,
  read: (reply: WireReply) => Promise<T>,
): Promise<WireResult<T>> {
  if (signal.aborted) return Promise.resolve({ ok: false, fault: { kind: 'cancelled', answering: false } });
  return new Promise((resolve, reject) => {
    const { host, port, method, path, headers, body } = request;
    // Pieces, never a URL: the path must leave exactly as the directory gave it (integration.md §0.8).
    const call = openRequest({ agent, host, port, method, path, headers });
    let answering = false;
    let stoppedBy: WireFaultKind | undefined;
    const stop = (kind: WireFaultKind): void => {
      stoppedBy ??= kind;
      call.destroy(new Error(kind));
    };
    const cancel = (): void => {
      stop('cancelled');
    };
    const endLimits = startTimeLimits(call, limits, stop);
    signal.addEventListener('abort', cancel);
    const settle = (result: WireResult<T> | Error): void => {
      endLimits();
      signal.removeEventListener('abort', cancel);
      if (result instanceof Error) reject(result);
      else resolve(result);
    };
    const fault = (kind: WireFaultKind): WireResult<T> => ({ ok: false, fault: { kind, answering } });
    call.on('error', (error) => {
      // While answering, the reply's own stream tells `read`.
      if (!answering) settle(fault(stoppedBy ?? wireFaultKind(error) ?? 'unknown'));
    });
    const take = async (reply: IncomingMessage): Promise<WireResult<T> | Error> => {
      try {
        const value = await read({ status: reply.statusCode ?? 0, headers: reply.headers, body: reply });
        letGo(call, reply);
        // The body may be in while `read` still worked: a stop counts all the same.
        return stoppedBy === undefined ? { ok: true, value } : fault(stoppedBy);
      } catch (error) {
        call.destroy();
        const kind = stoppedBy ?? wireFaultKind(error);
        if (kind !== undefined) return fault(kind);
        return error instanceof Error ? error : new Error('reading a reply failed');
      }
    };
    call.on('response', (reply) => {
      answering = true;
      // A stream that breaks before anyone listens must not bring the process down.
      reply.on('error', () => undefined);
      void take(reply).then(settle);
    });
    call.end(body);
  });
}

/** A reply that was not read to its end would hold its connection for ever. */
function letGo(call: ClientRequest, reply: IncomingMessage): void {
  if (!reply.complete || !reply.readableEnded) call.destroy();
}
