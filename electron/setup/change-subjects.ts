import type { ChangeAccount, Modes, NewAccount, SaveModes } from '../../shared/contract/setup.ts';
import type { RolePolicy } from '../access/role-policy.ts';
import { hostsOf } from '../gpconnect/environment-file.ts';
import type { EnvironmentFile } from '../gpconnect/environment-file.ts';

/** Longest subject of an audit entry. */
const longest = 80;

/** A name from a file as an entry can hold it: one line, cut if need be. */
function subject(text: string): string {
  return text.replaceAll(/\p{C}+/gu, ' ').slice(0, longest);
}

/** Who gets an account, and everything that is given to them with it (integration.md 6.3). */
export function accountSubjects({ userName, roleId, duties, registration }: NewAccount): readonly string[] {
  return [
    userName,
    ...(roleId === undefined ? [] : [`role ${roleId}`]),
    ...duties.map((duty) => `duty ${duty}`),
    ...(registration === undefined ? [] : [`registration ${registration.body} ${registration.number}`]),
  ];
}

/** Which policy decides from now on, and who answers for it (integration.md 6.2.3). */
export function policySubjects(policy: RolePolicy | undefined): readonly string[] {
  if (policy === undefined) return [];
  const { policyVersion, approvedBy, approvedOn } = policy;
  return [
    subject(`version ${policyVersion}`),
    subject(`approved by ${approvedBy.name}`),
    subject(`as ${approvedBy.role}`),
    `approved on ${approvedOn}`,
  ];
}

/** What of an account is changed. */
export function changedParts({ disabled, unlock, newFirstPassword }: ChangeAccount): readonly string[] {
  return [
    ...(disabled === undefined ? [] : [disabled ? 'disabled' : 'enabled']),
    ...(unlock === undefined ? [] : ['unlocked']),
    ...(newFirstPassword === undefined ? [] : ['new first password']),
  ];
}

/** The modes are recorded with their values: they decide on whose behalf the national services are asked. */
export function modeSubjects({
  localAccounts,
  applicationRestrictedPds,
  reauthentication,
}: SaveModes): readonly string[] {
  return [
    `local accounts ${localAccounts ? 'on' : 'off'}`,
    `application-restricted PDS ${applicationRestrictedPds ? 'on' : 'off'}`,
    `re-authentication by ${reauthentication}`,
  ];
}

/** The modes that are switched on, each of which somebody has to agree to (integration.md 1.3). */
export function agreedSubjects(before: Modes, after: Modes): readonly string[] {
  return [
    ...(after.localAccounts && !before.localAccounts ? ['agreed: local accounts'] : []),
    ...(after.applicationRestrictedPds && !before.applicationRestrictedPds
      ? ['agreed: application-restricted PDS']
      : []),
  ];
}

/** Which environment, and every host that keys and tokens will go to. */
export function environmentSubjects(file: EnvironmentFile | undefined): readonly string[] {
  if (file === undefined) return [];
  return [`kind ${file.kind}`, ...hostsOf(file).map((host) => subject(`host ${host}`))];
}
