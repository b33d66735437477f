import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewAccount } from '../../shared/contract/setup.ts';
import { openAccounts, openReadyAccounts } from './accounts.ts';
import { refuse } from './testing/audit-fakes.ts';
import {
  addStaff,
  cheapPasswords,
  createMemoryFile,
  openFakeAccounts,
  password,
  policy,
} from './testing/staff-fakes.ts';

const minute = 60_000;
const now = (): number => Date.now();

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T02:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

async function withStaff() {
  const disk = createMemoryFile();
  const accounts = await openFakeAccounts(disk.file, now);
  await addStaff(accounts);
  const tryIn = async (userName: string, given = password): Promise<string> => {
    const outcome = await accounts.authenticate(userName, given);
    return outcome.ok ? 'ok' : [outcome.error.code, outcome.error.values?.['n']].filter(Boolean).join(' ');
  };
  return { disk, accounts, tryIn };
}

const newcomer: NewAccount = {
  userName: 'graham.samplewood',
  prefix: 'Mr',
  given: 'Graham',
  family: 'Samplewood',
  roleId: 'manager',
  duties: [],
  firstPassword: 'first-words-2026',
};

describe('adding an account', () => {
  it('lists the person, who must change the first password', async () => {
    const { accounts } = await withStaff();
    expect(await accounts.add(newcomer, policy)).toEqual({ accepted: true });
    expect(accounts.list().at(-1)).toEqual({
      userName: 'graham.samplewood',
      displayName: 'Mr Graham Samplewood',
      roleId: 'manager',
      duties: [],
      disabled: false,
      lockedOut: false,
    });
    expect(accounts.person('graham.samplewood')?.mustChangePassword).toBe(true);
  });

  it.each<[string, Partial<NewAccount>, RegExp]>([
    ['IG-08 a user name for everybody', { userName: 'care.home' }, /^userName: An account is for one person/],
    ['IG-08 a numbered one', { userName: 'nurse2' }, /^userName: An account is for one person/],
    [
      'IG-08 a person who is nobody',
      { userName: 'nightowl', given: 'Night', family: 'Nurse' },
      /^family: An account is for one person/,
    ],
    [
      'a name that is taken',
      { userName: 'nia.testwell', given: 'Nia', family: 'Testwell' },
      /^userName: There is an account/,
    ],
    ['IG-08 a user name that is somebody else’s', { userName: 'olive.else' }, /^userName: Use a part of/],
    [
      'INT-1.3 the id of a CIS2 user',
      { userName: '555500000001' },
      /^userName: An account is for one person/,
    ],
    ['a role that is not in the policy', { roleId: 'pilot' }, /^roleId: The role policy has no such role/],
    ['INT-6.2 the full view without a registration', { roleId: 'nurse' }, /^registration: This role needs/],
    ['neither role nor duty', { roleId: undefined }, /^roleId: Choose a role or a duty/],
    ['E-AUTH-10 a weak first password', { firstPassword: 'short' }, /^firstPassword: .*12 or more/],
  ])('refuses %s', async (_name, change, problem) => {
    const { accounts } = await withStaff();
    const before = accounts.list().length;
    const result = await accounts.add({ ...newcomer, ...change }, policy);
    expect(result).toEqual({ accepted: false, problems: [expect.stringMatching(problem)] });
    expect(accounts.list()).toHaveLength(before);
  });

  it.each([
    ['day.shift'],
    ['carer.one'],
    ['nightstaff'],
    ['carestaff'],
    ['deputy'],
    ['rn'],
    ['hca'],
    ['laptop'],
    ['tablet'],
    ['desk'],
    ['upstairs'],
    ['floor2'],
    ['nurse-in-charge'],
    ['locum'],
    ['care-home-2'],
  ])('IG-08 refuses a user name for whoever is there: %s', async (userName) => {
    const { accounts } = await withStaff();
    const result = await accounts.add({ ...newcomer, userName }, policy);
    expect(result).toEqual({
      accepted: false,
      problems: [expect.stringMatching(/^userName: An account is for one person/)],
    });
  });

  it.each([
    ['gsamplewood', 'Graham', 'Samplewood'],
    ['samplewoodg', 'Graham', 'Samplewood'],
    ['graham.s', 'Graham', 'Samplewood'],
    ['nurse.graham', 'Graham', 'Samplewood'],
    ['zoe.m', 'Zoë', 'Mockford'],
    ['soren.k', 'Søren', 'Kværk'],
    ['li.2', 'Wei', 'Li'],
    ['wei.two', 'Wei', 'Li'],
    ['j.ward', 'Jane', 'Ward'],
    ['any.name', '李', '王'],
  ])('IG-08 takes %s for %s %s', async (userName, given, family) => {
    const { accounts } = await withStaff();
    expect(await accounts.add({ ...newcomer, userName, given, family }, policy)).toEqual({ accepted: true });
  });

  it('refuses a role before there is a policy', async () => {
    const { accounts } = await withStaff();
    expect(await accounts.add(newcomer)).toMatchObject({ accepted: false });
    expect(await accounts.add({ ...newcomer, roleId: undefined, duties: ['administrator'] })).toEqual({
      accepted: true,
    });
  });

  it('a disk that refuses changes nothing', async () => {
    const { accounts, disk, tryIn } = await withStaff();
    disk.fill();
    expect(await accounts.add(newcomer, policy)).toMatchObject({ accepted: false });
    expect(accounts.person('graham.samplewood')).toBeUndefined();
    expect(await tryIn('nia.testwell')).toBe('E-AUTH-04');
  });
});

