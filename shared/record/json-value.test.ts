import { describe, expect, it } from 'vitest';
import { asArray, asObject, decimalText, fieldOf, textOf, textsOf, wordOf } from './json-value.ts';

describe('reading any JSON', () => {
  it.each([
    [undefined, []],
    [null, []],
    [{ a: 1 }, [{ a: 1 }]],
    ['one', ['one']],
    [
      [1, null, 2],
      [1, 2],
    ],
  ])('T30 takes %j as a list', (value, expected) => {
    expect(asArray(value)).toEqual(expected);
  });

  it('T30 takes the first object of a list sent in place of an object', () => {
    expect(fieldOf({ effectivePeriod: ['x', { start: '2020' }] }, 'effectivePeriod', 'start')).toBe('2020');
    expect(asObject('text')).toBeUndefined();
  });

  it.each(['constructor', 'toString', '__proto__'])('reads no inherited member %s', (name) => {
    expect(fieldOf({}, name)).toBeUndefined();
  });

  it('T30 takes numbers and booleans for their text', () => {
    expect([textOf(5), textOf(true), textOf('  '), textOf({})]).toEqual(['5', 'true', undefined, undefined]);
    expect(textsOf(['a', 2, ['b'], null])).toEqual(['a', '2']);
  });

  it('shows numbers sent as strings as they were sent', () => {
    expect(decimalText('123.0000')).toBe('123.0000');
    expect(decimalText(true)).toBeUndefined();
  });

  it('T29 folds words of closed lists', () => {
    expect(wordOf(' Active\u0000 ')).toBe('active');
    expect(wordOf('\u0000')).toBeUndefined();
  });
});
