import { expect, it } from 'vitest';
import { londonClockText } from './london-day.ts';

it.each([
  ['2026-07-01T08:00:09.500Z', '2026-07-01 09:00:09'],
  ['2026-12-31T23:59:59.999Z', '2026-12-31 23:59:59'],
  ['2026-06-30T23:30:00.000Z', '2026-07-01 00:30:00'],
  ['2026-10-25T00:30:00.000Z', '2026-10-25 01:30:00 BST'],
  ['2026-10-25T01:30:00.000Z', '2026-10-25 01:30:00 GMT'],
])('IG-11 %s is %s in London', (at, text) => {
  expect(londonClockText(Date.parse(at))).toBe(text);
});
