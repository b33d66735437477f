import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { receiveCompressed, receiveText } from './reply-body.ts';
import type { WireReply } from './wire.ts';

const text = `{"note":"${'søgning '.repeat(20_000)}"}`;
const bytes = Buffer.byteLength(text);

function reply(body: Uint8Array | string, encoding?: string): WireReply {
  const whole = Buffer.from(body);
  const pieces: Buffer[] = [];
  for (let at = 0; at < whole.length; at += 1000) pieces.push(whole.subarray(at, at + 1000));
  return {
    status: 200,
    headers: encoding === undefined ? {} : { 'content-encoding': encoding },
    body: Readable.from(pieces, { objectMode: false }),
  };
}

describe('body for hand-over', () => {
  it.each([
    ['plain', reply(text)],
    ['gzip', reply(gzipSync(text), 'gzip')],
    ['gzip in capitals', reply(gzipSync(text), ' GZIP ')],
    ['identity', reply(text, 'identity')],
  ])('%s arrives byte for byte, compressed, with its size', async (_what, received) => {
    const result = await receiveCompressed(received, bytes);
    if (!result.ok) throw new Error(result.problem);
    expect(result.value.bytes).toBe(bytes);
    expect(gunzipSync(result.value.gzipped).toString('utf8')).toBe(text);
    expect(result.value.gzipped.length).toBeLessThan(bytes / 10);
    expect(result.value.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('is handed over unread: what is no JSON passes as it is', async () => {
    const result = await receiveCompressed(reply('{"torn":'), bytes);
    expect(result.ok && gunzipSync(result.value.gzipped).toString('utf8')).toBe('{"torn":');
  });

  it.each([
    ['plain', reply(text)],
    ['gzip, small on the wire', reply(gzipSync(text), 'gzip')],
  ])('one byte over the cap is given up: %s', async (_what, received) => {
    expect(await receiveCompressed(received, bytes - 1)).toEqual({ ok: false, problem: 'too-large' });
    expect(received.body.destroyed).toBe(true);
  });

  it.each([
    ['no gzip at all', reply(text, 'gzip')],
    ['gzip that was cut', reply(gzipSync(text).subarray(0, -20), 'gzip')],
    ['a compression we did not ask for', reply(text, 'br')],
  ])('%s cannot be undone', async (_what, received) => {
    expect(await receiveCompressed(received, bytes)).toEqual({ ok: false, problem: 'not-decodable' });
  });

  it('a line that breaks is no body problem', async () => {
    const broken = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    const body = new Readable({
      read() {
        this.destroy(broken);
      },
    });
    await expect(receiveCompressed({ status: 200, headers: {}, body }, bytes)).rejects.toBe(broken);
  });
});

describe('small body', () => {
  it('is text, its letters whole across pieces', async () => {
    const result = await receiveText(reply(gzipSync(text), 'gzip'), bytes);
    // Compared by hand: a difference would print the whole text.
    expect(result.ok && result.value.text === text).toBe(true);
  });

  it('has a cap too', async () => {
    expect(await receiveText(reply(text), 10)).toEqual({ ok: false, problem: 'too-large' });
  });
});
