import type { SetupState } from '../../shared/contract/setup.ts';
import type { RolePolicy } from '../access/role-policy.ts';
import { roleById } from '../access/role-policy.ts';
import type { SetUp } from './set-up.ts';

type Accounts = SetupState['accounts'];

/** What still has to be done before a record can be opened, in the order of the screen (integration.md 10.4). */
export function missingParts(
  setUp: SetUp,
  credentials: SetupState['credentials'],
  accounts: Accounts,
): SetupState['missing'] {
  const policy = setUp.policy();
  const hasCredentials = credentials.current !== undefined && credentials.signingKey && credentials.apiKeys;
  const parts = [
    ['environment', setUp.environmentFile() !== undefined],
    ['organisation', setUp.organisation() !== undefined],
    ['credentials', hasCredentials],
    ['policy', policy !== undefined],
    ['privacy-officer', hasPrivacyOfficer(policy, accounts)],
    ['sign-in', canAnybodyRead(setUp, policy, accounts)],
  ] as const;
  return parts.filter(([, done]) => !done).map(([part]) => part);
}

/** At least one privacy officer must be named (integration.md 6.2.6). */
function hasPrivacyOfficer(policy: RolePolicy | undefined, accounts: Accounts): boolean {
  return (
    accounts.some(({ disabled, duties }) => !disabled && duties.includes('privacy-officer')) ||
    policy?.roles.some(({ duties }) => duties.includes('privacy-officer')) === true
  );
}

/** A way of signing in that leads to a view of records: CIS2, or a local account with a role that has one. */
function canAnybodyRead(setUp: SetUp, policy: RolePolicy | undefined, accounts: Accounts): boolean {
  if (policy === undefined) return false;
  if (setUp.environmentFile()?.cis2 !== undefined) return true;
  const reads = (roleId: string | undefined): boolean =>
    (roleById(policy, roleId)?.tier ?? 'none') !== 'none';
  return setUp.modes().localAccounts && accounts.some(({ disabled, roleId }) => !disabled && reads(roleId));
}
