import { array, assert, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packParts, unpackParts } from './packed-parts.ts';

describe('packed parts', () => {
  it('come out as they went in', () => {
    assert(
      property(array(uint8Array()), (parts) => {
        const unpacked = unpackParts(packParts(parts));
        expect(unpacked?.map((part) => Array.from(part))).toEqual(parts.map((part) => Array.from(part)));
      }),
    );
  });

  it.each([
    ['a cut length', [0, 0]],
    ['a length beyond the end', [0, 0, 0, 2, 7]],
    ['a huge length', [255, 255, 255, 255, 7]],
  ])('are refused with %s', (_what, bytes) => {
    expect(unpackParts(Uint8Array.from(bytes))).toBeUndefined();
  });
});
