import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RequestingStaff } from '../gpconnect/gp-record-source.ts';
import { createAccessControl } from './access-control.ts';
import { defaultLimits } from './access-state.ts';
import { createRefuse } from './refusal.ts';
import { wallClock } from './wall-clock.ts';

const minute = 60_000;
const start = new Date('2026-11-23T02:00:00.000Z').getTime();

function staffCalled(id: string): RequestingStaff {
  return {
    id,
    displayName: `Nurse ${id}`,
    roleName: 'Nurse',
    family: 'Test',
    given: [id],
    prefix: [],
    sdsUserId: 'UNK',
    sdsRoleProfileId: 'UNK',
  };
}

function setUp() {
  const listener = {
    onLockWarning: vi.fn(),
    onLocked: vi.fn(),
    onPurge: vi.fn(() => true),
    onSignedOut: vi.fn(),
  };
  const access = createAccessControl({
    staff: [staffCalled('ann'), staffCalled('ben')],
    limits: defaultLimits,
    clock: wallClock,
    refuse: createRefuse(wallClock.now, () => 'a-reference'),
    listener,
  });
  return { access, listener };
}

function signedIn() {
  const parts = setUp();
  parts.access.signIn('ann');
  return parts;
}

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('signing in', () => {
  it('lets in a person of the list', () => {
    const { access } = setUp();
    expect(access.signIn('ann')).toEqual({ ok: true, value: null });
    expect(access.state()).toMatchObject({ status: 'signed-in', user: { id: 'ann' } });
  });

  it('E-AUTH-02 refuses a person who is not on the list', () => {
    const { access } = setUp();
    expect(access.signIn('eve')).toMatchObject({ ok: false, error: { code: 'E-AUTH-02' } });
    expect(access.state().status).toBe('signed-out');
  });

  it('IG-24 another person signs in only after the first has signed out', () => {
    const { access } = signedIn();
    expect(access.signIn('ben')).toMatchObject({ ok: false });
    expect(access.state()).toMatchObject({ user: { id: 'ann' } });
    access.signOut();
    expect(access.signIn('ben').ok).toBe(true);
  });

  it('IG-24 nobody signs in over a locked screen', () => {
    const { access } = signedIn();
    access.lock('locked');
    for (const id of ['ann', 'ben']) {
      expect(access.signIn(id)).toMatchObject({ ok: false, error: { code: 'E-IPC-LOCKED' } });
    }
    expect(access.state().status).toBe('locked');
  });

  it('signing out tells once, and leaves its notice until the next sign-in', () => {
    const { access, listener } = signedIn();
    access.signOut();
    access.signOut();
    expect(listener.onSignedOut).toHaveBeenCalledOnce();
    expect(access.notice()).toBe('signed-out');
    access.signIn('ann');
    expect(access.notice()).toBeUndefined();
  });
});

