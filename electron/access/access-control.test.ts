import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeOf, local, setUpAccess, signedIn } from './testing/access-fake.ts';
import { policy } from './testing/staff-fakes.ts';

const minute = 60_000;
const start = new Date('2026-11-23T02:00:00.000Z').getTime();
const ann = local('nia.testwell');
const ben = local('zoe.mockford');

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('one person at the screen', () => {
  it('IG-24 another person signs in only after the first has signed out', async () => {
    const { access } = await signedIn();
    expect(await codeOf(access.signIn(ben))).toBe('E-IPC-INPUT');
    expect(access.state()).toMatchObject({ user: { shown: { id: 'nia.testwell' } } });
    access.signOut();
    expect(await codeOf(access.signIn(ben))).toBe('ok');
  });

  it('IG-24 nobody signs in over a locked screen', async () => {
    const { access } = await signedIn();
    access.lock('locked');
    for (const proof of [ann, ben]) expect(await codeOf(access.signIn(proof))).toBe('E-IPC-LOCKED');
    expect(access.state().status).toBe('locked');
  });

  it('signing out tells once, and leaves its notice until the next sign-in', async () => {
    const { access, listener } = await signedIn();
    access.signOut();
    access.signOut();
    expect(listener.onSignedOut).toHaveBeenCalledOnce();
    expect(access.notice()).toBe('signed-out');
    await access.signIn(ann);
    expect(access.notice()).toBeUndefined();
  });

  it('names who asks only while signed in', async () => {
    const { access } = await setUpAccess();
    expect(access.asker()).toMatchObject({ ok: false, error: { code: 'E-IPC-SIGNED-OUT' } });
    await access.signIn(ann);
    expect(access.asker()).toMatchObject({ ok: true, value: { user: { staff: { family: 'Testwell' } } } });
    access.lock('locked');
    expect(access.asker()).toMatchObject({ ok: false, error: { code: 'E-IPC-LOCKED' } });
  });
});

const withNurse = (change: object): typeof policy => ({
  ...policy,
  policyVersion: 'next',
  roles: policy.roles.map((role) => (role.id === 'nurse' ? { ...role, ...change } : role)),
});

describe('a set-up that changes under a person', () => {
  const elsewhere = { odsCode: 'T9C02', name: 'Elsewhere' };

  it.each([
    ['another organisation', { organisation: elsewhere }],
    ['another environment', { environment: 'another' }],
  ])('INT-6.2 E-AUTH-08 nobody reads on under %s before they sign in again', async (_what, change) => {
    const { access, setting } = await signedIn();
    expect(access.recordAsker().ok).toBe(true);
    if (setting.now) setting.now = { ...setting.now, ...change };
    expect(access.recordAsker()).toMatchObject({ ok: false, error: { code: 'E-AUTH-08' } });
    // The access register and the set-up are not records.
    expect(access.asker()).toMatchObject({ ok: true, value: { user: { shown: { id: 'nia.testwell' } } } });
    access.signOut();
    await access.signIn(ann);
    expect(access.recordAsker().ok).toBe(true);
  });

  it('whoever only administers goes on with the set-up', async () => {
    const { access, setting } = await signedIn('ada.keysmith');
    if (setting.now) setting.now = { ...setting.now, organisation: elsewhere };
    expect(access.recordAsker().ok).toBe(true);
  });

  it.each([
    ['a role that opens less', { policy: withNurse({ tier: 'restricted' }) }, 'restricted', 3],
    ['a role that opens nothing', { policy: withNurse({ tier: 'none' }) }, 'none', 0],
    ['a role that is gone', { policy: withNurse({ id: 'other' }) }, 'none', 0],
    ['no policy', { policy: undefined }, 'none', 0],
    [
      'local accounts switched off',
      { modes: { localAccounts: false, applicationRestrictedPds: true, reauthentication: 'prompt' } },
      'none',
      0,
    ],
  ] as const)('IG-07 the view is that of the present set-up: %s', async (_what, change, tier, areas) => {
    const { access, setting } = await signedIn();
    if (setting.now) setting.now = { ...setting.now, ...change };
    const state = access.state();
    expect(state).toMatchObject({ user: { shown: { tier }, audit: { tier } } });
    expect(state.status === 'signed-in' && state.user.view.areas).toHaveLength(areas);
    expect(access.asker()).toMatchObject({ ok: true, value: { user: { shown: { tier } } } });
  });
});

