import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../shared/contract/audit.ts';
import { officer, setUp, valueOf } from './testing/use-case-fixture.ts';
import { asShownToActor } from './own-entries.ts';

const common: Omit<AuditEntry, 'event' | 'outcome'> = {
  seq: 7,
  at: '2026-11-23T02:00:00.000Z',
  device: { installationId: 'i', hostName: 'h', appVersion: '1' },
  accessId: 'a-1',
  httpStatus: 404,
  spineCode: 'NO_RECORD_FOUND',
  bytes: 120,
  sha256: 'a'.repeat(64),
};
const entryOf = (event: AuditEntry['event'], rule: string, change: Partial<AuditEntry> = {}): AuditEntry => ({
  ...common,
  event,
  outcome: 'blocked',
  rule,
  ...change,
});
const nia: NonNullable<AuditEntry['user']> = {
  id: 'nia.testwell',
  name: 'Nia Testwell',
  roleName: 'Registered nurse',
  sdsUserId: 'UNK',
  sdsRoleProfileId: 'UNK',
  tier: 'full',
  authentication: 'local',
  sessionId: 's-1',
};
const { httpStatus: _status, spineCode: _code, bytes: _bytes, sha256: _hash, ...bare } = common;

describe('GPC-CORE04 what somebody reads again of what they did themselves', () => {
  it('tells a restricted person from nobody: the trace says no reason, whichever it was', () => {
    const shown = ['CORE04', 'CORE02', 'E-PT-11'].map((rule) => asShownToActor(entryOf('pds-trace', rule)));
    for (const entry of shown) expect(entry).toEqual({ ...bare, event: 'pds-trace', outcome: 'blocked' });
  });

  it('tells nothing more of an area that was asked for later', () => {
    const shown = asShownToActor(entryOf('record-fetch', 'E-PT-11', { spineCode: 'NO_PATIENT_CONSENT' }));
    expect(shown).toEqual({ ...bare, event: 'record-fetch', outcome: 'blocked', rule: 'E-PT-11' });
  });

  it('tells the codes of a practice from nobody', () => {
    const shown = [
      entryOf('record-request', 'E-PT-11'),
      entryOf('record-request', 'E-PT-11', { httpStatus: 403, spineCode: 'NO_PATIENT_CONSENT', bytes: 99 }),
    ].map(asShownToActor);
    expect(shown[0]).toEqual({ ...bare, event: 'record-request', outcome: 'blocked', rule: 'E-PT-11' });
    expect(shown[1]).toEqual(shown[0]);
  });

  it.each([
    ['CORE04', 'E-PT-11'],
    ['CORE02', 'E-PT-08'],
  ])('a finding says what the screen said: %s is %s', (rule, said) => {
    expect(asShownToActor(entryOf('person-find', rule)).rule).toBe(said);
  });

  it.each([
    entryOf('pds-trace', 'CORE08'),
    entryOf('record-verdict', 'CORE02'),
    entryOf('record-request', 'E-REC-09'),
  ])('leaves everything else as it is: $event $rule', (entry) => {
    expect(asShownToActor(entry)).toBe(entry);
  });

  it('INT-1.3 is not what a CIS2 user of the same id did', async () => {
    const { handlers, enter, search } = await setUp();
    const other = { ...nia, authentication: 'cis2' } as const;
    search.mockResolvedValue({ entries: [entryOf('person-find', 'CORE08', { user: other })], matching: 1 });
    await enter();
    const own = valueOf(await handlers['audit.search']({ filter: {}, limit: 20 }));
    expect(own.entries).toEqual([]);
  });

  it('is how the register answers everybody but a privacy officer', async () => {
    const { handlers, enter, search } = await setUp();
    const found = { entries: [entryOf('record-request', 'E-PT-11', { user: nia })], matching: 1 };
    search.mockResolvedValue(found);
    await enter();
    const own = valueOf(await handlers['audit.search']({ filter: {}, limit: 20 }));
    expect(own.entries).toMatchObject([{ rule: 'E-PT-11' }]);
    expect(own.entries[0]?.spineCode).toBeUndefined();
    await handlers['session.signOut'](undefined);
    await enter(officer);
    expect(valueOf(await handlers['audit.search']({ filter: {}, limit: 20 })).entries).toEqual(found.entries);
  });
});
