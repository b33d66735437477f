import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { londonTime } from './london-time.ts';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function shown({ year, month, day, hour, minute, second }: ReturnType<typeof londonTime>): string {
  return `${two(day)}/${two(month)}/${year}, ${two(hour)}:${two(minute)}:${two(second)}`;
}

function expectClock(instant: number): void {
  expect(shown(londonTime(instant))).toBe(clock.format(instant));
}

describe('londonTime', () => {
  it('UI-06 agrees with the time zone of the platform at any instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2045, 0, 1) }), expectClock),
      { numRuns: 2000 },
    );
  });

  it('UI-07 agrees with it around every change of the clocks', () => {
    for (let year = 1990; year <= 2040; year += 1) {
      for (const month of [2, 9]) {
        for (let day = 24; day <= 31; day += 1) {
          for (const minute of [0, 29, 59, 60, 61, 119, 120, 121])
            expectClock(Date.UTC(year, month, day, 0, minute));
        }
      }
    }
  });

  it.each([
    ['2026-10-25T00:30:00Z', 1, 'BST'],
    ['2026-10-25T01:30:00Z', 1, 'GMT'],
    ['2026-10-24T23:59:59Z', 0, ''],
    ['2026-10-25T02:00:00Z', 2, ''],
    ['1994-10-23T00:30:00Z', 1, 'BST'],
  ] as const)('UI-07 tells the hour that comes twice: %s', (text, hour, zone) => {
    expect(londonTime(Date.parse(text))).toMatchObject({ hour, zone });
  });
});
