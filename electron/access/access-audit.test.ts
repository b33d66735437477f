import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccessControl } from './access-control.ts';
import { local, settle, setUpAccess } from './testing/access-fake.ts';
import { refuse } from './testing/audit-fakes.ts';
import { password, personOf, roleOf } from './testing/staff-fakes.ts';
import { termsVersion } from './terms.ts';

type Parts = Awaited<ReturnType<typeof setUpAccess>>;

const minute = 60_000;
const nia = local('nia.testwell');
const cis2 = { way: 'cis2' } as const;
const second = roleOf({ roleId: '2', roleCode: 'S8002:G8003:R8008' });
const elsewhere = roleOf({ roleId: '3', organisation: { odsCode: 'T9H01', name: 'Elsewhere' } });

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T02:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

async function byCis2(
  { access, cis2: browser }: Parts,
  ...change: Parameters<typeof personOf>
): Promise<void> {
  const signingIn = access.signIn(cis2);
  await settle();
  browser.waiting.at(-1)?.answer({ ok: true, value: personOf(...change) });
  await signingIn;
}

async function times(count: number, act: () => ReturnType<AccessControl['signIn']>): Promise<void> {
  for (let done = 0; done < count; done += 1) await act();
}

async function lockedOut({ access }: Parts): Promise<void> {
  await access.signIn(nia);
  access.lock('locked');
}

