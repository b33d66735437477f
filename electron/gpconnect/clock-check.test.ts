import { describe, expect, it } from 'vitest';
import { clockErrorSeconds, isClockWrong } from './clock-check.ts';

const sentAt = new Date('2026-11-23T03:00:00.500Z');
const receivedAt = new Date('2026-11-23T03:00:10.500Z');

function withDate(date: string, age?: string): { date: string; age?: string } {
  return { date: new Date(date).toUTCString(), ...(age === undefined ? {} : { age }) };
}

describe('SAFE-24 the clock of this computer', () => {
  it.each([
    ['2026-11-23T03:00:05Z', 0],
    ['2026-11-23T03:00:00Z', 0],
    ['2026-11-23T03:00:10Z', 0],
    ['2026-11-23T02:59:00Z', 60.5],
    ['2026-11-23T03:01:00Z', 49.5],
  ])('a service at %s is %d seconds away', (date, seconds) => {
    expect(clockErrorSeconds(withDate(date), sentAt, receivedAt)).toBe(seconds);
  });

  it.each([
    ['2026-11-23T02:56:01Z', false],
    ['2026-11-23T02:56:00Z', true],
    ['2026-11-23T03:04:10Z', false],
    ['2026-11-23T03:04:11Z', true],
  ])('more than four minutes away from %s is wrong: %s', (date, wrong) => {
    expect(isClockWrong(withDate(date), sentAt, receivedAt)).toBe(wrong);
  });

  it.each([{}, { date: 'yesterday' }])('without a usable Date nothing is known', (headers) => {
    expect(clockErrorSeconds(headers, sentAt, receivedAt)).toBeUndefined();
    expect(isClockWrong(headers, sentAt, receivedAt)).toBe(false);
  });

  it.each([
    ['its first Date', '2026-11-23T02:35:00Z', '1505'],
    ['a fresh Date', '2026-11-23T03:00:05Z', '1505'],
    ['an Age that is no number', '2026-11-23T02:35:00Z', 'old'],
  ])('an answer out of a cache with %s tells nothing', (_what, date, age) => {
    expect(clockErrorSeconds(withDate(date, age), sentAt, receivedAt)).toBeUndefined();
    expect(isClockWrong(withDate(date, age), sentAt, receivedAt)).toBe(false);
  });

  it('an Age of 0 is a fresh answer', () => {
    expect(clockErrorSeconds(withDate('2026-11-23T02:59:00Z', '0'), sentAt, receivedAt)).toBe(60.5);
  });
});