describe('idle lock', () => {
  it('IG-20 locks after ten minutes without a sign of the person', () => {
    const { access, listener } = signedIn();
    vi.advanceTimersByTime(10 * minute - 1);
    expect(access.state().status).toBe('signed-in');
    vi.advanceTimersByTime(1);
    expect(listener.onLocked).toHaveBeenCalledOnce();
    expect(access.state().status).toBe('locked');
    expect(access.notice()).toBe('idle-locked');
  });

  it('IG-21 warns two minutes before, once, with the time of the lock', () => {
    const { listener } = signedIn();
    vi.advanceTimersByTime(8 * minute - 1);
    expect(listener.onLockWarning).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1 + minute);
    expect(listener.onLockWarning).toHaveBeenCalledExactlyOnceWith(start + 10 * minute);
  });

  it('IG-21 a sign of the person moves the lock and arms the warning again', () => {
    const { access, listener } = signedIn();
    vi.advanceTimersByTime(9 * minute);
    access.stayActive();
    vi.advanceTimersByTime(8 * minute);
    expect(listener.onLockWarning.mock.calls).toEqual([[start + 10 * minute], [start + 19 * minute]]);
    expect(access.state().status).toBe('signed-in');
    vi.advanceTimersByTime(2 * minute);
    expect(access.state().status).toBe('locked');
  });

  it('IG-20 counts time during which the computer slept', () => {
    const { access, listener } = signedIn();
    vi.setSystemTime(start + 11 * minute);
    access.stayActive();
    expect(access.state().status).toBe('locked');
    expect(listener.onLocked).toHaveBeenCalledOnce();
  });

  it('IG-20 signs out after eight hours, however active the person is', () => {
    const { access, listener } = signedIn();
    for (let passed = 0; passed < 8 * 60; passed += 5) {
      expect(access.state().status).toBe('signed-in');
      vi.advanceTimersByTime(5 * minute);
      access.stayActive();
    }
    expect(access.state().status).toBe('signed-out');
    expect(listener.onSignedOut).toHaveBeenCalledOnce();
  });

  it('IG-20 the eight hours go on while locked and are not begun anew by an unlock', () => {
    const { access } = signedIn();
    access.lock('locked');
    vi.advanceTimersByTime(7.9 * 60 * minute);
    access.unlock('ann');
    vi.advanceTimersByTime(0.1 * 60 * minute);
    expect(access.state().status).toBe('signed-out');
  });

  it('leaves no timer behind once signed out', () => {
    const { access } = signedIn();
    access.signOut();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('locking and unlocking', () => {
  it('locks at once, and only a screen that is signed in', () => {
    const { access, listener } = setUp();
    access.lock('locked');
    expect(listener.onLocked).not.toHaveBeenCalled();
    access.signIn('ann');
    access.lock('locked');
    access.lock('locked');
    expect(listener.onLocked).toHaveBeenCalledOnce();
    expect(access.notice()).toBe('locked');
  });

  it('IG-24 the same person unlocks', () => {
    const { access } = signedIn();
    access.lock('locked');
    expect(access.unlock('ann').ok).toBe(true);
    expect(access.state()).toMatchObject({ status: 'signed-in', user: { id: 'ann' } });
    expect(access.notice()).toBeUndefined();
  });

  it('IG-24 another person does not unlock', () => {
    const { access } = signedIn();
    access.lock('locked');
    expect(access.unlock('ben')).toMatchObject({ ok: false, error: { code: 'E-AUTH-02' } });
    expect(access.state().status).toBe('locked');
  });

  it('IG-24 the fifth failed unlock signs out', () => {
    const { access, listener } = signedIn();
    access.lock('locked');
    for (let tries = 0; tries < 4; tries += 1) access.unlock('ben');
    expect(access.state().status).toBe('locked');
    access.unlock('ben');
    expect(access.state().status).toBe('signed-out');
    expect(listener.onSignedOut).toHaveBeenCalledOnce();
  });

  it('IG-23 purges fifteen minutes after the lock, and says so at unlock', () => {
    const { access, listener } = signedIn();
    access.lock('locked');
    vi.advanceTimersByTime(15 * minute - 1);
    expect(listener.onPurge).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(listener.onPurge).toHaveBeenCalledOnce();
    access.unlock('ann');
    expect(access.notice()).toBe('record-purged');
  });

  it('IG-23 says nothing of a purge when no person was open', () => {
    const { access, listener } = signedIn();
    listener.onPurge.mockReturnValue(false);
    access.lock('locked');
    vi.advanceTimersByTime(15 * minute);
    access.unlock('ann');
    expect(access.notice()).toBeUndefined();
  });

  it('IG-23 purges before it answers when both lock and purge were slept through', () => {
    const { access, listener } = signedIn();
    vi.setSystemTime(start + 25 * minute);
    expect(access.state().status).toBe('locked');
    expect(listener.onLocked).toHaveBeenCalledBefore(listener.onPurge);
    expect(listener.onPurge).toHaveBeenCalledOnce();
  });
});
