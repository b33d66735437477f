import { describe, expect, it } from 'vitest';
import { DecimalText, writeJson } from './json-text.ts';

describe('writeJson', () => {
  it('writes decimals as they stand', () => {
    expect(writeJson({ a: new DecimalText('7.0'), b: [new DecimalText('1.50')] })).toBe(
      '{"a":7.0,"b":[1.50]}',
    );
  });

  it('escapes control characters and leaves out what is undefined', () => {
    expect(writeJson({ text: 'two \u0013 three\r\n', none: undefined, nil: null })).toBe(
      '{"text":"two \\u0013 three\\r\\n","nil":null}',
    );
  });

  it('agrees with JSON.stringify for plain values', () => {
    const value = { list: [1, 'a', true, null, { deep: 'ünïcode " \\' }], empty: [], none: {} };
    expect(writeJson(value)).toBe(JSON.stringify(value));
  });
});

describe('DecimalText', () => {
  it.each(['7.', '.5', '07', '1,5', 'NaN', '', '1.5 '])('refuses %j', (sourceText) => {
    expect(() => new DecimalText(sourceText)).toThrow(RangeError);
  });
});
