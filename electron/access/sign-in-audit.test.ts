import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeOf, local, settle, setUpAccess } from './testing/access-fake.ts';
import { refuse } from './testing/audit-fakes.ts';
import { password, personOf, roleOf } from './testing/staff-fakes.ts';

const nia = local('nia.testwell');
const cis2 = { way: 'cis2' } as const;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T02:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a sign-in is on record before anything leaves, and stays there', () => {
  it('IG-12 the browser opens only once the sign-in is on record, and its end carries the same reference', async () => {
    const { access, trail, cis2: browser } = await setUpAccess();
    const signingIn = access.signIn(cis2);
    await settle();
    expect(trail.lines()).toEqual(['sign-in started']);
    browser.waiting[0]?.answer(refuse('E-AUTH-09', true));
    const outcome = await signingIn;
    const references = trail.entries.map(({ reference }) => reference);
    expect(references).toEqual([references[0], references[0]]);
    expect(outcome).toMatchObject({ error: { reference: references[0] } });
  });

  it('IG-12 no browser opens when that cannot be written', async () => {
    const { access, trail, cis2: browser } = await setUpAccess();
    trail.fill();
    expect(await codeOf(access.signIn(cis2))).toBe('E-AUD-01');
    expect(browser.waiting).toHaveLength(0);
  });

  it('IG-12 who came in cannot be cut off the end: the head is kept at once', async () => {
    const parts = await setUpAccess();
    await parts.access.signIn(local('nia.testwell', 'x'));
    expect(parts.trail.anchoredAt).toEqual([]);
    await parts.access.signIn(nia);
    expect(parts.trail.anchoredAt).toEqual([2]);
    parts.access.signOut();
    const signingIn = parts.access.signIn(cis2);
    await settle();
    parts.cis2.waiting[0]?.answer({ ok: true, value: personOf() });
    await signingIn;
    expect(parts.trail.anchoredAt).toHaveLength(2);
  });

  it('IG-12 a keychain that does not answer keeps nobody waiting at the form', async () => {
    const { access, trail, cis2: browser } = await setUpAccess();
    trail.audit.anchor = () => new Promise(() => {});
    let ended = '';
    void codeOf(access.signIn(nia)).then((code) => (ended = code));
    await vi.runOnlyPendingTimersAsync();
    await settle();
    expect(ended).toBe('ok');
    access.signOut();
    void codeOf(access.signIn(cis2)).then((code) => (ended = `cis2 ${code}`));
    await settle();
    browser.waiting[0]?.answer({ ok: true, value: personOf() });
    await settle();
    expect(ended).toBe('cis2 ok');
  });

  it('IG-11 names the person of a wrong password, and nobody for a name that nobody has', async () => {
    const { access, trail } = await setUpAccess();
    await access.signIn(local('nia.testwell', 'a secret'));
    await access.signIn(local('hunter2', 'a secret'));
    expect(trail.entries.map(({ user }) => user?.name)).toEqual(['Nia Testwell', undefined]);
    expect(JSON.stringify(trail.entries)).not.toMatch(/hunter2|a secret/);
  });

  it('IG-11 one sitting has one id, and the next another', async () => {
    const { access, trail } = await setUpAccess();
    await access.signIn(nia);
    access.lock('locked');
    await access.unlock(nia);
    access.signOut();
    await access.signIn(nia);
    await settle();
    const ids = trail.entries.map(({ user }) => user?.sessionId);
    expect(new Set(ids.slice(0, 4)).size).toBe(1);
    expect(ids[4]).not.toBe(ids[0]);
  });

  it('IG-11 a sign-in that was given up while it was being written names whom it signs out', async () => {
    const { access, trail, cis2: browser } = await setUpAccess();
    const signingIn = codeOf(access.signIn(cis2));
    await settle();
    trail.onAppend = () => access.cancelSignIn();
    const roles = [roleOf(), roleOf({ roleId: '555500000102' })];
    browser.waiting[0]?.answer({ ok: true, value: personOf({ roles }) });
    expect(await signingIn).toBe('E-AUTH-01');
    expect(trail.lines().slice(1)).toEqual(['sign-in success', 'sign-out success E-AUTH-01']);
    const users = trail.entries.map(({ user }) => user?.sessionId);
    expect(users[1]).toBeDefined();
    expect(users[2]).toBe(users[1]);
  });

  it('IG-12 nothing that must be written first happens on a full disk', async () => {
    const { access, trail, accounts } = await setUpAccess();
    await accounts.change({ userName: 'nia.testwell', newFirstPassword: 'first-words-2026' });
    await access.signIn(local('nia.testwell', 'first-words-2026'));
    trail.fill();
    expect(await codeOf(access.changePassword('first-words-2026', password))).toBe('E-AUD-01');
    expect(access.state().status).toBe('must-change-password');
    expect((await accounts.authenticate('nia.testwell', 'first-words-2026')).ok).toBe(true);
    access.signOut();
    expect(access.state().status).toBe('signed-out');
  });
});
