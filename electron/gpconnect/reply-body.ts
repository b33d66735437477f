import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import type { WireReply } from './wire.ts';

/** Why a body was given up although the line held. */
type BodyProblem = 'too-large' | 'not-decodable';

type BodyResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: BodyProblem };

/** What the audit keeps of a body: evidence without content, taken while it passes. */
export interface BodyMeasure {
  /** Bytes, compression undone. */
  readonly bytes: number;
  /** SHA-256 of them, lower-case hex. */
  readonly sha256: string;
}

/** A body ready for hand-over: never parsed, never whole in memory before compression (DESIGN.md 2.4). */
export interface CompressedBody extends BodyMeasure {
  readonly gzipped: Uint8Array;
}

interface TextBody extends BodyMeasure {
  readonly text: string;
}

/** Undoes gzip if the reply has it, counts, compresses again at level 1; all in zlib's own threads. */
export async function receiveCompressed(
  reply: WireReply,
  capBytes: number,
): Promise<BodyResult<CompressedBody>> {
  const compressor = createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 256 * 1024 });
  return receive(reply, capBytes, compressor, (chunks, measure) => ({
    gzipped: Buffer.concat(chunks),
    ...measure,
  }));
}

/** A small body as text: errors and the answers of the national services. */
export async function receiveText(reply: WireReply, capBytes: number): Promise<BodyResult<TextBody>> {
  return receive(reply, capBytes, undefined, (chunks, measure) => ({
    text: Buffer.concat(chunks).toString('utf8'),
    ...measure,
  }));
}

async function receive<T>(
  reply: WireReply,
  capBytes: number,
  compressor: Transform | undefined,
  finish: (chunks: readonly Buffer[], measure: BodyMeasure) => T,
): Promise<BodyResult<T>> {
  const decoder = decoderFor(reply.headers['content-encoding']);
  if (decoder === undefined) return { ok: false, problem: 'not-decodable' };
  const counter = countUpTo(capBytes);
  const collector = collect();
  const stages: readonly (NodeJS.ReadableStream | NodeJS.WritableStream)[] = [
    reply.body,
    ...decoder,
    counter.stage,
    ...(compressor === undefined ? [] : [compressor]),
    collector.stage,
  ];
  try {
    await pipeline(stages);
  } catch (error) {
    if (counter.exceeded()) return { ok: false, problem: 'too-large' };
    if (isCompressionError(error)) return { ok: false, problem: 'not-decodable' };
    throw error;
  }
  return { ok: true, value: finish(collector.chunks, counter.measure()) };
}

function decoderFor(encoding: string | undefined): readonly Transform[] | undefined {
  switch (encoding?.trim().toLowerCase() ?? 'identity') {
    case 'identity':
    case '':
      return [];
    case 'gzip':
    case 'x-gzip':
      return [createGunzip({ chunkSize: 256 * 1024 })];
    default:
      return undefined;
  }
}

/** The one cap counts decompressed bytes, so that a small body cannot grow without end. */
function countUpTo(capBytes: number): {
  stage: Transform;
  measure: () => BodyMeasure;
  exceeded: () => boolean;
} {
  let seen = 0;
  const hash: Hash = createHash('sha256');
  const stage = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      seen += chunk.byteLength;
      if (seen > capBytes) next(new Error('body over the cap'));
      else {
        hash.update(chunk);
        next(null, chunk);
      }
    },
  });
  return {
    stage,
    measure: () => ({ bytes: seen, sha256: hash.digest('hex') }),
    exceeded: () => seen > capBytes,
  };
}

function collect(): { stage: Writable; chunks: Buffer[] } {
  const chunks: Buffer[] = [];
  const stage = new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(chunk);
      next();
    },
  });
  return { stage, chunks };
}

function isCompressionError(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^Z_[A-Z]+_ERROR$/.test(error.code)
  );
}
