import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bodyLifetime, createBodyStore } from './body-store.ts';
import type { After } from './body-store.ts';

const after: After = (milliseconds, action) => {
  const timer = setTimeout(action, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};
const body = new Uint8Array([0x1f, 0x8b, 1, 2, 3]);

describe('body store', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('hands a body over once', () => {
    const store = createBodyStore(after);
    const path = store.deposit(body);
    expect(store.take(path)).toBe(body);
    expect(store.take(path)).toBeUndefined();
  });

  it('gives every body an address of 256 random bits', () => {
    const store = createBodyStore(after);
    const paths = Array.from({ length: 100 }, () => store.deposit(body));
    expect(new Set(paths).size).toBe(100);
    for (const path of paths) expect(path).toMatch(/^\/body\/[A-Za-z0-9_-]{43}$/);
  });

  it('keeps a body until its time is up and not longer', () => {
    const store = createBodyStore(after);
    const [early, late] = [store.deposit(body), store.deposit(body)];
    vi.advanceTimersByTime(bodyLifetime - 1);
    expect(store.take(early)).toBe(body);
    vi.advanceTimersByTime(1);
    expect(store.take(late)).toBeUndefined();
  });

  it('holds several, and forgets one of them alone', () => {
    const store = createBodyStore(after);
    const [kept, given] = [store.deposit(body), store.deposit(new Uint8Array([1]))];
    store.revoke(given);
    store.revoke('/body/unknown');
    expect([store.take(given), store.take(kept)]).toEqual([undefined, body]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('forgets every body when revoked, and its timers with them', () => {
    const store = createBodyStore(after);
    const paths = [store.deposit(body), store.deposit(body)];
    store.revokeAll();
    expect(paths.map((path) => store.take(path))).toEqual([undefined, undefined]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
