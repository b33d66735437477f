import { expect, it } from 'vitest';
import { genderWords } from './gender.ts';

it.each([
  ['male', 'Male'],
  ['female', 'Female'],
  ['other', 'Other Specific'],
  ['unknown', 'Not Known'],
  [undefined, 'Not Known'],
  ['M', 'Not Known'],
  ['constructor', 'Not Known'],
])('UI-17 says %j in words as %s', (code, shown) => {
  expect(genderWords(code)).toBe(shown);
});
