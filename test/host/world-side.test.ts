import { describe, expect, it } from 'vitest';
import { makeCodec } from './ipc-codec.ts';
import { makeWorldSide, type WorldSide } from './world-side.ts';

/** Two worlds that reach each other by text alone; answers what `value` looks like from the far one. */
function seenAcross<T>(value: T): T {
  let far: WorldSide | undefined;
  const near: WorldSide = makeWorldSide(makeCodec(), (text) => far?.receive(text));
  far = makeWorldSide(makeCodec(), (text) => near.receive(text));
  return far.unwrap(near.wrap(value)) as T;
}

describe('context bridge between two worlds', () => {
  it('calls a function at once and gives its value', () => {
    expect(seenAcross((left: number, right: number) => left + right)(1, 2)).toBe(3);
  });

  it('settles a promise later', async () => {
    await expect(seenAcross(async () => 'done')()).resolves.toBe('done');
  });

  it('throws the message of an error that was thrown there', () => {
    const refuse = seenAcross(() => {
      throw new TypeError('not so');
    });
    expect(refuse).toThrow('not so');
  });

  it('rejects with the message of a rejection', async () => {
    const refuse = seenAcross(() => Promise.reject(new Error('later not')));
    await expect(refuse()).rejects.toThrow('later not');
  });

  it('calls back, even while the call runs', () => {
    const each = seenAcross((call: (value: number) => number) => [call(1), call(2)]);
    expect(each((value) => value * 10)).toEqual([10, 20]);
  });

  it('gives back a function that undoes', () => {
    const heard = new Set<() => void>();
    const subscribe = seenAcross((listener: () => void) => {
      heard.add(listener);
      return () => heard.delete(listener);
    });
    const stop = subscribe(() => undefined);
    expect(heard.size).toBe(1);
    stop();
    expect(heard.size).toBe(0);
  });

  it('never hands over the object itself', () => {
    const inner = { list: [1] };
    const seen = seenAcross(inner);
    expect(seen).toEqual(inner);
    expect(seen).not.toBe(inner);
    expect(seen.list).not.toBe(inner.list);
  });
});
