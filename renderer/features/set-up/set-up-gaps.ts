import type { SetupState } from '../../../shared/contract/setup.ts';

/** Whether the parts of the page are all in place; the check may still have to be run. */
export function isComplete({ missing, credentials }: SetupState): boolean {
  return missing.length === 0 && !credentials.damaged;
}

/** Nobody can open a record, and no account is there that could once the modes allow it. */
export function lacksReader(state: SetupState): boolean {
  if (!state.missing.includes('sign-in')) return false;
  const readers = new Set(state.policy?.roles.flatMap(({ id, tier }) => (tier === 'none' ? [] : [id])));
  return !state.accounts.some(
    ({ disabled, roleId }) => !disabled && roleId !== undefined && readers.has(roleId),
  );
}

/** Nobody can open a record, and one of the modes that accounts need is off. */
export function lacksModes({ missing, modes }: SetupState): boolean {
  return missing.includes('sign-in') && !(modes.localAccounts && modes.applicationRestrictedPds);
}
