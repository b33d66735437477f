import type { AccessSetting } from './access-setting.ts';
import type { AccessState } from './access-state.ts';
import { noView } from './present-user.ts';
import type { PresentUser } from './present-user.ts';
import { permittedView, roleById } from './role-policy.ts';
import type { RolePolicy } from './role-policy.ts';

/** A state with whoever sits there as the present set-up has them. */
export function underSetting(state: AccessState, setting: AccessSetting | undefined): AccessState {
  if (setting === undefined || state.status === 'signed-out' || state.status === 'choosing-role')
    return state;
  return { ...state, user: reseated(state.user, setting.policy, setting.modes.localAccounts) };
}

/** Whether a view of records was given under another organisation or environment than the present one (`E-AUTH-08`). */
export function isSeatedElsewhere(
  { shown, place }: PresentUser,
  setting: AccessSetting | undefined,
): boolean {
  const isHere =
    place.odsCode === setting?.organisation?.odsCode && place.environment === setting?.environment;
  return shown.tier !== 'none' && !isHere;
}

/**
 * The seat as the present policy has it (IG-07): a role that it no longer has, or that has come to need what the person
 * lacks, opens nothing. A seat without a view never gets one; that takes a new sign-in.
 */
function reseated(user: PresentUser, policy: RolePolicy | undefined, localAccounts: boolean): PresentUser {
  if (user.shown.tier === 'none') return { ...user, view: noView(policy) };
  const role = policy && roleById(policy, user.roleId);
  const isBarred =
    (role?.registration === 'required' && user.shown.registration === undefined) ||
    (user.identity.way === 'local' && !localAccounts);
  const tier = role === undefined || isBarred ? 'none' : role.tier;
  return {
    ...user,
    shown: { ...user.shown, tier },
    audit: { ...user.audit, tier },
    view: policy === undefined || tier === 'none' ? noView(policy) : permittedView({ tier }, policy),
  };
}
