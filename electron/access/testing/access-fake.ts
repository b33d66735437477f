import { vi } from 'vitest';
import type { Mock } from 'vitest';
import { createAccessControl } from '../access-control.ts';
import type { AccessControl } from '../access-control.ts';
import type { AccessSetting } from '../access-setting.ts';
import { defaultLimits } from '../access-state.ts';
import { termsVersion } from '../terms.ts';
import { wallClock } from '../wall-clock.ts';
import type { Accounts } from '../accounts.ts';
import { createAuditFake, organisation, refuse } from './audit-fakes.ts';
import type { AuditFake } from './audit-fakes.ts';
import {
  addStaff,
  createCis2Fake,
  createMemoryFile,
  openFakeAccounts,
  password,
  policy,
} from './staff-fakes.ts';

const usualModes = {
  localAccounts: true,
  applicationRestrictedPds: true,
  reauthentication: 'prompt',
} as const;

export interface AccessFake {
  readonly access: AccessControl;
  readonly accounts: Accounts;
  readonly disk: ReturnType<typeof createMemoryFile>;
  readonly trail: AuditFake;
  readonly cis2: ReturnType<typeof createCis2Fake>;
  /** May be changed under way, as an administrator does. */
  readonly setting: { now: AccessSetting | undefined };
  readonly listener: {
    readonly onLockWarning: Mock<(lockAt: number, end: 'lock' | 'sign-out') => void>;
    readonly onLocked: Mock<() => void>;
    readonly onPurge: Mock<() => boolean>;
    readonly onSignedOut: Mock<() => void>;
  };
}

/** Access with everything set up; staff, terms accepted unless a test says otherwise. Needs fake timers. */
export async function setUpAccess(change: Partial<AccessSetting> = {}): Promise<AccessFake> {
  const trail = createAuditFake();
  const cis2 = createCis2Fake();
  const disk = createMemoryFile();
  const accounts = await openFakeAccounts(disk.file, wallClock.now);
  await addStaff(accounts);
  const users = ['nia.testwell', 'zoe.mockford', 'iris.ledgerwood', 'ada.keysmith', 'cis2 555500000001'];
  for (const user of users) await accounts.acceptTerms(user, termsVersion);
  const setting: { now: AccessSetting | undefined } = {
    now: { accounts, organisation, policy, cis2: cis2.client, modes: usualModes, ...change },
  };
  let count = 0;
  const listener = {
    onLockWarning: vi.fn(),
    onLocked: vi.fn(),
    onPurge: vi.fn(() => true),
    onSignedOut: vi.fn(),
  };
  const access = createAccessControl({
    setting: () => setting.now,
    audit: trail.audit,
    limits: defaultLimits,
    clock: wallClock,
    refuse,
    randomId: () => {
      count += 1;
      return `id-${count}`;
    },
    listener,
  });
  return { access, accounts, disk, trail, cis2, setting, listener };
}

export const local = (userName: string, given = password) =>
  ({ way: 'local', userName, password: given }) as const;

/** Lets promises that are under way settle; no clock moves. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

export async function signedIn(userName = 'nia.testwell'): Promise<AccessFake> {
  const parts = await setUpAccess();
  const outcome = await parts.access.signIn(local(userName));
  if (!outcome.ok) throw new Error(outcome.error.code);
  return parts;
}

/** The error key of an outcome, for tables. */
export const codeOf = async (outcome: ReturnType<AccessControl['signIn']>): Promise<string> => {
  const settled = await outcome;
  return settled.ok ? 'ok' : settled.error.code;
};
