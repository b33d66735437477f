import { expect, it } from 'vitest';
import { probeName } from './name-probe.ts';

it.each([
  ['https://127.0.0.1:4001/spine-directory', true],
  ['not an address', false],
])('INT-5.4 whether "%s" can be found from here: %s', async (url, found) => {
  expect(await probeName(url)).toBe(found);
});
