import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TLSSocket } from 'node:tls';
import type { Faults } from '../faults.ts';
import type { JournalHop, WritableJournal } from '../journal.ts';
import { credentialKinds, redactHeaders } from '../journal.ts';
import type { Service, ServiceAnswer, ServiceRequest } from './service-types.ts';
import { withWireFault } from './wire-fault.ts';

const REQUEST_LIMIT = 1_048_576;

/** Which service answers a target, and under which name it is journalled. */
export interface Route {
  readonly hop: JournalHop;
  readonly service: Service;
}

export interface LoopbackServer {
  readonly port: number;
  /** Ends every connection, also those that were left silent. */
  readonly close: () => Promise<void>;
}

/** A server whose TLS can be spoiled while it runs. */
export interface SwitchableServer extends LoopbackServer {
  /** Other certificates or versions for new connections; idle ones end. */
  setTls(tls: ServerOptions): void;
  /** Refuses connections, or listens again at the same port. */
  setListening(listening: boolean): void;
}

/** What the wire does to answers (fault-table.ts); absent: nothing. */
export interface WireFaults {
  readonly faults: Faults;
  readonly oversizeMegabytes: number;
}

async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of message) {
    const bytes = Buffer.from(piece as Uint8Array);
    length += bytes.length;
    if (length > REQUEST_LIMIT) return undefined;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}

function peerNamesOf(socket: TLSSocket): string[] {
  const certificate = socket.getPeerCertificate();
  if (Object.keys(certificate).length === 0) return [];
  const alternatives = (certificate.subjectaltname ?? '')
    .split(', ')
    .filter((name) => name.startsWith('DNS:'))
    .map((name) => name.slice(4));
  return [...new Set([certificate.subject.CN, ...alternatives].flat().filter((name) => name !== undefined))];
}

async function received(message: IncomingMessage): Promise<ServiceRequest | undefined> {
  const body = await readBody(message);
  if (body === undefined) return undefined;
  const target = message.url ?? '';
  const mark = target.indexOf('?');
  return {
    method: message.method ?? '',
    target,
    path: mark === -1 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark === -1 ? '' : target.slice(mark + 1)),
    headers: message.headers,
    repeated: message.headersDistinct,
    body,
    peerNames: peerNamesOf(message.socket as TLSSocket),
  };
}

/** TLS lies over the socket that can be reset; without that handle, closing has to do. */
function reset(response: ServerResponse): void {
  const { socket } = response;
  if (socket === null) return;
  const { _parent: under } = socket as typeof socket & { readonly _parent?: typeof socket };
  (under ?? socket).resetAndDestroy();
}

async function deliver(answer: ServiceAnswer, response: ServerResponse): Promise<void> {
  const delivery = answer.delivery ?? 'whole';
  if (delivery === 'silent') return;
  if (delivery === 'closed') {
    response.destroy();
    return;
  }
  if (delivery === 'reset') {
    reset(response);
    return;
  }
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  response.statusCode = answer.status;
  if (delivery === 'cut' || delivery === 'reset-midway') {
    response.write(answer.body, () => (delivery === 'cut' ? response.destroy() : reset(response)));
    return;
  }
  if (answer.body instanceof Readable) {
    // A source that breaks must break the answer too: a client may not take half a record for a whole one.
    await pipeline(answer.body, response).catch(() => response.destroy());
    return;
  }
  response.end(answer.body);
}

const isRight = (answer: ServiceAnswer): boolean =>
  answer.status === 200 && answer.fault === undefined && (answer.checksFailed ?? []).length === 0;

/**
 * An HTTPS server on 127.0.0.1 at a free port. Every request is journalled before its answer goes out, so a
 * client that has its answer can rely on the entry.
 */
export async function startLoopbackServer(
  tls: ServerOptions,
  routeOf: (target: string) => Route,
  journal: WritableJournal,
  wire?: WireFaults,
): Promise<SwitchableServer> {
  const onTheWire = async (hop: JournalHop, answer: ServiceAnswer): Promise<ServiceAnswer> => {
    const fault = isRight(answer) ? wire?.faults.takeWire(hop) : undefined;
    return fault === undefined ? answer : withWireFault(answer, fault, wire?.oversizeMegabytes ?? 1);
  };
  const handle = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const arrival = journal.arrive();
    const { hop, service } = routeOf(message.url ?? '');
    const request = await received(message);
    const answer: ServiceAnswer =
      request === undefined
        ? { status: 413, headers: { connection: 'close' }, checksFailed: [`${hop}/request-size`] }
        : await onTheWire(hop, await service(request));
    const unanswered = ['silent', 'closed', 'reset'].includes(answer.delivery ?? 'whole');
    const credentials = credentialKinds(message.headers, request?.peerNames ?? []);
    const entry = {
      hop,
      method: message.method ?? '',
      target: message.url ?? '',
      status: unanswered ? 0 : answer.status,
      checksFailed: answer.checksFailed ?? [],
      headers: redactHeaders(message.headers),
      ...(credentials.length === 0 ? {} : { credentials }),
      ...(answer.traceId === undefined ? {} : { traceId: answer.traceId }),
      ...(answer.fault === undefined ? {} : { fault: answer.fault }),
      ...(answer.parameters === undefined ? {} : { parameters: answer.parameters }),
      ...(answer.provenance === undefined ? {} : { provenance: answer.provenance }),
      ...(answer.patient === undefined ? {} : { patient: answer.patient }),
      ...(answer.gate === undefined ? {} : { gate: answer.gate }),
    };
    journal.add(entry, arrival);
    await deliver(answer, response);
  };
  const server = createServer({ minVersion: 'TLSv1.2', ...tls }, (message, response) => {
    handle(message, response).catch((reason: unknown) => {
      process.stderr.write(`sandbox: a service threw: ${String(reason)}\n`);
      response.destroy();
    });
  });
  const listen = async (port: number): Promise<void> =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    setTls(changed) {
      server.setSecureContext({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3', ...changed });
      server.closeIdleConnections();
    },
    setListening(listening) {
      if (listening === server.listening) return;
      if (listening) {
        listen(port).catch((reason: unknown) => {
          process.stderr.write(`sandbox: cannot listen again at port ${String(port)}: ${String(reason)}\n`);
        });
        return;
      }
      server.close();
      server.closeAllConnections();
    },
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
