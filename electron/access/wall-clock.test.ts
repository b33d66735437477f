import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { wallClock } from './wall-clock.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('a wait longer than a timer can count does not become one of a millisecond', () => {
  const action = vi.fn();
  wallClock.after(2 ** 31, action);
  vi.advanceTimersByTime(24 * 60 * 60_000);
  expect(action).not.toHaveBeenCalled();
});