describe('authenticating', () => {
  it('E-AUTH-06 unknown, wrong and disabled are one answer', async () => {
    const { accounts, tryIn } = await withStaff();
    await accounts.change({ userName: 'zoe.mockford', disabled: true });
    expect(await tryIn('nobody.here')).toBe('E-AUTH-06');
    expect(await tryIn('nia.testwell', 'wrong')).toBe('E-AUTH-06');
    expect(await tryIn('zoe.mockford')).toBe('E-AUTH-06');
    expect(await tryIn('nia.testwell')).toBe('ok');
  });

  it('an unknown name costs the same work as a wrong password', async () => {
    const matches = vi.fn((text: string, verifier: string) => cheapPasswords.matches(text, verifier));
    const passwords = { ...cheapPasswords, matches };
    const opened = await openAccounts({ file: createMemoryFile().file, passwords, now, refuse });
    if (!opened.ok) throw new Error(opened.problem);
    await opened.value.authenticate('nobody.here', 'guess');
    expect(matches).toHaveBeenCalledOnce();
    expect(matches.mock.calls[0]?.[1]).toMatch(/^scrypt\$/);
  });

  it('E-AUTH-07 five wrong ones rest the account for 15 minutes, the right one too, then twice as long', async () => {
    const { tryIn, accounts } = await withStaff();
    for (let tries = 0; tries < 5; tries += 1) expect(await tryIn('nia.testwell', 'wrong')).toBe('E-AUTH-06');
    expect(await tryIn('nia.testwell')).toBe('E-AUTH-07 15');
    expect(accounts.list()[0]).toMatchObject({ userName: 'nia.testwell', lockedOut: true });
    vi.advanceTimersByTime(14.5 * minute);
    expect(await tryIn('nia.testwell')).toBe('E-AUTH-07 1');
    vi.advanceTimersByTime(0.5 * minute);
    for (let tries = 0; tries < 5; tries += 1) expect(await tryIn('nia.testwell', 'wrong')).toBe('E-AUTH-06');
    expect(await tryIn('nia.testwell')).toBe('E-AUTH-07 30');
    vi.advanceTimersByTime(30 * minute);
    expect(await tryIn('nia.testwell')).toBe('ok');
    for (let tries = 0; tries < 5; tries += 1) await tryIn('nia.testwell', 'wrong');
    expect(await tryIn('nia.testwell')).toBe('E-AUTH-07 15');
  });

  it('E-AUTH-07 never rests for more than two hours', async () => {
    const { tryIn } = await withStaff();
    const rests: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      for (let tries = 0; tries < 5; tries += 1) await tryIn('nia.testwell', 'wrong');
      rests.push(await tryIn('nia.testwell'));
      vi.advanceTimersByTime(120 * minute);
    }
    expect(rests).toEqual(['15', '30', '60', '120', '120', '120'].map((minutes) => `E-AUTH-07 ${minutes}`));
  });

  it('E-AUTH-07 guesses made at once are counted one by one', async () => {
    const { tryIn } = await withStaff();
    await Promise.all(Array.from({ length: 5 }, () => tryIn('nia.testwell', 'wrong')));
    expect(await tryIn('nia.testwell')).toBe('E-AUTH-07 15');
  });

  it('E-AUTH-07 a restart gives no new guesses', async () => {
    const { tryIn, disk } = await withStaff();
    for (let tries = 0; tries < 5; tries += 1) await tryIn('nia.testwell', 'wrong');
    const reopened = await openFakeAccounts(disk.file, now);
    expect(await reopened.authenticate('nia.testwell', password)).toMatchObject({
      error: { code: 'E-AUTH-07' },
    });
  });

  it.each([
    ['unlocked', { unlock: true } as const, password],
    ['given a new password', { newFirstPassword: 'second-words-2026' }, 'second-words-2026'],
  ])('the administrator ends the rest: %s', async (_name, change, next) => {
    const { accounts, tryIn } = await withStaff();
    for (let tries = 0; tries < 5; tries += 1) await tryIn('nia.testwell', 'wrong');
    expect(await accounts.change({ userName: 'nia.testwell', ...change })).toEqual({ accepted: true });
    expect(await tryIn('nia.testwell', next)).toBe('ok');
  });
});

