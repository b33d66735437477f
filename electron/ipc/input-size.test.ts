import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsSizeCap } from './input-size.ts';

describe('size cap', () => {
  it('lets in what is as long as its JSON text, and not one character more', () => {
    const person = fc.record({
      a: fc.string(),
      b: fc.integer(),
      c: fc.array(fc.boolean(), { minLength: 1 }),
    });
    fc.assert(
      fc.property(person, (input) => {
        const length = JSON.stringify(input).length;
        // Every part is charged one separator, so lists and objects cost one character more than their text.
        return fitsSizeCap(input, length + 3) && !fitsSizeCap(input, length - 1);
      }),
    );
  });

  it('costs nothing to say nothing', () => {
    expect(fitsSizeCap(undefined, 0)).toBe(true);
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.anything({ withMap: true, withDate: true, withBigInt: true, withTypedArray: true }),
        (input) => {
          expect(typeof fitsSizeCap(input, 50)).toBe('boolean');
        },
      ),
    );
  });

  it('stops counting at the cap', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(fitsSizeCap(circle, 1_000)).toBe(false);
    expect(fitsSizeCap(Array.from({ length: 2_000 }), 1_000)).toBe(false);
    expect(fitsSizeCap('x'.repeat(2_000), 1_000)).toBe(false);
  });

  it.each([new Map(), new Date(0), 1n, new Uint8Array(1), /x/, Symbol('x'), () => 1])(
    'refuses what is not plain content: %s',
    (input) => {
      expect(fitsSizeCap(input, 1_000)).toBe(false);
    },
  );
});
