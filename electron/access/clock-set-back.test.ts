import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { signedIn } from './testing/access-fake.ts';

const minute = 60_000;
const start = new Date('2026-11-23T02:00:00.000Z').getTime();

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ['a day', 24 * 60],
  ['ten years', 10 * 365 * 24 * 60],
])('IG-20 locks and signs out although the clock was set back by %s', async (_how, minutes) => {
  const { access } = await signedIn();
  vi.setSystemTime(start - minutes * minute);
  expect(access.state().status).toBe('signed-in');
  vi.advanceTimersByTime(10 * minute);
  expect(access.state().status).toBe('locked');
  vi.advanceTimersByTime(8 * 60 * minute);
  expect(access.state().status).toBe('signed-out');
});

it('IG-20 locks although nobody asks after the clock was set back', async () => {
  const { listener } = await signedIn();
  vi.setSystemTime(start - 24 * 60 * minute);
  vi.advanceTimersByTime(20 * minute);
  expect(listener.onLocked).toHaveBeenCalledOnce();
});

it('IG-23 purges although the clock was set back while locked', async () => {
  const { access, listener } = await signedIn();
  access.lock('locked');
  vi.setSystemTime(start - 24 * 60 * minute);
  vi.advanceTimersByTime(30 * minute);
  expect(listener.onPurge).toHaveBeenCalledOnce();
});
