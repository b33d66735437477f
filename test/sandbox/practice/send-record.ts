import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { constants, createGzip, gzip } from 'node:zlib';
import type { Interaction } from '../interactions.ts';
import { mediaTypeOf } from '../service/operation-outcome.ts';
import type { ServiceAnswer } from '../service/service-types.ts';

const gzipWhole = promisify(gzip);
const MEGABYTE = 1_048_576;

export interface Sending {
  readonly body: string | Uint8Array;
  readonly acceptsGzip: boolean;
  readonly version: Interaction['version'];
}

/** Headers of every record answer (structured.md 1.2). */
function headersOf({ version }: Sending, gzipped: boolean): Readonly<Record<string, string>> {
  return {
    'content-type': mediaTypeOf(version),
    'cache-control': 'no-store',
    ...(gzipped ? { 'content-encoding': 'gzip', vary: 'Accept-Encoding' } : {}),
  };
}

async function encoded({ body, acceptsGzip }: Sending): Promise<Buffer> {
  const bytes = Buffer.from(body);
  return acceptsGzip ? gzipWhole(bytes) : bytes;
}

/** 200, chunked, compressed when asked. */
export async function sendRecord(sending: Sending): Promise<ServiceAnswer> {
  return {
    status: 200,
    headers: headersOf(sending, sending.acceptsGzip),
    // A stream, so that Node sends chunks instead of a length (structured.md 1.2).
    body: Readable.from([await encoded(sending)]),
  };
}

/** Half of the bytes, then the connection breaks. */
export async function sendCut(sending: Sending): Promise<ServiceAnswer> {
  const bytes = await encoded(sending);
  return {
    status: 200,
    headers: headersOf(sending, sending.acceptsGzip),
    body: bytes.subarray(0, Math.ceil(bytes.length / 2)),
    delivery: 'cut',
  };
}

/** A complete answer whose compressed bytes end too soon. */
export async function sendCutGzip(sending: Sending): Promise<ServiceAnswer> {
  const bytes = await encoded({ ...sending, acceptsGzip: true });
  return {
    status: 200,
    headers: headersOf(sending, true),
    body: Readable.from([bytes.subarray(0, Math.ceil(bytes.length / 2))]),
  };
}

/** Twenty pieces with a pause before each. */
export async function sendDrip(sending: Sending, delayMilliseconds: number): Promise<ServiceAnswer> {
  const bytes = await encoded(sending);
  const size = Math.max(1, Math.ceil(bytes.length / 20));
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let start = 0; start < bytes.length; start += size) {
      await new Promise((resolve) => setTimeout(resolve, delayMilliseconds));
      yield bytes.subarray(start, start + size);
    }
  }
  return {
    status: 200,
    headers: headersOf(sending, sending.acceptsGzip),
    body: Readable.from(pieces()),
  };
}

/** The same record with white space before it, so many megabytes long: legal JSON, beyond any cap. */
export function sendOversize(sending: Sending, megabytes: number): ServiceAnswer {
  function* pieces(): Generator<Buffer> {
    const blank = Buffer.alloc(MEGABYTE, ' ');
    for (let sent = 0; sent < megabytes; sent += 1) yield blank;
    yield Buffer.from(sending.body);
  }
  const plain = Readable.from(pieces());
  if (!sending.acceptsGzip) return { status: 200, headers: headersOf(sending, false), body: plain };
  const compressor = createGzip({ level: constants.Z_BEST_SPEED });
  compressor.on('close', () => plain.destroy());
  return { status: 200, headers: headersOf(sending, true), body: plain.pipe(compressor) };
}
