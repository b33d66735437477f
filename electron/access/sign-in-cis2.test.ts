import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeOf, local, settle, setUpAccess } from './testing/access-fake.ts';
import { refuse } from './testing/audit-fakes.ts';
import { personOf, roleOf } from './testing/staff-fakes.ts';

const cis2 = { way: 'cis2' } as const;
const elsewhere = { odsCode: 'T9H01', name: 'Elsewhere' };
const second = roleOf({ roleId: '555500000102', roleCode: 'S8002:G8003:R8008' });

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T02:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

async function waitingForBrowser() {
  const parts = await setUpAccess();
  const signingIn = codeOf(parts.access.signIn(cis2));
  await settle();
  return { ...parts, signingIn };
}

async function answered(...change: Parameters<typeof personOf>) {
  const parts = await waitingForBrowser();
  parts.cis2.waiting[0]?.answer({ ok: true, value: personOf(...change) });
  return { ...parts, code: await parts.signingIn };
}

async function locked() {
  const parts = await answered();
  parts.access.lock('locked');
  const unlocking = codeOf(parts.access.unlock(cis2));
  await settle();
  return { ...parts, unlocking, request: parts.cis2.waiting[1] };
}

describe('signing in by CIS2 (integration.md 1.1)', () => {
  it('INT-1.1 a single role is taken without asking, and names the person in every request', async () => {
    const { access, code } = await answered();
    expect(code).toBe('ok');
    expect(access.asker()).toMatchObject({
      ok: true,
      value: {
        user: {
          staff: { sdsUserId: '555500000001', sdsRoleProfileId: '555500000101', jobRoleCode: 'R8001' },
          audit: { authentication: 'cis2', assuranceLevel: '3', roleCode: 'S8000:G8000:R8001' },
        },
        demographics: { kind: 'healthcare-worker', idToken: 'secret-id-token' },
      },
    });
  });

  it('keeps the token out of what is written down and of what the screen is told', async () => {
    const { access, trail } = await answered();
    const state = access.state();
    const shown = state.status === 'signed-in' ? state.user.shown : undefined;
    expect(shown).toBeDefined();
    expect(JSON.stringify([trail.entries, shown])).not.toContain('secret-id-token');
  });

  it('INT-1.1 several roles: nobody is signed in before one is taken', async () => {
    const { access, code } = await answered({
      roles: [roleOf(), second, roleOf({ roleId: '3', organisation: elsewhere })],
    });
    expect(code).toBe('ok');
    const state = access.state();
    expect(state.status === 'choosing-role' && state.choices.map(({ offered }) => offered)).toMatchObject([
      { roleId: '555500000101', tier: 'full', needsRegistration: false },
      { roleId: '555500000102', tier: 'restricted' },
      { roleId: '3', tier: 'none', refusedFor: 'other-organisation' },
    ]);
    expect(access.asker()).toMatchObject({ ok: false });
    expect(await codeOf(access.chooseRole('3'))).toBe('E-AUTH-08');
    expect(await codeOf(access.chooseRole('no-such-role'))).toBe('E-AUTH-02');
    expect(access.state().status).toBe('choosing-role');
    expect(await codeOf(access.chooseRole('555500000102'))).toBe('ok');
    expect(access.state()).toMatchObject({ status: 'signed-in', user: { shown: { tier: 'restricted' } } });
  });

  it.each([
    ['INT-6.2 a role of another organisation', [roleOf({ organisation: elsewhere })], undefined, 'E-AUTH-08'],
    [
      'IG-07 a role that the policy does not have',
      [roleOf({ roleCode: 'S:G:R0260' })],
      undefined,
      'E-AUTH-02',
    ],
    [
      'IG-07 a role of the policy that opens nothing',
      [roleOf({ roleCode: 'S:G:R9999' })],
      undefined,
      'E-AUTH-02',
    ],
    ['no role at all', [], undefined, 'E-AUTH-02'],
    [
      'the role that CIS2 had selected is elsewhere',
      [roleOf(), roleOf({ roleId: '9', organisation: elsewhere })],
      '9',
      'E-AUTH-08',
    ],
  ])('refuses %s', async (_name, roles, selectedRoleId, expected) => {
    const { access, code, trail } = await answered({
      roles,
      ...(selectedRoleId !== undefined && { selectedRoleId }),
    });
    expect(code).toBe(expected);
    expect(access.state().status).toBe('signed-out');
    expect(trail.lines()).toEqual(['sign-in started', `sign-in blocked ${expected}`]);
  });

  it('takes the role that CIS2 had selected already', async () => {
    const { access } = await answered({ roles: [roleOf(), second], selectedRoleId: '555500000102' });
    expect(access.state()).toMatchObject({
      status: 'signed-in',
      user: { shown: { roleName: 'Care home manager' } },
    });
  });

  it('finds a role by what it may do when its code is not in the policy', async () => {
    const { access } = await answered({ roles: [roleOf({ roleCode: 'S:G:R1', activityCodes: ['B0380'] })] });
    expect(access.state()).toMatchObject({ user: { shown: { roleName: 'Senior carer' } } });
  });

  it('E-AUTH-11 the full view needs a registration, which is kept for the next time', async () => {
    const { access, accounts, trail, cis2: browser } = await waitingForBrowser();
    const { registration: _none, ...unregistered } = personOf();
    browser.waiting[0]?.answer({ ok: true, value: unregistered });
    await settle();
    expect(access.state()).toMatchObject({
      status: 'choosing-role',
      choices: [{ offered: { needsRegistration: true } }],
    });
    expect(await codeOf(access.chooseRole('555500000101'))).toBe('E-AUTH-11');
    const given = { body: 'NMC', number: '88X0002E' } as const;
    expect(await codeOf(access.chooseRole('555500000101', given))).toBe('ok');
    expect(accounts.registrationOf('555500000001')).toEqual(given);
    expect(trail.entries.find(({ event }) => event === 'registration-recorded')).toMatchObject({
      user: { registration: 'NMC 88X0002E' },
    });
    access.signOut();
    const again = codeOf(access.signIn(cis2));
    await settle();
    browser.waiting[1]?.answer({ ok: true, value: unregistered });
    expect(await again).toBe('ok');
    expect(access.state()).toMatchObject({ status: 'signed-in', user: { shown: { registration: given } } });
  });

  it('INT-1.3 the terms that a local account of the same name accepted are not theirs', async () => {
    const parts = await waitingForBrowser();
    parts.cis2.waiting[0]?.answer({
      ok: true,
      value: personOf({ sdsUserId: 'zoe.mockford', roles: [second] }),
    });
    expect(await parts.signingIn).toBe('ok');
    expect(parts.access.state().status).toBe('must-accept-terms');
  });

  it('E-CFG-01 without CIS2 in the set-up', async () => {
    const { access } = await setUpAccess({ cis2: undefined });
    expect(await codeOf(access.signIn(cis2))).toBe('E-CFG-01');
  });
});

