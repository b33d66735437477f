import type { IncomingHttpHeaders } from 'node:http';
import type { CustomFetch } from 'openid-client';
import type { Clock } from '../clock.ts';
import { isLoopbackAddress } from '../https-address.ts';
import { askNational } from '../national-exchange.ts';
import type { NationalAnswer } from '../national-exchange.ts';
import type { Wire } from '../wire.ts';

/** Beyond this the library's own tolerance of 30 seconds may not do. */
const noticedSkewSeconds = 15;

/** The one way out for `openid-client` during one sign-in: our wire, our trust, our time limits. */
export interface Cis2Line {
  readonly fetch: CustomFetch;
  /** What the last call broke on, when it did not bring an answer. */
  trouble(): Exclude<NationalAnswer, { kind: 'answered' }> | undefined;
  /** Seconds to add to this computer's clock to have the provider's; 0 when they agree. */
  clockSkewSeconds(): number;
}

/** Without the brackets that a URL puts around IPv6. */
const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

/** A sandbox stays on this computer, whatever its discovery document says. */
export function mayCall(address: URL, issuer: string): boolean {
  return !isLoopbackAddress(bare(new URL(issuer).hostname)) || isLoopbackAddress(bare(address.hostname));
}

/** `issuer` is the provider's address in the environment file. */
export function createCis2Line(wire: Wire, clock: Clock, issuer: string, signal: AbortSignal): Cis2Line {
  let trouble: ReturnType<Cis2Line['trouble']>;
  let skew = 0;

  const fetch: CustomFetch = async (resource, { method, headers, body }) => {
    const address = new URL(resource);
    if (address.protocol !== 'https:' || !mayCall(address, issuer)) throw new Error('not a place to call');
    if (method !== 'GET' && method !== 'POST') throw new Error('not a way to call');
    const text = body === undefined || body === null ? undefined : textOfBody(body);
    const answer = await askNational(
      wire,
      clock,
      {
        method,
        host: bare(address.hostname),
        port: address.port === '' ? 443 : Number(address.port),
        path: `${address.pathname}${address.search}`,
        headers: {
          ...headers,
          ...(text === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(text)) }),
        },
        ...(text === undefined ? {} : { body: text }),
      },
      signal,
    );
    if (answer.kind !== 'answered') {
      trouble = answer;
      throw new Error('no answer');
    }
    skew = skewOf(answer.headers, clock.now());
    const hasBody = ![204, 205, 304].includes(answer.status);
    return new Response(hasBody ? answer.text : null, {
      status: answer.status,
      headers: plainHeaders(answer.headers),
    });
  };

  return { fetch, trouble: () => trouble, clockSkewSeconds: () => skew };
}

function textOfBody(body: unknown): string {
  if (typeof body === 'string' || body instanceof URLSearchParams) return body.toString();
  throw new Error('not a body that sign-in sends');
}

function skewOf(headers: IncomingHttpHeaders, now: Date): number {
  const there = Date.parse(headers.date ?? '');
  if (Number.isNaN(there)) return 0;
  const seconds = Math.round((there - now.getTime()) / 1000);
  return Math.abs(seconds) > noticedSkewSeconds ? seconds : 0;
}

function plainHeaders(headers: IncomingHttpHeaders): Headers {
  const plain = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    // The body is decoded already.
    if (value !== undefined && name !== 'content-encoding' && name !== 'content-length') {
      plain.set(name, String(value));
    }
  }
  return plain;
}
