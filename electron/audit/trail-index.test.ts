import { describe, expect, it } from 'vitest';
import type { AuditEntry, AuditFilter } from '../../shared/contract/audit.ts';
import { createTrailIndex } from './trail-index.ts';

const place = { segment: 1, offset: 0, length: 1 };
const user = {
  id: 'nia.testwell',
  name: 'Nia Testwell',
  roleName: 'Registered nurse',
  sdsUserId: 'UNK',
  sdsRoleProfileId: 'UNK',
  tier: 'full',
  authentication: 'local',
  sessionId: 's',
} as const;

/** Numbers of the entries that a filter lets through. */
function found(
  entries: readonly Partial<AuditEntry>[],
  filter: AuditFilter,
  onlyUser?: string,
): readonly number[] {
  const index = createTrailIndex();
  for (const [position, entry] of entries.entries()) {
    const whole: AuditEntry = {
      seq: position + 1,
      at: '2026-11-25T12:00:00.000Z',
      event: 'record-request',
      outcome: 'success',
      device: { installationId: 'i', hostName: 'h', appVersion: '1.0.0' },
      ...entry,
    };
    index.add(whole, place);
  }
  return index.matching(filter, onlyUser).map(({ seq }) => seq);
}

const at = (time: string): Partial<AuditEntry> => ({ at: time });

describe('filters of the register', () => {
  it('IG-13 by part of a user’s name or id, whatever the case', () => {
    const entries = [{ user }, { user: { ...user, id: 'graham.samplewood', name: 'Graham Samplewood' } }, {}];
    expect(found(entries, { user: 'TESTW' })).toEqual([1]);
    expect(found(entries, { user: 'graham.' })).toEqual([2]);
    expect(found(entries, { user: 'nobody' })).toEqual([]);
    expect(found(entries, {})).toEqual([1, 2, 3]);
  });

  it('IG-13 own history: exactly that user, whatever the filter says', () => {
    const entries = [{ user }, { user: { ...user, id: 'nia.testwell2' } }, {}];
    expect(found(entries, {}, 'nia.testwell')).toEqual([1]);
    expect(found(entries, { user: 'nia' }, 'nia.testwell2')).toEqual([2]);
    expect(found(entries, {}, 'NIA.TESTWELL')).toEqual([]);
  });

  it('IG-13 by NHS number, the superseding one too', () => {
    const entries = [
      { patient: { nhsNumber: '9990000018' } },
      { patient: { nhsNumber: '9990000026', supersededBy: '9990000018' } },
      {},
    ];
    expect(found(entries, { nhsNumber: '9990000018' })).toEqual([1, 2]);
    expect(found(entries, { nhsNumber: '9990000026' })).toEqual([2]);
  });

  it('IG-13 by whole London days, in summer and winter and when clocks change', () => {
    const entries = [
      at('2026-03-28T23:59:59.999Z'),
      at('2026-03-29T00:00:00.000Z'),
      at('2026-03-29T22:59:59.999Z'),
      at('2026-03-29T23:00:00.000Z'),
      at('2026-10-24T22:59:59.999Z'),
      at('2026-10-24T23:00:00.000Z'),
      at('2026-10-25T23:59:59.999Z'),
      at('2026-10-26T00:00:00.000Z'),
    ];
    expect(found(entries, { from: '2026-03-29', to: '2026-03-29' })).toEqual([2, 3]);
    expect(found(entries, { from: '2026-10-25', to: '2026-10-25' })).toEqual([6, 7]);
    expect(found(entries, { from: '2026-03-30', to: '2026-10-24' })).toEqual([4, 5]);
    expect(found(entries, { from: '2026-10-26' })).toEqual([8]);
    expect(found(entries, { to: '2026-03-28' })).toEqual([1]);
  });

  it('IG-13 out of hours: from 20:00, before 07:00 and at weekends, by London’s clock', () => {
    const entries = [
      at('2026-07-01T05:59:59.000Z'),
      at('2026-07-01T06:00:00.000Z'),
      at('2026-07-01T18:59:59.000Z'),
      at('2026-07-01T19:00:00.000Z'),
      at('2026-11-25T06:59:59.000Z'),
      at('2026-11-25T07:00:00.000Z'),
      at('2026-11-25T20:00:00.000Z'),
      at('2026-11-28T12:00:00.000Z'),
      at('2026-11-29T12:00:00.000Z'),
      at('2026-11-30T12:00:00.000Z'),
    ];
    expect(found(entries, { outOfHours: true })).toEqual([1, 4, 5, 7, 8, 9]);
    expect(found(entries, { outOfHours: false })).toHaveLength(10);
  });

  it('IG-10 by outcome, event and access, alone or combined', () => {
    const entries = [
      { outcome: 'failed', accessId: 'a' },
      { outcome: 'failed', event: 'pds-trace', accessId: 'a' },
      { outcome: 'blocked', event: 'pds-trace', accessId: 'b' },
    ] as const;
    expect(found(entries, { outcome: 'failed' })).toEqual([1, 2]);
    expect(found(entries, { event: 'pds-trace' })).toEqual([2, 3]);
    expect(found(entries, { accessId: 'a', event: 'pds-trace', outcome: 'failed' })).toEqual([2]);
  });

  it('IG-10 ends only: hides a start whose end is on record, and no other', () => {
    const entries = [
      { outcome: 'started', reference: 'one' },
      { outcome: 'failed', reference: 'one' },
      { outcome: 'started', reference: 'two' },
      { outcome: 'success', event: 'record-verdict', reference: 'two' },
      { outcome: 'started' },
    ] as const;
    expect(found(entries, { endsOnly: true })).toEqual([2, 3, 4, 5]);
  });
});

describe('the queue for a collector', () => {
  it('counts and hands out what comes after a number, in order', () => {
    const index = createTrailIndex();
    for (const seq of [1, 2, 4, 3, 7]) {
      index.add(
        {
          seq,
          at: '2026-11-25T12:00:00.000Z',
          event: 'lock',
          outcome: 'success',
          device: { installationId: 'i', hostName: 'h', appVersion: '1.0.0' },
        },
        place,
      );
    }
    index.order();
    expect(index.after(2, 2).map(({ seq }) => seq)).toEqual([3, 4]);
    expect(index.countAfter(0)).toBe(5);
    expect(index.countAfter(4)).toBe(1);
    expect(index.countAfter(7)).toBe(0);
  });
});
