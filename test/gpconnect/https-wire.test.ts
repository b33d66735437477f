import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TLSSocket } from 'node:tls';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openConnections } from '../../electron/gpconnect/connections.ts';
import type { Connections } from '../../electron/gpconnect/connections.ts';
import type { Wire, WireReply, WireResult } from '../../electron/gpconnect/wire.ts';
import { createSandboxCertificates } from '../sandbox/certificates/sandbox-certificates.ts';
import type { SandboxCertificates } from '../sandbox/certificates/sandbox-certificates.ts';
import { credentialsOf, startHttpsService } from './https-service.ts';
import type { HttpsService } from './https-service.ts';

const limits = { connectSeconds: 0.4, headersSeconds: 0.4, wholeSeconds: 0.8 };
const running = new AbortController().signal;
let certificates: SandboxCertificates;
const closers: (() => unknown)[] = [];

beforeAll(async () => {
  certificates = await createSandboxCertificates('viewer.t9c01.sandbox.test', 'other.sandbox.test');
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

function connect(
  credentials = credentialsOf(certificates),
  trust: 'public' | 'spine-roots' = 'spine-roots',
): Connections {
  const connections = openConnections(credentials, limits, trust);
  closers.push(() => {
    connections.close();
  });
  return connections;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function serve(answer: Answer, ...rest: [options?: object]): Promise<HttpsService> {
  const service = await startHttpsService(certificates.proxy, answer, ...rest);
  closers.push(() => service.close());
  return service;
}

const ok: Answer = (_request, response) => response.end('x');

/** As the proxy does it: no client certificate, no conversation. */
function mutual(): object {
  return { requestCert: true, rejectUnauthorized: true, ca: certificates.trustedRoots };
}

function get(
  wire: Wire,
  port: number,
  path = '/',
  signal = running,
  read: (reply: WireReply) => Promise<string> = ({ body }) => text(body),
): Promise<WireResult<string>> {
  return wire.send({ method: 'GET', host: '127.0.0.1', port, path, headers: {} }, signal, read);
}

describe('what goes over the wire', () => {
  it.each([
    '/https://Gp-B.sandbox.test/Tpp-Style/T9P02/Stu3/1/GpConnect/structured/Patient/$gpc.getstructuredrecord',
    '/https://gp.test//double//./dot/../up/%7e/%2F',
    '/https://gp.test:443/a',
  ])('the path leaves byte for byte: %s', async (path) => {
    const service = await serve((request, response) => response.end(request.url));
    expect(await get(connect().national, service.port, path)).toEqual({ ok: true, value: path });
  });

  it('the client certificate is shown to the proxy', async () => {
    const service = await serve(({ socket }, response) => {
      response.end((socket as TLSSocket).getPeerCertificate().subject.CN);
    }, mutual());
    expect(await get(connect().spine, service.port)).toEqual({
      ok: true,
      value: 'viewer.t9c01.sandbox.test',
    });
  });

  it('the client certificate is never shown to another host, even one that asks', async () => {
    const asking = { requestCert: true, rejectUnauthorized: false };
    const service = await serve(({ socket }, response) => {
      response.end(String(Object.keys((socket as TLSSocket).getPeerCertificate()).length));
    }, asking);
    expect(await get(connect().national, service.port)).toEqual({ ok: true, value: '0' });
  });

  it('a redirect is an answer, not a way', async () => {
    const elsewhere = await serve((_request, response) => response.end('followed'));
    const service = await serve((_request, response) => {
      response.writeHead(302, { location: `https://127.0.0.1:${String(elsewhere.port)}/` }).end();
    });
    const status = await get(connect().spine, service.port, '/', running, (reply) =>
      Promise.resolve(String(reply.status)),
    );
    expect(status).toEqual({ ok: true, value: '302' });
    expect(elsewhere.connections()).toBe(0);
  });

  it('a proxy named in the environment is not asked', async () => {
    let asked = 0;
    const proxy = createServer((socket) => {
      asked += 1;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    closers.push(() => proxy.close());
    const address = `http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`;
    const before = { ...process.env };
    closers.push(() => {
      process.env = before;
    });
    process.env = { ...before, HTTPS_PROXY: address, https_proxy: address, NODE_USE_ENV_PROXY: '1' };
    const service = await serve((_request, response) => response.end('direct'));
    expect(await get(connect().spine, service.port)).toEqual({ ok: true, value: 'direct' });
    expect(asked).toBe(0);
  });

  it('one connection serves several requests', async () => {
    const service = await serve((_request, response) => response.end('x'));
    const { national } = connect();
    for (let count = 0; count < 3; count += 1) await get(national, service.port);
    expect(service.connections()).toBe(1);
  });
});

describe('faults of the line', () => {
  it('a server of a strange authority is not spoken to', async () => {
    const strange = await createSandboxCertificates('viewer.t9c01.sandbox.test', 'other.sandbox.test');
    const service = await serve(ok);
    expect(await get(connect(credentialsOf(strange)).national, service.port)).toEqual({
      ok: false,
      fault: { kind: 'secure-connection', answering: false },
    });
  });

  it('a server with the certificate of another host is not spoken to', async () => {
    const service = await startHttpsService(certificates.proxyAsClient, ok);
    closers.push(() => service.close());
    expect(await get(connect().spine, service.port)).toMatchObject({ fault: { kind: 'secure-connection' } });
  });

  it('INT-8 national services are held to public authorities, the proxy to those of Spine', async () => {
    const service = await serve(ok);
    const connections = connect(credentialsOf(certificates), 'public');
    expect(await get(connections.national, service.port)).toMatchObject({
      fault: { kind: 'secure-connection' },
    });
    expect(await get(connections.spine, service.port)).toEqual({ ok: true, value: 'x' });
  });

  it.each([
    ['TLSv1.2', 'ECDHE-ECDSA-AES256-GCM-SHA384'],
    ['TLSv1.2', 'ECDHE-ECDSA-AES128-GCM-SHA256'],
    ['TLSv1.3', 'TLS_AES_256_GCM_SHA384'],
    ['TLSv1.3', 'TLS_AES_128_GCM_SHA256'],
  ] as const)('INT-8 %s is spoken with %s', async (version, suite) => {
    const only = { minVersion: version, maxVersion: version, ciphers: suite };
    const service = await serve(({ socket }, response) => {
      response.end((socket as TLSSocket).getCipher().name);
    }, only);
    expect(await get(connect().spine, service.port)).toEqual({ ok: true, value: suite });
  });

  it('INT-8 a suite outside the list is not spoken', async () => {
    const other = { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES256-SHA384' };
    const service = await serve(ok, other);
    expect(await get(connect().spine, service.port)).toMatchObject({
      fault: { kind: expect.stringMatching(/secure-connection|certificate-required/) },
    });
  });

  it('TLS 1.1 is not spoken', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' };
    const service = await serve(ok, old);
    expect(await get(connect().spine, service.port)).toMatchObject({ fault: { kind: 'secure-connection' } });
  });

  it('a proxy that misses our certificate says so', async () => {
    const service = await serve(ok, mutual());
    expect(await get(connect().national, service.port)).toMatchObject({
      fault: { kind: 'certificate-required' },
    });
  });

  it('a refused certificate looks like a dropped line', async () => {
    const service = await serve(ok, mutual());
    const wrong = connect(credentialsOf(certificates, certificates.clients.stranger));
    expect(await get(wrong.spine, service.port)).toMatchObject({ fault: { kind: 'dropped' } });
  });

  it('a closed port is blocked', async () => {
    const service = await serve(ok);
    await service.close();
    expect(await get(connect().spine, service.port)).toMatchObject({ fault: { kind: 'blocked' } });
  });

  it('a port that never speaks TLS is blocked after the time to connect', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    closers.push(() => silent.close());
    const { port } = silent.address() as AddressInfo;
    expect(await get(connect().spine, port)).toMatchObject({ fault: { kind: 'blocked' } });
  });

  it('a service that never answers is timed out', async () => {
    const service = await serve(() => undefined);
    expect(await get(connect().spine, service.port)).toEqual({
      ok: false,
      fault: { kind: 'timed-out', answering: false },
    });
  });

  it('a body that drips without end is timed out', async () => {
    const service = await serve((_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => {
        clearInterval(drip);
      });
    });
    expect(await get(connect().spine, service.port)).toEqual({
      ok: false,
      fault: { kind: 'timed-out', answering: true },
    });
  });

  it('a service that hangs up is dropped', async () => {
    const service = await serve(({ socket }) => socket.destroy());
    expect(await get(connect().spine, service.port)).toEqual({
      ok: false,
      fault: { kind: 'dropped', answering: false },
    });
  });

  it('a body that breaks off is dropped while answering', async () => {
    const service = await serve(({ socket }, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half', () => socket.destroy());
    });
    expect(await get(connect().spine, service.port)).toEqual({
      ok: false,
      fault: { kind: 'dropped', answering: true },
    });
  });

  it.each(['before the answer', 'in the middle of it'])('cancelling works %s', async (when) => {
    const cancel = new AbortController();
    const hungUp = Promise.withResolvers<unknown>();
    const service = await serve((request, response) => {
      request.socket.on('close', hungUp.resolve);
      if (when !== 'before the answer') response.writeHead(200).write('half');
      setTimeout(() => {
        cancel.abort();
      }, 50);
    });
    expect(await get(connect().spine, service.port, '/', cancel.signal)).toMatchObject({
      ok: false,
      fault: { kind: 'cancelled' },
    });
    await hungUp.promise;
  });

  it('nothing is sent for a call that is cancelled already', async () => {
    const service = await serve(ok);
    expect(await get(connect().spine, service.port, '/', AbortSignal.abort())).toMatchObject({
      fault: { kind: 'cancelled' },
    });
    expect(service.connections()).toBe(0);
  });

  it('a reply that nobody reads to its end does not hold the connection', async () => {
    const service = await serve((_request, response) => response.end('x'.repeat(1_000_000)));
    const { spine } = connect();
    for (let count = 0; count < 6; count += 1) {
      const left = await get(spine, service.port, '/', running, () => Promise.resolve('left'));
      expect(left).toEqual({ ok: true, value: 'left' });
    }
  });

  it('a mistake of ours in reading is not called a fault of the line', async () => {
    const service = await serve(ok);
    const mistaken = get(connect().spine, service.port, '/', running, () =>
      Promise.reject(new Error('ours')),
    );
    await expect(mistaken).rejects.toThrow('ours');
  });
});
