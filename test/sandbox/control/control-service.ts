import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findBreaches } from '../canaries/find-breaches.ts';
import type { ChangedRecords } from '../changed-records.ts';
import type { Cis2Provider } from '../cis2/start-cis2.ts';
import { faultTable } from '../fault-table.ts';
import type { Faults } from '../faults.ts';
import { applyFaults } from '../faults.ts';
import type { Journal } from '../journal.ts';
import type { SandboxPerson } from '../sandbox-person.ts';
import type { UnknownRecord } from '../service/json.ts';
import { isRecord, parsedJson } from '../service/json.ts';
import { journalPageFiles } from './journal-page.ts';

export interface ControlParts {
  readonly faults: Faults;
  readonly changes: ChangedRecords;
  readonly journal: Journal;
  readonly people: readonly SandboxPerson[];
  readonly cis2: Cis2Provider;
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

function answered(response: ServerResponse, wrong: string | undefined, body?: unknown): void {
  if (wrong === undefined) send(response, body === undefined ? 204 : 200, body);
  else send(response, 400, { error: wrong });
}

async function textOfBody(message: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces).toString('utf8');
}

/** Applies `{"userName": "nia.testwell"}` or `null`; gives the reason when it cannot. */
function applyAutomatic(cis2: Cis2Provider, wanted: unknown): string | undefined {
  const userName = isRecord(wanted) ? wanted['userName'] : undefined;
  if (userName !== null && typeof userName !== 'string') return 'userName must be text or null';
  try {
    cis2.setAutomatic(userName ?? undefined);
    return undefined;
  } catch (reason) {
    return reason instanceof Error ? reason.message : 'no such user';
  }
}

/** Applies `{"nhsNumber": "9990001049", "changed": true}`; gives the reason when it cannot. */
function applyChange({ changes, people }: ControlParts, wanted: unknown): string | undefined {
  const { nhsNumber, changed }: UnknownRecord = isRecord(wanted) ? wanted : {};
  if (typeof changed !== 'boolean') return 'changed must be true or false';
  const person = people.find((each) => each.nhsNumber === nhsNumber && each.source === undefined);
  if (person === undefined) return 'nhsNumber must be that of a synthetic person';
  changes.set(person.nhsNumber, changed);
  return undefined;
}

/** What the page shows anew every moment; `after` is the last entry it has. */
function stateAfter({ journal, faults, cis2 }: ControlParts, after: number): object {
  const [oldest] = journal.entries;
  return {
    oldest: oldest?.sequence ?? Number.MAX_SAFE_INTEGER,
    entries: journal.entries.filter(({ sequence }) => sequence > after),
    faults: faults.current,
    automatic: cis2.automatic() ?? null,
    breaches: breachesOf(journal),
  };
}

const known = new WeakMap<Journal, { readonly key: string; readonly breaches: readonly string[] }>();

/** Found anew only when something came: the page asks every second. */
function breachesOf(journal: Journal): readonly string[] {
  const key = `${String(journal.entries[0]?.sequence)}-${String(journal.entries.at(-1)?.sequence)}`;
  const before = known.get(journal);
  if (before?.key === key) return before.breaches;
  const breaches = findBreaches(journal);
  known.set(journal, { key, breaches });
  return breaches;
}

/** A page of another origin may neither read here nor change anything. */
function isForeign({ headers }: IncomingMessage): boolean {
  if (!/^127\.0\.0\.1:\d+$/.test(headers.host ?? '')) return true;
  return headers.origin !== undefined && headers.origin !== `http://${headers.host ?? ''}`;
}

/**
 * Plain HTTP on loopback, for people and for tests in other processes: `GET /` is the journal and the switches as a
 * page; `GET /people`; `GET|DELETE /journal`; `GET|PUT|DELETE /faults` (`applyFaults` says what a PUT may hold);
 * `GET|PUT|DELETE /changes` (people whose record the practice changed); `GET /fault-table`; `POST /tokens/revoke`; `PUT /cis2/automatic`; `POST /cis2/revoke`; `POST /cis2/keys`.
 * Changes need `content-type: application/json`, which no page of another origin can send unasked.
 */
export async function startControlServer(parts: ControlParts): Promise<ControlServer> {
  const { faults, journal, people, cis2, revokeTokens } = parts;
  const pageFiles = await journalPageFiles({ people, users: cis2.users, deviceUrl: cis2.pageUrl });

  const change = async (route: string, message: IncomingMessage, response: ServerResponse): Promise<void> => {
    switch (route) {
      case 'DELETE /journal':
        journal.clear();
        return send(response, 204);
      case 'PUT /faults':
        return answered(response, applyFaults(faults, parsedJson(await textOfBody(message))), faults.current);
      case 'DELETE /faults':
        faults.clear();
        return send(response, 204);
      case 'PUT /changes':
        return answered(
          response,
          applyChange(parts, parsedJson(await textOfBody(message))),
          parts.changes.numbers,
        );
      case 'DELETE /changes':
        parts.changes.clear();
        return send(response, 204);
      case 'POST /tokens/revoke':
        revokeTokens();
        return send(response, 204);
      case 'PUT /cis2/automatic':
        return answered(response, applyAutomatic(cis2, parsedJson(await textOfBody(message))));
      case 'POST /cis2/revoke':
        cis2.revokeSessions();
        return send(response, 204);
      case 'POST /cis2/keys':
        await cis2.rotateKeys();
        return send(response, 204);
      default:
        return send(response, 404, { error: 'no such control' });
    }
  };

  const readable: Readonly<Record<string, () => unknown>> = {
    '/people': () => people,
    '/journal': () => journal.entries,
    '/faults': () => faults.current,
    '/changes': () => parts.changes.numbers,
    '/fault-table': () => faultTable,
  };

  const read = (target: string, response: ServerResponse): boolean => {
    const { pathname, searchParams } = new URL(target, 'http://127.0.0.1');
    const file = pageFiles.get(pathname);
    if (file !== undefined) {
      response.writeHead(200, file.headers);
      response.end(file.text);
      return true;
    }
    if (pathname === '/state') {
      send(response, 200, stateAfter(parts, Number(searchParams.get('after') ?? 0)));
      return true;
    }
    const value = readable[pathname];
    if (value === undefined) return false;
    send(response, 200, value());
    return true;
  };

  const server = createServer((message, response) => {
    const { method = '', url = '' } = message;
    if (isForeign(message)) return send(response, 421);
    if (method === 'GET' && read(url, response)) return;
    if (message.headers['content-type'] !== 'application/json') {
      return send(response, 415, { error: 'content-type must be application/json' });
    }
    change(`${method} ${url}`, message, response).catch(() => send(response, 500));
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
