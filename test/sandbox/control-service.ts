import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Faults } from './faults.ts';
import { applyFaults } from './faults.ts';
import type { Journal } from './journal.ts';
import type { SandboxPerson } from './sandbox-person.ts';
import { parsedJson } from './service/json.ts';

export interface ControlParts {
  readonly faults: Faults;
  readonly journal: Journal;
  readonly people: readonly SandboxPerson[];
  /** Makes every bearer invalid. */
  readonly revokeTokens: () => void;
}

export interface ControlServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

function send(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

async function textOfBody(message: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces).toString('utf8');
}

/**
 * Plain HTTP on loopback, for tests in other processes:
 * `GET /people`; `GET|DELETE /journal`; `GET|PUT|DELETE /faults` (`applyFaults` says what a PUT may hold);
 * `POST /tokens/revoke`. Changes need `content-type: application/json`, which no page of another origin can send unasked.
 */
export async function startControlServer(parts: ControlParts): Promise<ControlServer> {
  const { faults, journal, people, revokeTokens } = parts;
  const change = async (route: string, message: IncomingMessage, response: ServerResponse): Promise<void> => {
    switch (route) {
      case 'DELETE /journal':
        journal.clear();
        return send(response, 204);
      case 'PUT /faults': {
        const wrong = applyFaults(faults, parsedJson(await textOfBody(message)));
        return wrong === undefined
          ? send(response, 200, faults.current)
          : send(response, 400, { error: wrong });
      }
      case 'DELETE /faults':
        faults.clear();
        return send(response, 204);
      case 'POST /tokens/revoke':
        revokeTokens();
        return send(response, 204);
      default:
        return send(response, 404, { error: 'no such control' });
    }
  };
  const server = createServer((message, response) => {
    const route = `${message.method ?? ''} ${message.url ?? ''}`;
    if (!/^127\.0\.0\.1:\d+$/.test(message.headers.host ?? '')) return send(response, 421);
    if (route === 'GET /people') return send(response, 200, people);
    if (route === 'GET /journal') return send(response, 200, journal.entries);
    if (route === 'GET /faults') return send(response, 200, faults.current);
    if (message.headers['content-type'] !== 'application/json') {
      return send(response, 415, { error: 'content-type must be application/json' });
    }
    change(route, message, response).catch(() => send(response, 500));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
