import { describe, expect, it } from 'vitest';
import { isTraceFresh } from './trace-freshness.ts';

const traced = {
  nhsNumber: '9990000018',
  practice: { odsCode: 'T9P01' },
  tracedAt: '2026-11-23T03:00:00.000Z',
};

describe('SAFE-10 the trace behind a record request', () => {
  it.each([
    ['at once', '2026-11-23T03:00:00Z', true],
    ['after 23 h 59 min', '2026-11-24T02:59:00Z', true],
    ['after 24 h 1 min', '2026-11-24T03:01:00Z', false],
    ['before it was made', '2026-11-23T02:59:59Z', false],
  ])('%s', (_when, now, fresh) => {
    expect(isTraceFresh(traced, new Date(now))).toBe(fresh);
  });

  it.each([
    ['unreadable', { ...traced, tracedAt: 'today' }],
    ['without a practice', { ...traced, practice: { odsCode: '' } }],
    ['of a number that cannot exist', { ...traced, nhsNumber: '9990000019' }],
  ])('does not count when %s', (_what, person) => {
    expect(isTraceFresh(person, new Date(traced.tracedAt))).toBe(false);
  });
});
