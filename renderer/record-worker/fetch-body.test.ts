import { describe, expect, it } from 'vitest';
import { fetchBody, largestBody } from './fetch-body.ts';

type Bytes = Uint8Array<ArrayBuffer>;

function answering(bytes: Bytes | Promise<Bytes>, status = 200): () => Promise<Response> {
  return async () => new Response(await bytes, { status });
}

async function gzipped(content: string | Bytes): Promise<Bytes> {
  const zipped = new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zipped).arrayBuffer());
}

describe('fetchBody', () => {
  it('undoes gzip and decodes letters that lie across pieces', async () => {
    const text = `{"a":"${'é–😀'.repeat(50_000)}"}`;
    expect(await fetchBody('x', answering(gzipped(text)))).toEqual({ ok: true, text });
  });

  it('caps the body at 100 MB after decompression', () => {
    expect(largestBody).toBe(104_857_600);
  });

  it('drops a body as soon as it passes the cap, however small it was on the wire', async () => {
    const bomb = await gzipped('a'.repeat(5_000_000));
    expect(await fetchBody('x', answering(bomb), 1_000_000)).toEqual({ ok: false, why: 'too-large' });
  });

  it('takes a body of exactly the cap', async () => {
    expect(await fetchBody('x', answering(gzipped('abcd')), 4)).toEqual({ ok: true, text: 'abcd' });
    expect(await fetchBody('x', answering(gzipped('abcde')), 4)).toEqual({
      ok: false,
      why: 'too-large',
    });
  });

  it.each([
    ['bytes that are no gzip', answering(new Uint8Array([1, 2, 3]))],
    ['a truncated body', answering(gzipped('a'.repeat(1000)).then((bytes) => bytes.slice(0, 20)))],
    ['an address that was used before', answering(gzipped('{}'), 404)],
    ['a fault of the network', () => Promise.reject(new Error('secret'))],
  ])('says only that nothing was fetched for %s', async (_name, fetcher) => {
    expect(await fetchBody('x', fetcher)).toEqual({ ok: false, why: 'not-fetched' });
  });

  it.each([
    ['a stray byte', new Uint8Array([0x22, 0xff, 0x22])],
    ['a letter cut off at the end', new Uint8Array([0x22, 0xc3])],
  ])('takes %s for no JSON', async (_name, bytes) => {
    expect(await fetchBody('x', answering(gzipped(bytes)))).toEqual({ ok: false, why: 'not-json' });
  });
});
