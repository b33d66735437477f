import { expect, it } from 'vitest';
import { countFailure, minutesOfRest } from './lockout.ts';

const now = new Date('2026-11-23T02:00:00.000Z').getTime();
const hour = 60 * 60_000;
const guessedTen = countFailure({ consecutive: 9 }, now);

it('IG-05 an account rests as long as the rest that it was given', () => {
  expect(minutesOfRest(guessedTen, now)).toBe(30);
  expect(minutesOfRest(guessedTen, now + hour)).toBe(0);
});

it('IG-05 the longest rest counts whole', () => {
  expect(minutesOfRest(countFailure({ consecutive: 99 }, now), now)).toBe(120);
});

it('IG-05 a rest that was given while the clock was ten years ahead is none', () => {
  expect(minutesOfRest(countFailure({ consecutive: 4 }, now + 10 * 365 * 24 * hour), now)).toBe(0);
});
