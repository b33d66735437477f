import { anything, assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCodec } from './ipc-codec.ts';

const { encode, decode } = makeCodec();

describe('codec of the IPC', () => {
  it.each([
    ['undefined', undefined],
    ['negative zero', -0],
    ['not a number', Number.NaN],
    ['infinity', Number.NEGATIVE_INFINITY],
    ['a big integer', 12_345_678_901_234_567_890n],
    ['a date', new Date(1)],
    ['an invalid date', new Date(Number.NaN)],
    ['a pattern', /a+/giu],
    ['a map of maps', new Map([[{ key: 1 }, new Map([['x', undefined]])]])],
    ['a set', new Set([1, 'two'])],
    ['bytes', Uint8Array.from([0, 1, 255])],
    ['floats', Float64Array.from([0.5, -1])],
    ['a buffer', Uint8Array.from([7]).buffer],
    ['an object with the mark of the codec', { $: 'Date', v: 1 }],
    ['an own __proto__', Object.fromEntries([['__proto__', 1]])],
  ])('carries %s', (_what, value) => {
    expect(decode(encode(value))).toStrictEqual(value);
  });

  it('carries an error with its name and message', () => {
    const carried = decode(encode(new RangeError('too far'))) as Error;
    expect([carried instanceof Error, carried.name, carried.message]).toEqual([
      true,
      'RangeError',
      'too far',
    ]);
  });

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a promise', Promise.resolve()],
  ])('refuses %s as Electron does', (_what, value) => {
    expect(() => encode({ value })).toThrow('An object could not be cloned.');
  });

  it('refuses a circle instead of running for ever', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(() => encode(circle)).toThrow('An object could not be cloned.');
  });

  it('carries every plain value unchanged', () => {
    assert(
      property(anything({ withDate: true, withMap: true, withSet: true, withBigInt: true }), (value) => {
        expect(decode(encode(value))).toEqual(value);
      }),
    );
  });
});
