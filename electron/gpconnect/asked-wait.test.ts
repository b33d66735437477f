import { describe, expect, it } from 'vitest';
import { askedWaitSeconds } from './asked-wait.ts';

const now = new Date('2026-11-23T03:00:00Z');
const epoch = now.getTime() / 1000;

describe('how long a service asks to wait', () => {
  it.each([
    [{ 'retry-after': '5' }, 5],
    [{ 'retry-after': 'Mon, 23 Nov 2026 03:00:07 GMT' }, 7],
    [{ 'retry-after': 'Mon, 23 Nov 2026 02:00:00 GMT' }, 0],
    [{ 'x-rate-limit-reset': '12' }, 12],
    [{ 'x-rate-limit-reset': String(epoch + 9) }, 9],
    [{ 'x-rate-limit-reset': String((epoch + 9) * 1000) }, 9],
    [{ 'retry-after': '3', 'x-rate-limit-reset': '12' }, 3],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'x-rate-limit-reset': 'soon' }, undefined],
    [{}, undefined],
  ])('%j: %s seconds', (headers, seconds) => {
    expect(askedWaitSeconds(headers, now)).toBe(seconds);
  });
});
