import { createServer } from 'node:https';
import {
  connect,
  createServer as createNetServer,
  type AddressInfo,
  type Server as NetServer,
  type Socket,
} from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeCollector } from '../../electron/audit/forward/collector-address.ts';
import type { Collector } from '../../electron/audit/forward/collector.ts';
import { createSyslogCollector } from '../../electron/audit/forward/syslog-collector.ts';
import { createHttpsCollector } from '../../electron/audit/forward/https-collector.ts';
import {
  createRoot,
  issueLeaf,
  type Authority,
  type Leaf,
} from '../sandbox/certificates/certificate-authority.ts';
import { memoryAnchor, newPlace, openTrail, removePlace, requestEntry, trailParts } from './trail-fixture.ts';

let root: Authority;
let stranger: Authority;
let leaf: Leaf;
let home = '';
let folder = '';
const servers: NetServer[] = [];
const sockets = new Set<Socket>();

beforeAll(async () => {
  [root, stranger] = await Promise.all([
    createRoot('Collector root (synthetic)'),
    createRoot('Stranger (synthetic)'),
  ]);
  leaf = await issueLeaf(root, { commonName: 'collector.test', purpose: 'server', addresses: ['127.0.0.1'] });
});
beforeEach(async () => {
  ({ home, folder } = await newPlace());
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
  await removePlace(home);
});

async function listening(server: NetServer): Promise<number> {
  servers.push(server);
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

interface TakenLine {
  readonly seq: number;
  readonly severity?: string;
  readonly reference?: string;
}

/** An HTTPS collector that keeps what it takes; `status` may change. */
async function httpsCollector(lines: TakenLine[], state = { status: 202 }): Promise<number> {
  return listening(
    createServer({ key: leaf.keyPem, cert: leaf.certificatePem }, (request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const taken = state.status === 202 && request.method === 'POST';
        if (taken)
          lines.push(
            ...body
              .trimEnd()
              .split('\n')
              .map((line) => JSON.parse(line) as TakenLine),
          );
        response.writeHead(state.status, { location: '/elsewhere' }).end(body);
      });
    }),
  );
}

/** Splits octet-counted frames. */
function messagesOf(bytes: string): readonly string[] {
  const messages: string[] = [];
  for (let rest = bytes; rest !== '';) {
    const [head = '', digits = ''] = /^(\d+) /.exec(rest) ?? [];
    if (head === '') throw new Error('not a frame');
    messages.push(rest.slice(head.length, head.length + Number(digits)));
    rest = rest.slice(head.length + Number(digits));
  }
  return messages;
}

async function syslogServer(messages: string[]): Promise<number> {
  return listening(
    createTlsServer({ key: leaf.keyPem, cert: leaf.certificatePem }, (socket) => {
      let bytes = '';
      socket.on('data', (chunk: Buffer) => (bytes += chunk.toString('latin1')));
      socket.on('end', () => messages.push(...messagesOf(bytes)));
      socket.on('error', () => undefined);
    }),
  );
}

function made(kind: 'https' | 'syslog-tls', address: string, roots = root.pem): Collector {
  const maker = makeCollector({ kind, address, roots });
  if (!maker.ok) throw new Error(maker.sentence);
  return maker.collector;
}

/** Appends three entries, one of them worth an alert, and waits until all are forwarded. */
async function forwardThree(collector: Collector): Promise<void> {
  const trail = await openTrail({ ...trailParts(folder, memoryAnchor()), collector });
  await trail.append(requestEntry('one'));
  await trail.append(requestEntry('two', { outcome: 'failed' }));
  await trail.append(
    requestEntry('three', { event: 'record-open', purpose: { kind: 'cannot-be-asked', why: 'Fall' } }),
  );
  await expect.poll(() => trail.waitingToForward(), { timeout: 5_000 }).toBe(0);
  await trail.close();
}

