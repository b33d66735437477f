import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { officer, openAlert, organisation, setUp, valueOf } from './testing/use-case-fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the register of accesses', () => {
  it('IG-13 shows a nurse only what they did themselves', async () => {
    const { handlers, enter, search } = await setUp();
    await enter();
    await handlers['audit.search']({ filter: { nhsNumber: '9990000018' }, limit: 20 });
    const asked = { filter: { nhsNumber: '9990000018' }, limit: 20, onlyUser: 'nia.testwell' };
    expect(search).toHaveBeenCalledExactlyOnceWith(asked);
  });

  it('IG-13 shows a privacy officer everything', async () => {
    const { handlers, enter, search } = await setUp();
    await enter(officer);
    await handlers['audit.search']({ filter: {}, before: 40, limit: 20 });
    expect(search).toHaveBeenCalledExactlyOnceWith({ filter: {}, before: 40, limit: 20 });
  });

  it('INT-6.2.6 looking, verifying, exporting and closing an alert are entries themselves', async () => {
    const { handlers, enter, entries } = await setUp({ alerts: [openAlert] });
    await enter(officer);
    const before = entries.length;
    await handlers['audit.search']({ filter: { nhsNumber: '9990000018' }, limit: 20 });
    await handlers['audit.verify'](undefined);
    await handlers['audit.export']({
      filter: { nhsNumber: '9990000018' },
      reason: 'Asked by the Caldicott Guardian',
      folder: '/f',
    });
    await handlers['alerts.list']({ show: 'open' });
    await handlers['alerts.close']({ accessId: 'a-1', reason: 'Spoken with the nurse' });
    expect(entries.slice(before).map(({ event, outcome }) => `${event} ${outcome}`)).toEqual([
      'audit-viewed success',
      'audit-verified success',
      'audit-exported started',
      'audit-exported success',
      'audit-viewed success',
      'alert-closed success',
    ]);
    expect(entries[before]).toMatchObject({
      patient: { nhsNumber: '9990000018' },
      user: { id: 'iris.ledgerwood' },
    });
    expect(entries.find(({ event }) => event === 'audit-exported')?.patient).toEqual({
      nhsNumber: '9990000018',
    });
    expect(entries.at(-1)).toMatchObject({ accessId: 'a-1', purpose: { why: 'Spoken with the nurse' } });
  });
});

describe('the privacy officer’s alerts', () => {
  it('INT-6.2.6 the screen hears that an alert is closed, for the number in its bar', async () => {
    const { handlers, enter, screen } = await setUp({ alerts: [openAlert] });
    await enter(officer);
    await handlers['alerts.close']({ accessId: 'a-1', reason: 'Spoken with the nurse' });
    expect(screen.send.mock.calls).toEqual([['bedside:session.changed', {}]]);
  });

  const closed = { at: '2026-11-23T03:00:00.000Z', by: 'Iris Ledgerwood', reason: 'Spoken with the nurse' };
  it.each([
    ['of an access of their own', { ...openAlert, userId: 'iris.ledgerwood' }, 'E-IPC-DUTY'],
    ['that does not exist', { ...openAlert, accessId: 'a-2' }, 'E-IPC-INPUT'],
    ['that is closed already', { ...openAlert, closed }, 'E-IPC-INPUT'],
  ] as const)('INT-6.2.6 an officer does not close an alert %s', async (_which, alert, code) => {
    const { handlers, enter, screen, entries } = await setUp({ alerts: [alert] });
    await enter(officer);
    const closing = handlers['alerts.close']({ accessId: 'a-1', reason: 'Spoken with the nurse' });
    expect(await closing).toMatchObject({ ok: false, error: { code } });
    expect(entries.at(-1)).toMatchObject({
      event: 'alert-closed',
      outcome: 'blocked',
      rule: code,
      accessId: 'a-1',
    });
    expect(screen.send).not.toHaveBeenCalled();
  });
});

describe('the set-up of a prepared profile', () => {
  it('can be looked at, but not changed', async () => {
    const { handlers } = await setUp();
    expect(valueOf(await handlers['setup.state'](undefined))).toMatchObject({ readOnly: true, organisation });
    expect(valueOf(await handlers['setup.importPolicy']({ path: '/tmp/policy.json' }))).toMatchObject({
      accepted: false,
    });
  });

  it('IG-10 a connection check is written down with the layer that broke', async () => {
    const { handlers, enter, entries } = await setUp();
    await enter();
    const steps = await handlers['setup.checkConnection']({
      nhsNumber: '9990000018',
      practiceOdsCode: 'A20047',
    });
    expect(steps).toMatchObject({ ok: true, value: [{ layer: 'token', state: 'failed' }] });
    expect(entries.slice(-2)).toMatchObject([
      { event: 'connection-check', outcome: 'started' },
      { event: 'connection-check', outcome: 'failed', subjects: ['A20047', 'token'] },
    ]);
  });

  it('INT-6.3 the number that a connection check asks for is in every entry of it', async () => {
    const { handlers, enter, entries, checkConnection } = await setUp();
    await enter();
    const before = entries.length;
    await handlers['setup.checkConnection']({ nhsNumber: '9990000018', practiceOdsCode: 'A20047' });
    const call = { event: 'connection-check', reference: 'c-1', attempt: 1 } as const;
    await checkConnection.mock.calls[0]?.[0].witness.begin(call);
    const numbers = entries.slice(before).map(({ patient }) => patient?.nhsNumber);
    expect(numbers).toEqual(['9990000018', '9990000018', '9990000018']);
  });

  it('IG-12 E-AUD-02 nothing is checked while the log is altered', async () => {
    const { handlers, enter, entries, checkConnection } = await setUp({ chain: { whole: false } });
    await enter(officer);
    const checking = handlers['setup.checkConnection']({
      nhsNumber: '9990000018',
      practiceOdsCode: 'A20047',
    });
    expect(await checking).toMatchObject({ ok: false, error: { code: 'E-AUD-02' } });
    expect(checkConnection).not.toHaveBeenCalled();
    expect(entries.at(-1)).toMatchObject({ event: 'connection-check', outcome: 'blocked', rule: 'E-AUD-02' });
  });
});
