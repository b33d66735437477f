import { createHash } from 'node:crypto';
import type { Outcome } from '../../../shared/contract/errors.ts';
import type { Cis2Client, Cis2Person, Cis2Role, Cis2SignIn } from '../../gpconnect/cis2/cis2-client.ts';
import type { SealedFile } from '../account-book.ts';
import { openAccounts } from '../accounts.ts';
import type { Accounts } from '../accounts.ts';
import type { Passwords } from '../password.ts';
import { parseRolePolicy } from '../role-policy.ts';
import type { RolePolicy } from '../role-policy.ts';
import { refuse } from './audit-fakes.ts';

export const password = 'quiet-kettle-2026';

/** Verifiers of the right shape that cost nothing. */
export const cheapPasswords: Passwords = {
  makeVerifier: async (text) => verifierOf(text),
  matches: async (text, verifier) => verifierOf(text) === verifier,
};

function verifierOf(text: string): string {
  return `scrypt$2$1$1$${'A'.repeat(22)}$${createHash('sha256').update(text).digest('base64url')}`;
}

export function createMemoryFile() {
  let content: Uint8Array | undefined;
  let full = false;
  const file: SealedFile = {
    read: async () => ({ ok: true, value: content }),
    write: async (next) => {
      if (full) throw new Error('ENOSPC');
      content = next;
    },
  };
  return {
    file,
    fill: () => {
      full = true;
    },
    text: () => (content === undefined ? undefined : new TextDecoder().decode(content)),
    set: (text: string) => {
      content = new TextEncoder().encode(text);
    },
  };
}

export async function openFakeAccounts(file: SealedFile, now: () => number): Promise<Accounts> {
  const opened = await openAccounts({ file, passwords: cheapPasswords, now, refuse });
  if (!opened.ok) throw new Error(opened.problem);
  return opened.value;
}

const everyArea = [
  'allergies',
  'medicines',
  'problems',
  'immunisations',
  'consultations',
  'investigations',
  'uncategorised',
  'referrals',
  'diary',
];
const role = { registration: 'not-required', duties: [], cis2RoleCodes: [], activityCodes: [] };

export const policyFile = {
  version: 1,
  policyVersion: '2026.1-test',
  approvedBy: { name: 'Wilma Caldicotter', role: 'Caldicott Guardian' },
  approvedOn: '2026-01-05',
  tiers: {
    full: {
      areas: everyArea,
      htmlSections: ['SUM', 'PRB', 'ENC', 'ALL', 'CLI', 'MED', 'REF', 'OBS', 'IMM', 'ADM'],
    },
    restricted: {
      areas: ['allergies', 'medicines', 'immunisations'],
      htmlSections: ['SUM', 'ALL', 'MED', 'IMM'],
    },
  },
  roles: [
    {
      ...role,
      id: 'nurse',
      name: 'Registered nurse',
      tier: 'full',
      registration: 'required',
      cis2RoleCodes: ['R8001'],
    },
    {
      ...role,
      id: 'manager',
      name: 'Care home manager',
      tier: 'restricted',
      cis2RoleCodes: ['S8002:G8003:R8008'],
    },
    { ...role, id: 'senior', name: 'Senior carer', tier: 'restricted', activityCodes: ['B0380'] },
    { ...role, id: 'officer', name: 'Privacy officer', tier: 'none', duties: ['privacy-officer'] },
    { ...role, id: 'cook', name: 'Cook', tier: 'none', cis2RoleCodes: ['R9999'] },
  ],
} as const;

export const policy: RolePolicy = readPolicy();

function readPolicy(): RolePolicy {
  const read = parseRolePolicy(JSON.stringify(policyFile));
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.policy;
}

const nursing = { body: 'NMC', number: '99Z0001E' } as const;

/** A nurse, a senior carer, a privacy officer and somebody who only administers, with passwords of their own. */
export async function addStaff(accounts: Accounts): Promise<void> {
  const person = { prefix: '', duties: [], firstPassword: password } as const;
  const made = [
    {
      ...person,
      userName: 'nia.testwell',
      given: 'Nia',
      family: 'Testwell',
      roleId: 'nurse',
      registration: nursing,
    },
    { ...person, userName: 'zoe.mockford', given: 'Zoë', family: 'Mockford', roleId: 'senior' },
    { ...person, userName: 'iris.ledgerwood', given: 'Iris', family: 'Ledgerwood', roleId: 'officer' },
    { ...person, userName: 'ada.keysmith', given: 'Ada', family: 'Keysmith', duties: ['administrator'] },
  ] as const;
  for (const account of made) {
    const result = await accounts.add(account, policy, true);
    if (!result.accepted) throw new Error(result.problems.join('\n'));
  }
}

export function roleOf(change: Partial<Cis2Role> = {}): Cis2Role {
  return {
    roleId: '555500000101',
    roleName: 'Nurse Access Role',
    roleCode: 'S8000:G8000:R8001',
    activityCodes: [],
    organisation: { odsCode: 'T9C01', name: 'Meadow View' },
    ...change,
  };
}

export function personOf(change: Partial<Cis2Person> = {}): Cis2Person {
  return {
    sub: 'sub-1',
    sdsUserId: '555500000001',
    displayName: 'Nia Testwell',
    family: 'Testwell',
    given: ['Nia'],
    prefix: [],
    assuranceLevel: 3,
    roles: [roleOf()],
    registration: nursing,
    idToken: 'secret-id-token',
    ...change,
  };
}

/** CIS2 whose browser waits until the test answers; an aborted wait ends as the real one does. */
export function createCis2Fake() {
  const waiting: { readonly request: Cis2SignIn; readonly answer: (outcome: Outcome<Cis2Person>) => void }[] =
    [];
  const client: Cis2Client = {
    signIn: (request) =>
      new Promise((answer) => {
        waiting.push({ request, answer });
        request.signal.addEventListener('abort', () => {
          answer(refuse('E-AUTH-01', true));
        });
      }),
    close: () => {},
  };
  return { client, waiting };
}