describe('idle lock', () => {
  it('IG-20 locks after ten minutes without a sign of the person', async () => {
    const { access, listener } = await signedIn();
    vi.advanceTimersByTime(10 * minute - 1);
    expect(access.state().status).toBe('signed-in');
    vi.advanceTimersByTime(1);
    expect(listener.onLocked).toHaveBeenCalledOnce();
    expect(access.state().status).toBe('locked');
    expect(access.notice()).toBe('idle-locked');
  });

  it('IG-21 warns two minutes before, once, with the time of the lock', async () => {
    const { listener } = await signedIn();
    vi.advanceTimersByTime(8 * minute - 1);
    expect(listener.onLockWarning).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1 + minute);
    expect(listener.onLockWarning).toHaveBeenCalledExactlyOnceWith(start + 10 * minute, 'lock');
  });

  it('IG-21 a sign of the person moves the lock and arms the warning again', async () => {
    const { access, listener } = await signedIn();
    vi.advanceTimersByTime(9 * minute);
    access.stayActive();
    vi.advanceTimersByTime(8 * minute);
    expect(listener.onLockWarning.mock.calls).toEqual([
      [start + 10 * minute, 'lock'],
      [start + 19 * minute, 'lock'],
    ]);
    expect(access.state().status).toBe('signed-in');
    vi.advanceTimersByTime(2 * minute);
    expect(access.state().status).toBe('locked');
  });

  it('IG-20 counts time during which the computer slept', async () => {
    const { access, listener } = await signedIn();
    vi.setSystemTime(start + 11 * minute);
    access.stayActive();
    expect(access.state().status).toBe('locked');
    expect(listener.onLocked).toHaveBeenCalledOnce();
  });

  it('IG-20 signs out after eight hours, however active the person is', async () => {
    const { access, listener, trail } = await signedIn();
    for (let passed = 0; passed < 8 * 60; passed += 5) {
      expect(access.state().status).toBe('signed-in');
      vi.advanceTimersByTime(5 * minute);
      access.stayActive();
    }
    expect(access.state().status).toBe('signed-out');
    expect(listener.onSignedOut).toHaveBeenCalledOnce();
    expect(trail.lines().at(-1)).toBe('sign-out success time-limit');
  });

  it('IG-20 the eight hours go on while locked and are not begun anew by an unlock', async () => {
    const { access } = await signedIn();
    access.lock('locked');
    vi.advanceTimersByTime(7.9 * 60 * minute);
    await access.unlock(ann);
    expect(access.state().status).toBe('signed-in');
    vi.advanceTimersByTime(0.1 * 60 * minute);
    expect(access.state().status).toBe('signed-out');
  });

  it('IG-21 warns of the end after eight hours once, however active the person is', async () => {
    const { access, listener } = await signedIn();
    for (let passed = 0; passed < 8 * 60 - 1; passed += 1) {
      vi.advanceTimersByTime(minute);
      access.stayActive();
      access.stayActive();
    }
    expect(access.state().status).toBe('signed-in');
    expect(listener.onLockWarning).toHaveBeenCalledExactlyOnceWith(start + 8 * 60 * minute, 'sign-out');
  });

  it('leaves no timer behind once signed out', async () => {
    const { access } = await signedIn();
    access.signOut();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('locking and unlocking', () => {
  it('locks at once, and only a screen that is signed in', async () => {
    const { access, listener } = await setUpAccess();
    access.lock('locked');
    expect(listener.onLocked).not.toHaveBeenCalled();
    await access.signIn(ann);
    access.lock('locked');
    access.lock('locked');
    expect(listener.onLocked).toHaveBeenCalledOnce();
    expect(access.notice()).toBe('locked');
  });

  it('IG-24 the same person unlocks', async () => {
    const { access } = await signedIn();
    access.lock('locked');
    expect(await codeOf(access.unlock(ann))).toBe('ok');
    expect(access.state()).toMatchObject({ status: 'signed-in', user: { shown: { id: 'nia.testwell' } } });
    expect(access.notice()).toBeUndefined();
  });

  it.each([
    ['another person', ben, 'E-AUTH-12'],
    ['a wrong password', local('nia.testwell', 'wrong'), 'E-AUTH-06'],
    ['another way', { way: 'cis2' } as const, 'E-AUTH-12'],
  ])('IG-24 does not unlock: %s', async (_name, proof, code) => {
    const { access } = await signedIn();
    access.lock('locked');
    expect(await codeOf(access.unlock(proof))).toBe(code);
    expect(access.state().status).toBe('locked');
  });

  it('IG-24 the fifth failed unlock signs out', async () => {
    const { access, listener } = await signedIn();
    access.lock('locked');
    for (let tries = 0; tries < 4; tries += 1) await access.unlock(ben);
    expect(access.state().status).toBe('locked');
    await access.unlock(ben);
    expect(access.state().status).toBe('signed-out');
    expect(listener.onSignedOut).toHaveBeenCalledOnce();
  });

  it('IG-24 a guesser who is signed out finds the account resting', async () => {
    const { access } = await signedIn();
    access.lock('locked');
    for (let tries = 0; tries < 5; tries += 1) await access.unlock(local('nia.testwell', 'guess'));
    expect(access.state().status).toBe('signed-out');
    expect(await codeOf(access.signIn(ann))).toBe('E-AUTH-07');
  });

  it('IG-23 purges fifteen minutes after the lock, and says so at unlock', async () => {
    const { access, listener } = await signedIn();
    access.lock('locked');
    vi.advanceTimersByTime(15 * minute - 1);
    expect(listener.onPurge).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(listener.onPurge).toHaveBeenCalledOnce();
    await access.unlock(ann);
    expect(access.notice()).toBe('record-purged');
  });

  it('IG-23 says nothing of a purge when no person was open', async () => {
    const { access, listener } = await signedIn();
    listener.onPurge.mockReturnValue(false);
    access.lock('locked');
    vi.advanceTimersByTime(15 * minute);
    await access.unlock(ann);
    expect(access.notice()).toBeUndefined();
  });

  it('IG-23 purges before it answers when both lock and purge were slept through', async () => {
    const { access, listener } = await signedIn();
    vi.setSystemTime(start + 25 * minute);
    expect(access.state().status).toBe('locked');
    expect(listener.onLocked).toHaveBeenCalledBefore(listener.onPurge);
    expect(listener.onPurge).toHaveBeenCalledOnce();
  });

  it('IG-22 a lock while the unlock is being written holds, and the log ends with it', async () => {
    const { access, trail } = await signedIn();
    access.lock('locked');
    trail.onAppend = () => {
      access.lock('locked');
    };
    expect(await codeOf(access.unlock(ann))).toBe('E-AUTH-01');
    expect(access.state().status).toBe('locked');
    expect(trail.lines().slice(-2)).toEqual(['unlock success', 'lock success locked']);
  });

  it('IG-12 an unlock that cannot be written down does not happen, and is not counted as a guess', async () => {
    const { access, trail } = await signedIn();
    access.lock('locked');
    trail.fill();
    for (let tries = 0; tries < 6; tries += 1) expect(await codeOf(access.unlock(ann))).toBe('E-AUD-01');
    expect(access.state().status).toBe('locked');
  });
});
