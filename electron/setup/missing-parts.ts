import type { SetupState } from '../../shared/contract/setup.ts';
import { roleById } from '../access/role-policy.ts';
import type { PolicyRole, RolePolicy } from '../access/role-policy.ts';
import { cis2State } from './cis2-state.ts';
import type { SetUp } from './set-up.ts';

type Accounts = SetupState['accounts'];

/** What still has to be done before a record can be opened, in the order of the screen (integration.md 10.4). */
export function missingParts(
  setUp: SetUp,
  credentials: SetupState['credentials'],
  accounts: Accounts,
): SetupState['missing'] {
  const policy = setUp.policy();
  const cis2 = cis2State(setUp);
  const hasCredentials = credentials.current !== undefined && credentials.signingKey && credentials.apiKeys;
  const people: People = {
    local: setUp.modes().localAccounts ? accounts.filter(({ disabled }) => !disabled) : [],
    cis2Roles: cis2 === undefined || policy === undefined ? [] : policy.roles.filter(hasCis2People),
    policy,
  };
  const parts = [
    ['environment', setUp.environmentFile() !== undefined],
    ['organisation', setUp.organisation() !== undefined],
    ['credentials', hasCredentials && cis2 !== 'secret-missing'],
    ['policy', policy !== undefined],
    ['privacy-officer', hasPrivacyOfficer(people)],
    ['sign-in', canAnybodyRead(people, setUp.modes().applicationRestrictedPds)],
  ] as const;
  return parts.filter(([, done]) => !done).map(([part]) => part);
}

interface People {
  /** Accounts that can sign in. */
  readonly local: Accounts;
  /** Roles that somebody can take with CIS2: here a role stands for people whom Bedside does not know yet. */
  readonly cis2Roles: readonly PolicyRole[];
  readonly policy: RolePolicy | undefined;
}

function hasCis2People({ cis2RoleCodes, activityCodes }: PolicyRole): boolean {
  return cis2RoleCodes.length + activityCodes.length > 0;
}

function roleOf(policy: RolePolicy | undefined, { roleId }: Accounts[number]): PolicyRole | undefined {
  return policy && roleById(policy, roleId);
}

/** At least one privacy officer must be named (integration.md 6.2.6); a role alone is nobody. */
function hasPrivacyOfficer({ local, cis2Roles, policy }: People): boolean {
  const duties = [
    ...local.flatMap((account) => [...account.duties, ...(roleOf(policy, account)?.duties ?? [])]),
    ...cis2Roles.flatMap((role) => role.duties),
  ];
  return duties.includes('privacy-officer');
}

/** A way of signing in that leads to a record: without CIS2 Bedside must be let search on its own behalf. */
function canAnybodyRead({ local, cis2Roles, policy }: People, searchesAlone: boolean): boolean {
  const readers = searchesAlone ? local.map((account) => roleOf(policy, account)) : [];
  return [...cis2Roles, ...readers].some((role) => role !== undefined && role.tier !== 'none');
}
