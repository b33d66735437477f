import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, fieldOf, numberMarker, plainCopy, textOf } from './json-value.ts';
import { deepestNesting, parseLossless } from './lossless-json.ts';

function parsed(text: string): unknown {
  const result = parseLossless(text);
  if (!result.ok) throw new Error(result.why);
  return result.value;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Numbers of any form that JSON allows. */
const numberText = fc.stringMatching(/^-?(?:0|[1-9]\d{0,20})(?:\.\d{1,6})?(?:[eE][+-]?\d{1,3})?$/);

describe('parseLossless', () => {
  it.each(['7.0', '6.10', '1.50', '1e-3', '1E3', '-0', '0.0', '28', '-3', '1.50659110000011E+16', '136.0'])(
    'UI-21 keeps %s as it was sent',
    (number) => {
      expect(decimalText(fieldOf(parsed(`{"value":${number}}`), 'value'))).toBe(number);
    },
  );

  it('UI-21 keeps the 18 digits of a code that was sent as a number', () => {
    expect(textOf(fieldOf(parsed('{"code": 999000041000000102 }'), 'code'))).toBe('999000041000000102');
  });

  it('UI-21 keeps any number in any place', () => {
    fc.assert(
      fc.property(
        numberText,
        fc.constantFrom('[#]', '{"a":#}', '#', '[1,#,2]', '{"a":[#\n]}'),
        (number, around) => {
          const value = parsed(around.replace('#', number));
          const found = [value, fieldOf(value, 'a'), ...(Array.isArray(value) ? value : [])];
          expect(found.map((item) => decimalText(item))).toContain(number);
        },
      ),
    );
  });

  it('UI-21 leaves numbers inside strings alone', () => {
    expect(parsed('{"text":"dose 7.0, \\"1.50\\" and 1e3"}')).toEqual({ text: 'dose 7.0, "1.50" and 1e3' });
  });

  it.each([`${numberMarker}7.0`, numberMarker, `${numberMarker}${numberMarker}1`])(
    'never takes a string that begins with the mark for a number: %j',
    (sent) => {
      expect(textOf(parsed(JSON.stringify(sent)))).toBe(sent);
      expect(textOf(parsed(`"\\uFDD0${sent.slice(1)}"`))).toBe(sent);
      expect(textOf(parsed(`"\\ufdd0${sent.slice(1)}"`))).toBe(sent);
    },
  );

  it('tolerates a byte order mark', () => {
    expect(parsed('\uFEFF{"a":1}')).toEqual({ a: 1 });
  });

  it.each(['[', '{', '{"a":[', '[{"b":'])('gives a reason for nesting without end of %s', (part) => {
    expect(parseLossless(part.repeat(200_000))).toEqual({ ok: false, why: 'too-deep' });
  });

  it('accepts nesting up to the limit and braces inside strings', () => {
    const deep = '['.repeat(deepestNesting) + ']'.repeat(deepestNesting);
    expect(parseLossless(deep).ok).toBe(true);
    expect(parsed(`"${'['.repeat(1000)}"`)).toBe('['.repeat(1000));
  });

  it.each([
    '{7.0:1}',
    '{7.0 :1}',
    '[1.]',
    '[01.0]',
    '[.5]',
    '[1.0.0]',
    '[7.0"a"]',
    '[-]',
    '[1.0e]',
    '',
    '{"a":7.0,}',
  ])('leaves malformed text malformed: %s', (text) => {
    expect(parseLossless(text)).toEqual({ ok: false, why: 'not-json' });
  });

  it('accepts and refuses the same texts as JSON.parse', () => {
    const valid = fc.json().map((text) => text.replaceAll(/\b1\b/g, '1.0'));
    const broken = fc
      .tuple(
        valid,
        fc.nat(),
        fc.constantFrom('"', '\\', '}', ']', ',', ':', '7.0', '-', 'e', numberMarker, ' '),
      )
      .map(([text, at, part]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + part + text.slice(place);
      });
    fc.assert(
      fc.property(fc.oneof(valid, broken), (text) => {
        expect(parseLossless(text).ok).toBe(parses(text));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same strings and structure as JSON.parse', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        const numbersAsText = (item: unknown): unknown => {
          if (typeof item === 'number') return String(item);
          if (Array.isArray(item)) return item.map((inner: unknown) => numbersAsText(inner));
          if (typeof item !== 'object' || item === null) return item;
          return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, numbersAsText(inner)]));
        };
        expect(numbersAsText(plainCopy(parsed(text)))).toEqual(numbersAsText(JSON.parse(text)));
      }),
    );
  });
});
