import type { NewAccount } from '../../shared/contract/setup.ts';
import type { Account } from './account-book.ts';
import { isGenericName } from './generic-names.ts';
import { hasPartOfName } from './name-parts.ts';
import { passwordProblems } from './password-rules.ts';
import { roleById } from './role-policy.ts';
import type { RolePolicy } from './role-policy.ts';

/** Why an account cannot be made, one sentence each with the field in front (integration.md 1.3, 6.2). */
export function newAccountProblems(
  account: NewAccount,
  present: readonly Pick<Account, 'userName'>[],
  policy: RolePolicy | undefined,
): readonly string[] {
  const { userName, given, family } = account;
  const problems: string[] = [];
  if (isGenericName(userName)) {
    problems.push('userName: An account is for one person. Use a name that only this person has.');
  } else if (!hasPartOfName(userName, [given, family])) {
    problems.push('userName: Use a part of the person’s own name, such as the family name.');
  }
  if (isGenericName(`${given} ${family}`)) {
    problems.push('family: An account is for one person. Enter the person’s own name.');
  }
  if (present.some((other) => other.userName === userName)) {
    problems.push('userName: There is an account of this name already.');
  }
  problems.push(...roleProblems(account, policy));
  problems.push(
    ...passwordProblems(account.firstPassword, account).map((problem) => `firstPassword: ${problem}`),
  );
  return problems;
}

function roleProblems(
  { roleId, duties, registration }: NewAccount,
  policy: RolePolicy | undefined,
): readonly string[] {
  if (roleId === undefined) {
    return duties.length > 0 ? [] : ['roleId: Choose a role or a duty, or the person can do nothing here.'];
  }
  if (policy === undefined) return ['roleId: Import the role policy before you give out its roles.'];
  const role = roleById(policy, roleId);
  if (role === undefined) return ['roleId: The role policy has no such role.'];
  if (role.registration === 'required' && registration === undefined) {
    return ['registration: This role needs the person’s professional registration.'];
  }
  return [];
}
