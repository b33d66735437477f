import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WritableJournal } from '../journal.ts';
import { redactHeaders } from '../journal.ts';
import type { Service, ServiceAnswer } from '../service/service-types.ts';

export interface FrontServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const REQUEST_LIMIT = 65_536;

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of message) {
    const bytes = Buffer.from(piece as Uint8Array);
    length += bytes.length;
    if (length > REQUEST_LIMIT) throw new Error('a form this long is not ours');
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}

/** Plain HTTP on 127.0.0.1, so that a developer's browser shows the page without a certificate warning. */
export async function startFrontServer(
  service: () => Service,
  journal: WritableJournal,
): Promise<FrontServer> {
  const answerTo = async (message: IncomingMessage): Promise<ServiceAnswer> => {
    if (!/^127\.0\.0\.1:\d+$/.test(message.headers.host ?? '')) return { status: 421 };
    const target = message.url ?? '';
    const mark = target.indexOf('?');
    return service()({
      method: message.method ?? '',
      target,
      path: mark === -1 ? target : target.slice(0, mark),
      query: new URLSearchParams(mark === -1 ? '' : target.slice(mark + 1)),
      headers: message.headers,
      repeated: message.headersDistinct,
      body: await readBody(message),
      peerNames: [],
    });
  };
  const handle = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, headers = {}, body, checksFailed = [], fault } = await answerTo(message);
    journal.add({
      hop: 'cis2',
      method: message.method ?? '',
      target: message.url ?? '',
      status,
      checksFailed,
      headers: redactHeaders(message.headers),
      ...(fault === undefined ? {} : { fault }),
    });
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.statusCode = status;
    response.end(typeof body === 'string' ? body : '');
  };
  const server = createServer((message, response) => {
    handle(message, response).catch((reason: unknown) => {
      process.stderr.write(`sandbox: the sign-in page threw: ${String(reason)}\n`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