/** What happens, and every line that it leaves in the trail. */
const rows: readonly (readonly [string, (parts: Parts) => Promise<unknown>, readonly string[]])[] = [
  ['sign-in', ({ access }) => access.signIn(nia), ['sign-in success']],
  ['wrong password', ({ access }) => access.signIn(local('nia.testwell', 'x')), ['sign-in failed E-AUTH-06']],
  ['unknown name', ({ access }) => access.signIn(local('nobody.here')), ['sign-in failed E-AUTH-06']],
  [
    'resting account',
    ({ access }) => times(6, () => access.signIn(local('nia.testwell', 'x'))),
    [...Array<string>(5).fill('sign-in failed E-AUTH-06'), 'sign-in blocked E-AUTH-07'],
  ],
  [
    'no CIS2 set up',
    async ({ access, setting }) => {
      if (setting.now) setting.now = { ...setting.now, cis2: undefined };
      await access.signIn(cis2);
    },
    ['sign-in failed E-CFG-01'],
  ],
  [
    'CIS2 cannot be reached',
    async ({ access, cis2: browser }) => {
      const signingIn = access.signIn(cis2);
      await settle();
      browser.waiting[0]?.answer(refuse('E-AUTH-09', true));
      await signingIn;
    },
    ['sign-in started', 'sign-in failed E-AUTH-09'],
  ],
  [
    'CIS2, one role',
    (parts) => byCis2(parts),
    ['sign-in started', 'sign-in success', 'registration-recorded success', 'role-chosen success'],
  ],
  [
    'CIS2, role elsewhere',
    (parts) => byCis2(parts, { roles: [elsewhere] }),
    ['sign-in started', 'sign-in blocked E-AUTH-08'],
  ],
  [
    'CIS2, no role',
    (parts) => byCis2(parts, { roles: [] }),
    ['sign-in started', 'sign-in blocked E-AUTH-02'],
  ],
  [
    'CIS2, unlock',
    async (parts) => {
      await byCis2(parts, { roles: [second] });
      parts.access.lock('locked');
      const unlocking = parts.access.unlock(cis2);
      await settle();
      parts.cis2.waiting.at(-1)?.answer({ ok: true, value: personOf() });
      await unlocking;
    },
    [
      'sign-in started',
      'sign-in success',
      'role-chosen success',
      'lock success locked',
      'unlock started',
      'unlock success',
    ],
  ],
  [
    'roles tried in turn',
    async (parts) => {
      const { registration: _none, ...unregistered } = personOf({ roles: [roleOf(), second, elsewhere] });
      const signingIn = parts.access.signIn(cis2);
      await settle();
      parts.cis2.waiting[0]?.answer({ ok: true, value: unregistered });
      await signingIn;
      await parts.access.chooseRole('3');
      await parts.access.chooseRole('nothing');
      await parts.access.chooseRole('555500000101');
      await parts.access.chooseRole('2');
    },
    [
      'sign-in started',
      'sign-in success',
      'role-chosen blocked E-AUTH-08',
      'role-chosen blocked E-AUTH-02',
      'role-chosen blocked E-AUTH-11',
      'role-chosen success',
    ],
  ],
  [
    'no role chosen in time',
    async (parts) => {
      await byCis2(parts, { roles: [roleOf(), second] });
      vi.advanceTimersByTime(10 * minute);
    },
    ['sign-in started', 'sign-in success', 'sign-out success idle'],
  ],
  [
    'registration that cannot be kept',
    async (parts) => {
      await byCis2(parts, { roles: [roleOf(), second] });
      parts.disk.fill();
      await parts.access.chooseRole('555500000101');
    },
    ['sign-in started', 'sign-in success', 'registration-recorded success', 'role-chosen failed E-AUTH-04'],
  ],
  [
    'altered log',
    async (parts) => {
      parts.trail.breakChain();
      await parts.access.signIn(nia);
      await byCis2(parts);
    },
    [
      'sign-in blocked E-AUD-02',
      'sign-in started',
      'sign-in success',
      'role-chosen blocked E-AUD-02',
      'sign-out success E-AUD-02',
    ],
  ],
  [
    'a sign-in that the disk does not keep',
    async ({ access, disk, accounts }) => {
      const proved = accounts.authenticate.bind(accounts);
      vi.spyOn(accounts, 'authenticate').mockImplementation(async (...given) => {
        const outcome = await proved(...given);
        disk.fill();
        return outcome;
      });
      await access.signIn(nia);
    },
    ['sign-in success', 'sign-out success E-AUTH-04'],
  ],
  [
    'first password and terms',
    async ({ access, accounts }) => {
      await accounts.change({ userName: 'nia.testwell', newFirstPassword: 'first-words-2026' });
      await accounts.acceptTerms('nia.testwell', 'older');
      await access.signIn(local('nia.testwell', 'first-words-2026'));
      await access.changePassword('x', password);
      await access.changePassword('first-words-2026', 'x');
      await access.changePassword('first-words-2026', password);
      await access.acceptTerms();
    },
    [
      'sign-in success',
      'password-changed started',
      'password-changed failed E-AUTH-06',
      'password-changed started',
      'password-changed blocked E-AUTH-10',
      'password-changed started',
      'password-changed success',
      `terms-accepted success ${termsVersion}`,
    ],
  ],
  [
    'terms that cannot be kept',
    async ({ access, accounts, disk }) => {
      await accounts.acceptTerms('nia.testwell', 'older');
      await access.signIn(nia);
      disk.fill();
      await access.acceptTerms();
    },
    ['sign-in success', `terms-accepted success ${termsVersion}`, 'terms-accepted failed E-AUTH-04'],
  ],
  [
    'lock and unlock',
    async (parts) => {
      await lockedOut(parts);
      await parts.access.unlock(local('zoe.mockford'));
      await parts.access.unlock(local('nia.testwell', 'x'));
      await parts.access.unlock(nia);
    },
    [
      'sign-in success',
      'lock success locked',
      'unlock blocked E-AUTH-12',
      'unlock failed E-AUTH-06',
      'unlock success',
    ],
  ],
  [
    'idle lock',
    async ({ access }) => {
      await access.signIn(nia);
      vi.advanceTimersByTime(10 * minute);
    },
    ['sign-in success', 'lock success idle-locked'],
  ],
  [
    'five wrong unlocks',
    async (parts) => {
      await lockedOut(parts);
      await times(5, () => parts.access.unlock(local('zoe.mockford')));
    },
    [
      'sign-in success',
      'lock success locked',
      ...Array<string>(5).fill('unlock blocked E-AUTH-12'),
      'sign-out success failed-unlocks',
    ],
  ],
  [
    'sign-out',
    async ({ access }) => {
      await access.signIn(nia);
      access.signOut();
      access.signOut();
    },
    ['sign-in success', 'sign-out success asked'],
  ],
  [
    'a computer that locks over the terms',
    async ({ access, accounts }) => {
      await accounts.acceptTerms('nia.testwell', 'older');
      await access.signIn(nia);
      access.lock('locked');
    },
    ['sign-in success', 'sign-out success computer-locked'],
  ],
  [
    'the end of the app',
    async ({ access }) => {
      await access.signIn(nia);
      access.signOut('app-end');
    },
    ['sign-in success', 'sign-out success app-end'],
  ],
];

describe('IG-10 whatever happens at the door is written down, success and failure alike', () => {
  it.each(rows)('IG-10 %s', async (_name, act, lines) => {
    const parts = await setUpAccess();
    await act(parts);
    await settle();
    expect(parts.trail.lines()).toEqual(lines);
  });

  it.each(['sign-in', 'role-chosen', 'terms-accepted', 'password-changed', 'unlock'])(
    'IG-10 the table has both ends of %s',
    (event) => {
      const lines = rows.flatMap(([, , written]) => written);
      expect(lines.some((line) => line.startsWith(`${event} success`))).toBe(true);
      expect(
        lines.some((line) => line.startsWith(`${event} failed`) || line.startsWith(`${event} blocked`)),
      ).toBe(true);
    },
  );
});
