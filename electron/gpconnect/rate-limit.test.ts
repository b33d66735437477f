import { expect, it } from 'vitest';
import type { Clock } from './clock.ts';
import { createRateLimit } from './rate-limit.ts';

const running = new AbortController().signal;

/** A clock that moves only by its pauses. */
function steppingClock(): Clock & { readonly pauses: number[]; move(milliseconds: number): void } {
  const pauses: number[] = [];
  let time = Date.parse('2026-11-23T03:00:00Z');
  return {
    pauses,
    now: () => new Date(time),
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
    move: (milliseconds) => {
      time += milliseconds;
    },
  };
}

it('INT-4.1 lets four leave at once and the rest at four a second', async () => {
  const clock = steppingClock();
  const limit = createRateLimit(clock, 4);
  for (let count = 0; count < 4; count += 1) await limit.pass(running);
  expect(clock.pauses).toEqual([]);
  for (let count = 0; count < 8; count += 1) await limit.pass(running);
  expect(clock.pauses).toEqual([250, 250, 250, 250, 250, 250, 250, 250]);
});

it('calls that ask together are spread too', async () => {
  const clock = steppingClock();
  const limit = createRateLimit({ ...clock, pause: (ms) => Promise.resolve(void clock.pauses.push(ms)) }, 4);
  await Promise.all(Array.from({ length: 7 }, () => limit.pass(running)));
  expect(clock.pauses).toEqual([250, 500, 750]);
});

it('fills up again in a second of silence', async () => {
  const clock = steppingClock();
  const limit = createRateLimit(clock, 4);
  for (let count = 0; count < 4; count += 1) await limit.pass(running);
  clock.move(1000);
  for (let count = 0; count < 4; count += 1) await limit.pass(running);
  expect(clock.pauses).toEqual([]);
});

it('a clock that is set back by a day holds nobody up', async () => {
  const clock = steppingClock();
  const limit = createRateLimit(clock, 4);
  await limit.pass(running);
  clock.move(-86_400_000);
  await limit.pass(running);
  expect(clock.pauses).toEqual([]);
});
