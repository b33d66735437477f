import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import type { WireFaultSetting } from '../faults.ts';
import { platformOutcome } from './operation-outcome.ts';
import type { ServiceAnswer } from './service-types.ts';

const MEGABYTE = 1_048_576;

async function wholeBody({ body }: ServiceAnswer): Promise<Buffer> {
  if (body instanceof Readable) {
    const pieces: Buffer[] = [];
    for await (const piece of body) pieces.push(Buffer.from(piece as Uint8Array));
    return Buffer.concat(pieces);
  }
  return Buffer.from(body ?? '');
}

/** Plain bytes and the headers that then hold: a spoiled body must not fail as bad compression. */
async function plain(
  answer: ServiceAnswer,
): Promise<{ readonly bytes: Buffer; readonly answer: ServiceAnswer }> {
  const bytes = await wholeBody(answer);
  if (answer.headers?.['content-encoding'] !== 'gzip') return { bytes, answer };
  const headers = Object.fromEntries(
    Object.entries(answer.headers).filter(
      ([name]) => name !== 'content-encoding' && name !== 'content-length',
    ),
  );
  return { bytes: gunzipSync(bytes), answer: { ...answer, headers } };
}

async function* drip(bytes: Buffer, milliseconds: number): AsyncGenerator<Buffer> {
  const size = Math.max(1, Math.ceil(bytes.length / 20));
  for (let start = 0; start < bytes.length; start += size) {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    yield bytes.subarray(start, start + size);
  }
}

/** White space before the answer: legal JSON, beyond any cap. */
function* oversize(bytes: Buffer, megabytes: number): Generator<Buffer> {
  const blank = Buffer.alloc(MEGABYTE, ' ');
  for (let sent = 0; sent < megabytes; sent += 1) yield blank;
  yield bytes;
}

const withType = (answer: ServiceAnswer, type: string): ServiceAnswer => ({
  ...answer,
  headers: { ...answer.headers, 'content-type': type },
});

/** Part of the plain bytes, then the end. */
async function half(answer: ServiceAnswer, delivery: 'cut' | 'reset-midway'): Promise<ServiceAnswer> {
  const { bytes, answer: rest } = await plain(answer);
  return { ...rest, body: bytes.subarray(0, Math.ceil(bytes.length / 2)), delivery };
}

type Spoiler = (
  answer: ServiceAnswer,
  fault: WireFaultSetting,
  oversizeMegabytes: number,
) => ServiceAnswer | Promise<ServiceAnswer>;

const spoilers: Readonly<Record<WireFaultSetting['kind'], Spoiler>> = {
  silent: () => ({ status: 0, delivery: 'silent' }),
  reset: () => ({ status: 0, delivery: 'reset' }),
  'reset-midway': async (answer) => half(answer, 'reset-midway'),
  cut: async (answer) => half(answer, 'cut'),
  drip: async (answer, fault) => {
    const bytes = await wholeBody(answer);
    return { ...answer, body: Readable.from(drip(bytes, fault.delayMilliseconds ?? 200)) };
  },
  html: () => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<!doctype html><title>Blocked</title><p>This page was blocked by policy.</p>',
  }),
  'wrong-media-type': (answer) => withType(answer, 'text/plain; charset=utf-8'),
  'malformed-json': async (answer) => {
    const { bytes, answer: rest } = await plain(answer);
    return { ...rest, body: Buffer.concat([bytes.subarray(0, -1), Buffer.from(',]')]) };
  },
  'not-fhir': async (answer) => ({ ...(await plain(answer)).answer, body: '{"message":"hello"}' }),
  'empty-body': async (answer) => ({ ...(await plain(answer)).answer, body: '' }),
  'outcome-in-200': () =>
    platformOutcome({
      status: 200,
      code: 'INTERNAL_SERVER_ERROR',
      issue: 'exception',
      diagnostics: 'Fault of the sandbox',
    }),
  redirect: () => ({ status: 302, headers: { location: 'https://elsewhere.sandbox.test/' } }),
  oversize: async (answer, _fault, megabytes) => {
    const { bytes, answer: rest } = await plain(answer);
    return { ...rest, body: Readable.from(oversize(bytes, megabytes)) };
  },
};

/** A right answer, gone wrong on its way; what the journal says of the request stays. */
export async function withWireFault(
  answer: ServiceAnswer,
  fault: WireFaultSetting,
  oversizeMegabytes: number,
): Promise<ServiceAnswer> {
  const { traceId, parameters, provenance, patient, gate } = answer;
  return {
    ...(traceId === undefined ? {} : { traceId }),
    ...(parameters === undefined ? {} : { parameters }),
    ...(provenance === undefined ? {} : { provenance }),
    ...(patient === undefined ? {} : { patient }),
    ...(gate === undefined ? {} : { gate }),
    ...(await spoilers[fault.kind](answer, fault, oversizeMegabytes)),
    fault: fault.kind,
  };
}
