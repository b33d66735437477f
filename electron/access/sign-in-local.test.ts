import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeOf, local, setUpAccess, signedIn } from './testing/access-fake.ts';
import { password, policy } from './testing/staff-fakes.ts';
import { termsVersion } from './terms.ts';

const minute = 60_000;
const start = new Date('2026-11-23T02:00:00.000Z').getTime();

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

async function newcomer() {
  const parts = await setUpAccess();
  await parts.accounts.change({ userName: 'zoe.mockford', newFirstPassword: 'first-words-2026' });
  await parts.accounts.acceptTerms('zoe.mockford', 'an older version');
  await parts.access.signIn(local('zoe.mockford', 'first-words-2026'));
  return parts;
}

describe('signing in with a local account (integration.md 1.3)', () => {
  it('INT-1.3 the request carries the real person and UNK for what they do not have', async () => {
    const { access } = await signedIn();
    expect(access.asker()).toMatchObject({
      ok: true,
      value: {
        user: {
          staff: { id: 'nia.testwell', family: 'Testwell', sdsUserId: 'UNK', sdsRoleProfileId: 'UNK' },
          shown: { tier: 'full', signedInBy: 'local', registration: { body: 'NMC' } },
        },
        demographics: { kind: 'application-restricted' },
      },
    });
  });

  it('INT-1.3 PDS may not be asked for them unless the organisation has agreed to that', async () => {
    const { access, setting } = await signedIn();
    if (setting.now) {
      setting.now = { ...setting.now, modes: { ...setting.now.modes, applicationRestrictedPds: false } };
    }
    expect(access.asker()).toMatchObject({ ok: true, value: { demographics: undefined } });
  });

  it('INT-6.4 tells the sign-in before and the wrong passwords since', async () => {
    const { access } = await setUpAccess();
    await access.signIn(local('nia.testwell'));
    access.signOut();
    vi.advanceTimersByTime(minute);
    await access.signIn(local('nia.testwell', 'wrong'));
    await access.signIn(local('nia.testwell'));
    expect(access.state()).toMatchObject({
      user: { shown: { lastSignInAt: '2026-11-23T02:00:00.000Z', failedSignInsSince: 1 } },
    });
  });

  it.each([
    ['nurse', 'nia.testwell', 'full', 9],
    ['senior carer', 'zoe.mockford', 'restricted', 3],
    ['privacy officer', 'iris.ledgerwood', 'none', 0],
    ['administrator without a role', 'ada.keysmith', 'none', 0],
  ])('IG-07 what the role opens: %s', async (_name, userName, tier, areas) => {
    const { access } = await signedIn(userName);
    const state = access.state();
    expect(state).toMatchObject({ status: 'signed-in', user: { shown: { tier } } });
    expect(state.status === 'signed-in' && state.user.view.areas).toHaveLength(areas);
  });

  it('local accounts switched off: staff stay out, whoever administers comes in without a view', async () => {
    const { access } = await setUpAccess({
      modes: { localAccounts: false, applicationRestrictedPds: true, reauthentication: 'prompt' },
    });
    expect(await codeOf(access.signIn(local('nia.testwell')))).toBe('E-AUTH-02');
    expect(await codeOf(access.signIn(local('ada.keysmith')))).toBe('ok');
    expect(access.state()).toMatchObject({ user: { shown: { tier: 'none' } } });
  });

  it('E-AUTH-11 a role that has come to need a registration lets nobody in without one', async () => {
    const strict = policy.roles.map((role) =>
      role.id === 'senior' ? ({ ...role, tier: 'full', registration: 'required' } as const) : role,
    );
    const { access } = await setUpAccess({ policy: { ...policy, roles: strict } });
    expect(await codeOf(access.signIn(local('zoe.mockford')))).toBe('E-AUTH-11');
  });

  it('before a policy is imported only the administrator comes in', async () => {
    const { access } = await setUpAccess({ policy: undefined, organisation: undefined });
    expect(await codeOf(access.signIn(local('nia.testwell')))).toBe('E-AUTH-02');
    expect(await codeOf(access.signIn(local('ada.keysmith')))).toBe('ok');
  });

  it('E-CFG-01 while nothing is set up', async () => {
    const { access, setting } = await setUpAccess();
    setting.now = undefined;
    expect(await codeOf(access.signIn(local('nia.testwell')))).toBe('E-CFG-01');
  });

  it('E-AUTH-04 a sign-in that the account book cannot keep is none', async () => {
    const { access, disk } = await setUpAccess();
    disk.fill();
    expect(await codeOf(access.signIn(local('nia.testwell')))).toBe('E-AUTH-04');
    expect(access.state().status).toBe('signed-out');
  });
});

describe('what is owed before the first record', () => {
  it('IG-04 password first, then the terms, then the app', async () => {
    const { access, accounts } = await newcomer();
    expect(access.state().status).toBe('must-change-password');
    expect(access.asker()).toMatchObject({ ok: false });
    expect(await codeOf(access.acceptTerms())).toBe('E-IPC-INPUT');
    expect(await codeOf(access.changePassword('first-words-2026', 'short'))).toBe('E-AUTH-10');
    expect(await codeOf(access.changePassword('first-words-2026', password))).toBe('ok');
    expect(access.state().status).toBe('must-accept-terms');
    expect(access.asker()).toMatchObject({ ok: false });
    expect(await codeOf(access.acceptTerms())).toBe('ok');
    expect(access.state().status).toBe('signed-in');
    expect(accounts.acceptedTerms('zoe.mockford')).toBe(termsVersion);
  });

  it('IG-22 a computer that locks ends a sign-in that is not finished', async () => {
    const { access, listener } = await newcomer();
    access.lock('locked');
    expect(access.state().status).toBe('signed-out');
    expect(listener.onLocked).not.toHaveBeenCalled();
  });

  it('IG-20 ten idle minutes end it too', async () => {
    const { access } = await newcomer();
    vi.advanceTimersByTime(10 * minute);
    expect(access.state().status).toBe('signed-out');
  });

  it('a signed-in person may change the password and stays where they are', async () => {
    const { access } = await signedIn();
    expect(await codeOf(access.changePassword(password, 'another-long-one'))).toBe('ok');
    expect(access.state().status).toBe('signed-in');
    access.signOut();
    expect(await codeOf(access.signIn(local('nia.testwell', 'another-long-one')))).toBe('ok');
  });

  it('IG-24 guessing the present password makes the account rest', async () => {
    const { access } = await signedIn();
    for (let tries = 0; tries < 5; tries += 1) await access.changePassword('guess', 'another-long-one');
    expect(await codeOf(access.changePassword(password, 'another-long-one'))).toBe('E-AUTH-07');
  });
});

describe('the log before the seat', () => {
  it('IG-12 nobody is signed in when it cannot be written', async () => {
    const { access, trail } = await setUpAccess();
    trail.fill();
    expect(await codeOf(access.signIn(local('nia.testwell')))).toBe('E-AUD-01');
    expect(access.state().status).toBe('signed-out');
  });

  it('IG-12 with an altered log only those come in who can look into it', async () => {
    const { access, trail } = await setUpAccess();
    trail.breakChain();
    expect(await codeOf(access.signIn(local('nia.testwell')))).toBe('E-AUD-02');
    expect(await codeOf(access.signIn(local('iris.ledgerwood')))).toBe('ok');
    access.signOut();
    expect(await codeOf(access.signIn(local('ada.keysmith')))).toBe('ok');
  });
});
