import { expect, it } from 'vitest';
import { fillWords } from './fill-words.ts';

it.each([
  ['{practice} called. {practice} rang.', {}, 'The GP practice called. The GP practice rang.'],
  ['Call {practice}.', {}, 'Call the GP practice.'],
  ['Call {practice}.', { practice: undefined }, 'Call the GP practice.'],
  ['{count} items', {}, 'Some items'],
  ['{count} items', { count: '2' }, '2 items'],
  ['{neverHeardOf}', {}, 'Not known'],
  ['{constructor} and {toString}', {}, 'Not known and not known'],
  ['{a}', { a: '{b}', b: 'x' }, '{b}'],
  ['{a}', { a: '$&' }, '$&'],
  ['No slot', { a: 'x' }, 'No slot'],
])('UI-90 fills %j with %j', (text, values, shown) => {
  expect(fillWords(text, values)).toBe(shown);
});