describe('changing', () => {
  it('the last administrator cannot be disabled', async () => {
    const { accounts } = await withStaff();
    expect(await accounts.change({ userName: 'ada.keysmith', disabled: true })).toMatchObject({
      accepted: false,
    });
  });

  it('E-AUTH-10 says what is wrong with a new password, and keeps the old', async () => {
    const { accounts, tryIn } = await withStaff();
    expect(await accounts.changePassword('nia.testwell', password, password)).toMatchObject({
      error: { code: 'E-AUTH-10', values: { reason: 'The new password must differ from the present one.' } },
    });
    expect(await accounts.change({ userName: 'nia.testwell', newFirstPassword: 'x' })).toMatchObject({
      accepted: false,
    });
    expect(await accounts.change({ userName: 'nobody', disabled: true })).toMatchObject({ accepted: false });
    expect(await tryIn('nia.testwell')).toBe('ok');
  });
});

describe('the sealed file', () => {
  it('keeps everything over a restart, and no password', async () => {
    const { accounts, disk } = await withStaff();
    await accounts.acceptTerms('nia.testwell', '2026-11');
    await accounts.recordRegistration('555500000001', { body: 'GMC', number: '9900004' });
    await accounts.recordSignIn('nia.testwell');
    const reopened = await openFakeAccounts(disk.file, now);
    expect(reopened.list()).toEqual(accounts.list());
    expect(reopened.list()[0]?.lastSignInAt).toBe('2026-11-23T02:00:00.000Z');
    expect(reopened.acceptedTerms('nia.testwell')).toBe('2026-11');
    expect(reopened.registrationOf('555500000001')).toEqual({ body: 'GMC', number: '9900004' });
    expect(disk.text()).not.toContain(password);
  });

  it.each([['{}'], ['not JSON'], ['{"version":1,"accounts":[{}],"terms":{},"registrations":{}}']])(
    'is never taken for an empty one: %s',
    async (text) => {
      const disk = createMemoryFile();
      disk.set(text);
      const opened = await openAccounts({ file: disk.file, passwords: cheapPasswords, now, refuse });
      expect(opened).toEqual({ ok: false, problem: 'unreadable' });
    },
  );
});

describe('accounts of a prepared profile', () => {
  it('sign in, and cannot be added or changed', async () => {
    const passwordVerifier = await cheapPasswords.makeVerifier(password);
    const zoe = {
      userName: 'zoe.mockford',
      prefix: '',
      given: 'Zoë',
      family: 'Mockford',
      duties: [],
      passwordVerifier,
    };
    const accounts = await openReadyAccounts([zoe], { passwords: cheapPasswords, now, refuse });
    expect(await accounts.authenticate('zoe.mockford', password)).toMatchObject({
      ok: true,
      value: { mustChangePassword: false },
    });
    expect(await accounts.add(newcomer, policy)).toMatchObject({ accepted: false });
    expect(await accounts.change({ userName: 'zoe.mockford', disabled: true })).toMatchObject({
      accepted: false,
    });
    expect(accounts.list()).toHaveLength(1);
  });
});
