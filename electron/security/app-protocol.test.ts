import { describe, expect, it } from 'vitest';
import { createAppProtocol } from './app-protocol.ts';
import { pagePolicy, workerPolicy } from './page-headers.ts';
import type { RendererFiles } from './renderer-files.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const files: RendererFiles = new Map([
  ['/index.html', { contentType: 'text/html; charset=utf-8', bytes: bytes('<!doctype html>') }],
  ['/record-worker.js', { contentType: 'text/javascript; charset=utf-8', bytes: bytes('0') }],
]);
const gzipped = new Uint8Array([0x1f, 0x8b, 8, 0]);

function serve(url: string, method = 'GET'): Response {
  const waiting = new Map([['/body/token', gzipped]]);
  const take = (path: string): Uint8Array | undefined => {
    const found = waiting.get(path);
    waiting.delete(path);
    return found;
  };
  return createAppProtocol(files, { take })(new Request(url, { method }));
}

function policyOf(path: string): string {
  return serve(`app://bedside${path}`).headers.get('content-security-policy') ?? '';
}

describe('app protocol', () => {
  it('B4 serves a built file with the strict headers', async () => {
    const response = serve('app://bedside/index.html');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<!doctype html>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-dns-prefetch-control': 'off',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('B4 refuses every capability by name', () => {
    const policy = serve('app://bedside/index.html').headers.get('permissions-policy') ?? '';
    const directives = policy.split(', ');
    expect(directives.length).toBeGreaterThan(25);
    expect(directives.every((directive) => /^[a-z-]+=\(\)$/.test(directive))).toBe(true);
  });

  it('B6 the page may reach nothing, and the worker only its own origin', () => {
    expect(policyOf('/index.html')).toContain("default-src 'none'; script-src 'self'");
    expect(policyOf('/index.html')).toContain("connect-src 'none'");
    expect(policyOf('/index.html')).toContain(
      "require-trusted-types-for 'script'; trusted-types bedside-worker",
    );
    expect(policyOf('/record-worker.js')).toBe(workerPolicy);
  });

  it('hands a body over as the bytes it is, once', async () => {
    const waiting = new Map([['/body/token', gzipped]]);
    const protocol = createAppProtocol(files, {
      take: (path) => {
        const found = waiting.get(path);
        waiting.delete(path);
        return found;
      },
    });
    const first = protocol(new Request('app://bedside/body/token'));
    expect(first.headers.get('content-type')).toBe('application/octet-stream');
    expect(first.headers.has('content-encoding')).toBe(false);
    expect(new Uint8Array(await first.arrayBuffer())).toEqual(gzipped);
    expect(protocol(new Request('app://bedside/body/token')).status).toBe(404);
  });

  it.each([
    'app://bedside/other.html',
    'app://bedside/',
    'app://bedside/index.html?again',
    'app://bedside/%69ndex.html',
    'app://bedside/..%2Findex.html',
    'app://bedside/assets/%2e%2e/index.htm',
    'app://bedside//index.html',
    'app://bedside/index.html%00',
    'app://bedside.evil/index.html',
    'https://bedside/index.html',
    'app://bedside/body/unknown',
    'app://bedside/__proto__',
  ])('B4 finds nothing at %s', (url) => {
    expect(serve(url).status).toBe(404);
  });

  it.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])('B4 refuses %s', (method) => {
    expect(serve('app://bedside/index.html', method).status).toBe(405);
    expect(serve('app://bedside/body/token', method).status).toBe(405);
  });
});