describe('a browser that keeps a person waiting', () => {
  it('E-AUTH-01 the person gives up', async () => {
    const { access, signingIn, trail } = await waitingForBrowser();
    access.cancelSignIn();
    expect(await signingIn).toBe('E-AUTH-01');
    expect(trail.lines()).toEqual(['sign-in started', 'sign-in failed E-AUTH-01']);
  });

  it('one sign-in at a time: the second waits until the first has let go', async () => {
    const { access, cis2: browser, signingIn } = await waitingForBrowser();
    const next = codeOf(access.signIn(cis2));
    expect(browser.waiting).toHaveLength(1);
    await settle();
    expect(browser.waiting).toHaveLength(2);
    browser.waiting[1]?.answer({ ok: true, value: personOf() });
    expect([await signingIn, await next]).toEqual(['E-AUTH-01', 'ok']);
  });

  it('one sign-in at a time: of three only the last reaches the browser', async () => {
    const { access, cis2: browser, signingIn } = await waitingForBrowser();
    const overtaken = codeOf(access.signIn(cis2));
    const last = codeOf(access.signIn(local('zoe.mockford')));
    expect(await Promise.all([signingIn, overtaken, last])).toEqual(['E-AUTH-01', 'E-AUTH-01', 'ok']);
    expect(browser.waiting).toHaveLength(1);
  });

  it('IG-22 a computer that locks ends the wait', async () => {
    const { access, signingIn } = await waitingForBrowser();
    access.lock('locked');
    expect(await signingIn).toBe('E-AUTH-01');
  });
});

describe('unlocking by CIS2', () => {
  it('IG-24 asks for the same person afresh, and takes up the new token', async () => {
    const { access, unlocking, request } = await locked();
    expect(request?.request.again).toEqual({ sub: 'sub-1', by: 'prompt' });
    request?.answer({ ok: true, value: personOf({ idToken: 'newer' }) });
    expect(await unlocking).toBe('ok');
    expect(access.asker()).toMatchObject({ ok: true, value: { demographics: { idToken: 'newer' } } });
  });

  it('IG-24 does not take another person, whatever CIS2 says', async () => {
    const { access, unlocking, request } = await locked();
    request?.answer({ ok: true, value: personOf({ sub: 'sub-2' }) });
    expect(await unlocking).toBe('E-AUTH-12');
    expect(access.state().status).toBe('locked');
  });

  it('a browser that fails is not a wrong proof', async () => {
    const { access, cis2: browser, unlocking, request } = await locked();
    request?.answer(refuse('E-AUTH-09', true));
    expect(await unlocking).toBe('E-AUTH-09');
    for (let tries = 2; tries < 8; tries += 1) {
      const next = codeOf(access.unlock(cis2));
      await settle();
      browser.waiting[tries]?.answer(refuse('E-AUTH-09', true));
      expect(await next).toBe('E-AUTH-09');
    }
    expect(access.state().status).toBe('locked');
  });

  it('IG-22 a computer that locks while the browser is open ends the wait', async () => {
    const { access, unlocking, request } = await locked();
    access.lock('locked');
    request?.answer({ ok: true, value: personOf() });
    expect(await unlocking).toBe('E-AUTH-01');
    expect(access.state().status).toBe('locked');
  });

  it('a sign-out while the browser is open is final', async () => {
    const { access, unlocking, request } = await locked();
    access.signOut();
    request?.answer({ ok: true, value: personOf() });
    expect(await unlocking).toBe('E-AUTH-01');
    expect(access.state().status).toBe('signed-out');
  });
});
