import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isJsonObject } from '../json-value.ts';
import type { JsonObject } from '../json-value.ts';
import { parseLossless } from '../lossless-json.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { sourceText } from './source-text.ts';

function parsed(text: string): JsonObject {
  const result = parseLossless(text);
  if (!result.ok || !isJsonObject(result.value)) throw new Error('not parsed');
  return result.value;
}

const observation = parsed(
  '{"resourceType":"Observation","id":"o","valueQuantity":{"value":7.0,"unit":"mmol/L"},"code":{"text":"Potassium"},"note":[{"text":"a"},{"text":"b"}]}',
);
const large: JsonObject = {
  resourceType: 'List',
  entry: Array.from({ length: 3000 }, (_, at) => ({ item: { reference: `A/${at}` } })),
};

/** The console, of which this room knows nothing. */
const { console: sink } = globalThis as unknown as { readonly console: { log: () => void } };

describe('evaluateExpression', () => {
  it.each([
    ['code.text', ['Potassium']],
    ['value.value', ['7.0']],
    ['note.text', ['a', 'b']],
    ['note.count()', ['2']],
    ['note.exists()', ['true']],
    ['missing', []],
    ['code', ['{\n  "text": "Potassium"\n}']],
  ])('evaluates %s', (expression, values) => {
    expect(evaluateExpression(observation, expression)).toEqual({ ok: true, values });
  });

  it.each([
    ['', /Type an expression/],
    ['a'.repeat(501), /500 characters/],
    ['code.', /cannot be read/],
    ['code.nothing()', /cannot be read/],
    ["code.text.matches('(a+)+$')", /may take too long/],
    ['subject.resolve()', /outside the entry/],
    ["code.memberOf('http://example.org')", /outside the entry/],
  ])('refuses %s', (expression, why) => {
    const evaluation = evaluateExpression(observation, expression);
    expect(evaluation.ok ? '' : evaluation.why).toMatch(why);
  });

  it('refuses what could run long over a large entry, and answers the rest soon', () => {
    expect(evaluateExpression(large, 'repeat(children())').ok).toBe(false);
    expect(evaluateExpression(large, 'descendants().descendants()').ok).toBe(false);
    expect(evaluateExpression(large, 'descendants().count()').ok).toBe(true);
    const all = evaluateExpression(large, 'entry.item.reference');
    expect(all.ok ? [all.values.length, all.values.at(-1)] : []).toEqual([201, 'and 2800 more']);
  });

  it('writes nothing of the record to the console', () => {
    const log = vi.spyOn(sink, 'log').mockReturnValue();
    expect(evaluateExpression(observation, "code.text.trace('x')").ok).toBe(true);
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });

  it('DESIGN 2.6 is total', () => {
    fc.assert(
      fc.property(fc.object(), fc.string({ maxLength: 30 }), (body, expression) => {
        expect(typeof evaluateExpression(body, expression).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});

describe('sourceText', () => {
  it('DESIGN 2.5 keeps numbers in their own form', () => {
    const text =
      '{\n  "a": 7.0,\n  "b": 1e2,\n  "c": [\n    1.50,\n    "x\\"y"\n  ],\n  "d": {},\n  "e": []\n}';
    expect(sourceText(parsed(text))).toBe(text);
  });

  it('writes back any JSON as it was read', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = JSON.stringify(value);
        expect(JSON.parse(sourceText(parsed(text)))).toEqual(JSON.parse(text));
      }),
    );
    const marked = '{"a":"\uFDD07.0","b":"\uFDD0\uFDD0x"}';
    expect(JSON.parse(sourceText(parsed(marked)))).toEqual(JSON.parse(marked));
  });
});