describe('forwarding over HTTPS', () => {
  it('INT-6.3 hands over every entry with its severity', async () => {
    const lines: TakenLine[] = [];
    await forwardThree(made('https', `https://127.0.0.1:${await httpsCollector(lines)}/audit`));
    expect(lines.map(({ seq, severity, reference }) => [seq, severity, reference])).toEqual([
      [1, 'notice', 'one'],
      [2, 'warning', 'two'],
      [3, 'alert', 'three'],
    ]);
  });

  it.each([500, 401, 302, 413])('INT-6.3 an answer %i takes nothing', async (status) => {
    const port = await httpsCollector([], { status });
    const collector = made('https', `https://127.0.0.1:${port}/audit`);
    expect(await collector.send([], new AbortController().signal)).toEqual({ ok: false, problem: 'refused' });
  });

  it('INT-6.3 trusts no certificate but those of its own root', async () => {
    const port = await httpsCollector([]);
    const collector = made('https', `https://127.0.0.1:${port}/audit`, stranger.pem);
    const outcome = await collector.send([], new AbortController().signal);
    expect(outcome).toEqual({ ok: false, problem: 'not-trusted' });
  });

  it('INT-6.3 a collector that does not answer is left after its time', async () => {
    const port = await listening(
      createServer({ key: leaf.keyPem, cert: leaf.certificatePem }, () => undefined),
    );
    const collector = createHttpsCollector({
      address: new URL(`https://127.0.0.1:${port}/`),
      roots: root.pem,
      timeoutMilliseconds: 150,
    });
    expect(await collector.send([], new AbortController().signal)).toEqual({
      ok: false,
      problem: 'timed-out',
    });
  });

  it('INT-6.3 entries wait in the trail while the collector is away, over a restart too', async () => {
    const anchor = memoryAnchor();
    const lines: TakenLine[] = [];
    const state = { status: 503 };
    const port = await httpsCollector(lines, state);
    const problems: string[] = [];
    const parts = {
      ...trailParts(folder, anchor),
      collector: made('https', `https://127.0.0.1:${port}/audit`),
      onForwardProblem: (problem: string) => problems.push(problem),
    };
    const trail = await openTrail(parts);
    const started = performance.now();
    for (let count = 1; count <= 20; count += 1) await trail.append(requestEntry(`r${count}`));
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(trail.waitingToForward()).toBe(20);
    await expect.poll(() => problems).toContain('refused');
    await trail.close();

    state.status = 202;
    const again = await openTrail(parts);
    await expect.poll(() => again.waitingToForward(), { timeout: 5_000 }).toBe(0);
    expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    await again.close();
  });

  it('INT-6.3 what waits is offered once more when the trail is closed', async () => {
    const lines: TakenLine[] = [];
    const state = { status: 503 };
    const port = await httpsCollector(lines, state);
    const problems: string[] = [];
    const trail = await openTrail({
      ...trailParts(folder, memoryAnchor()),
      collector: made('https', `https://127.0.0.1:${port}/audit`),
      onForwardProblem: (problem: string) => problems.push(problem),
    });
    await trail.append(requestEntry('one'));
    await expect.poll(() => problems).toContain('refused');
    state.status = 202;
    const last = trail.append(requestEntry('two'));
    await trail.close();
    expect(await last).toMatchObject({ ok: true });
    expect(lines.map(({ reference }) => reference)).toEqual(['one', 'two']);
  });

  it('INT-6.3 a collector may be set, changed and taken away while the trail is open', async () => {
    const trail = await openTrail(trailParts(folder, memoryAnchor()));
    await trail.append(requestEntry('one'));
    expect(trail.waitingToForward()).toBeUndefined();
    const lines: TakenLine[] = [];
    await trail.forwardTo(made('https', `https://127.0.0.1:${await httpsCollector(lines)}/`));
    await expect.poll(() => lines.length).toBe(1);
    await trail.forwardTo(undefined);
    await trail.append(requestEntry('two'));
    expect(trail.waitingToForward()).toBeUndefined();
    expect(lines).toHaveLength(1);
    await trail.close();
  });
});

const sender = (port: number): Collector =>
  createSyslogCollector({ host: '127.0.0.1', port, roots: root.pem, timeoutMilliseconds: 600 });

describe('forwarding by syslog over TLS', () => {
  it('INT-6.3 hands over every entry as one octet-counted RFC 5424 message', async () => {
    const messages: string[] = [];
    await forwardThree(made('syslog-tls', `127.0.0.1:${await syslogServer(messages)}`));
    await expect.poll(() => messages.length).toBe(3);
    const priorities = messages.map(
      (message) => /^<(\d+)>1 \S+ ward-pc Bedside - \S+ \[meta sequenceId="\d+"\] \{/.exec(message)?.[1],
    );
    expect(priorities).toEqual(['109', '108', '105']);
  });

  it('INT-6.3 trusts no certificate but those of its own root', async () => {
    const collector = made('syslog-tls', `127.0.0.1:${await syslogServer([])}`, stranger.pem);
    expect(await collector.send([], new AbortController().signal)).toEqual({
      ok: false,
      problem: 'not-trusted',
    });
  });

  it('INT-6.3 a server that speaks no TLS, breaks off, never closes or is not there takes nothing', async () => {
    const signal = new AbortController().signal;
    const secure = { key: leaf.keyPem, cert: leaf.certificatePem };
    const breaking = await listening(createTlsServer(secure, (socket) => socket.destroy()));
    expect(await sender(breaking).send([], signal)).toMatchObject({ ok: false });

    const holding = await listening(
      createTlsServer({ ...secure, allowHalfOpen: true }, (socket) => {
        socket.on('error', () => undefined);
        socket.resume();
      }),
    );
    expect(await sender(holding).send([], signal)).toEqual({ ok: false, problem: 'timed-out' });

    const plain = await listening(
      createNetServer((socket) => socket.on('error', () => undefined).write('220 hello')),
    );
    expect(await sender(plain).send([], signal)).toMatchObject({ ok: false });

    const gone = await syslogServer([]);
    await new Promise((resolve) => servers.pop()?.close(resolve));
    await new Promise((resolve) => connect(gone, '127.0.0.1').on('error', resolve));
    expect(await sender(gone).send([], signal)).toEqual({ ok: false, problem: 'not-reached' });
  });

  it('INT-6.3 says nothing of a person when it fails', async () => {
    const outcome = await made('syslog-tls', `127.0.0.1:${await syslogServer([])}`, stranger.pem).send(
      [
        {
          entry: {
            ...requestEntry('r'),
            seq: 1,
            at: '2026-11-25T08:00:00.000Z',
            device: { installationId: 'i', hostName: 'h', appVersion: '1' },
          },
          severity: 'alert',
          mac: 'm',
        },
      ],
      new AbortController().signal,
    );
    expect(JSON.stringify(outcome)).not.toMatch(/\d{10}|Testwell|127\.0/);
  });
});
