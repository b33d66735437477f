import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { OfferedRole } from '../../shared/contract/session.ts';
import type { Cis2Role } from '../gpconnect/cis2/cis2-client.ts';
import { roleFor } from './role-policy.ts';
import type { PolicyRole, RolePolicy } from './role-policy.ts';

/** A role of CIS2 with what the policy makes of it. */
export interface RoleChoice {
  readonly national: Cis2Role;
  /** The policy's role; absent when `offered.refusedFor` is set. */
  readonly role?: PolicyRole;
  readonly offered: OfferedRole;
}

/**
 * What each role that CIS2 names is worth here: the role's organisation must be the configured one, and the policy must
 * know the role and give it a view or a duty (integration.md 6.2.2, 6.2.3).
 */
export function offerRoles(
  roles: readonly Cis2Role[],
  setting: { readonly odsCode: string; readonly policy: RolePolicy; readonly registered: boolean },
): readonly RoleChoice[] {
  return roles.map((national) => {
    const { roleId, roleName, organisation } = national;
    const shown = { roleId, roleName, organisation };
    const role = roleFor(national, setting.policy);
    const refusedFor = refusal(national, role, setting.odsCode);
    if (role === undefined || refusedFor !== undefined) {
      const why = refusedFor ?? 'not-in-policy';
      return { national, offered: { ...shown, tier: 'none', refusedFor: why, needsRegistration: false } };
    }
    const needsRegistration = role.registration === 'required' && !setting.registered;
    return { national, role, offered: { ...shown, tier: role.tier, needsRegistration } };
  });
}

function refusal(
  { organisation }: Cis2Role,
  role: PolicyRole | undefined,
  odsCode: string,
): OfferedRole['refusedFor'] {
  if (organisation.odsCode !== odsCode) return 'other-organisation';
  const worthless = role === undefined || (role.tier === 'none' && role.duties.length === 0);
  return worthless ? 'not-in-policy' : undefined;
}

/** The error of a role that cannot be taken. */
export function refusalCode({ offered }: RoleChoice): ErrorCode | undefined {
  if (offered.refusedFor === undefined) return undefined;
  return offered.refusedFor === 'other-organisation' ? 'E-AUTH-08' : 'E-AUTH-02';
}

/** Why none of the roles can be taken, or nothing when one can. */
export function allRefused(choices: readonly RoleChoice[]): ErrorCode | undefined {
  const codes = choices.map(refusalCode);
  if (codes.some((code) => code === undefined)) return undefined;
  return codes.includes('E-AUTH-02') || codes.length === 0 ? 'E-AUTH-02' : 'E-AUTH-08';
}
