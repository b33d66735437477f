import type { Cis2User } from './cis2-users.ts';

const registrationClaim = { NMC: 'nmc_id', GMC: 'gmc_id' } as const;

const claimsByScope: Readonly<Record<string, (user: Cis2User) => object>> = {
  profile: ({ given, family, uid }) => ({
    name: `${family} ${given}`,
    family_name: family,
    given_name: given,
    uid,
  }),
  nhsperson: ({ title, given, family, uid }) => ({
    nhsid_useruid: uid,
    title,
    display_name: `${title} ${given} ${family}`,
    idassurancelevel: '3',
  }),
  nationalrbacaccess: ({ roles }) => ({
    nhsid_nrbac_roles: roles.map(({ roleId, roleName, roleCode, organisation }) => ({
      person_orgid: roleId.replace(/^5555/, '5556'),
      person_roleid: roleId,
      org_code: organisation.odsCode,
      role_name: roleName,
      role_code: roleCode,
      activities: ['View Patient Medication'],
      activity_codes: ['B0420'],
    })),
  }),
  associatedorgs: ({ roles }) => ({
    nhsid_user_orgs: roles.map(({ organisation }) => ({
      org_name: organisation.name,
      org_code: organisation.odsCode,
    })),
  }),
  professionalmemberships: ({ registration }) =>
    registration === undefined ? {} : { [registrationClaim[registration.body]]: registration.number },
  selectedrole: ({ roles: [first] }) => (first === undefined ? {} : { selected_roleid: first.roleId }),
};

/** What userinfo says of a person: only claims whose scope was granted (integration.md 1.1 A3). */
export function userClaims(user: Cis2User, scopes: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.assign(
    { sub: user.uid },
    ...scopes
      .filter((scope) => Object.hasOwn(claimsByScope, scope))
      .map((scope) => claimsByScope[scope]?.(user)),
  ) as Readonly<Record<string, unknown>>;
}

/** Every scope that this provider knows. */
export const knownScopes: readonly string[] = ['openid', ...Object.keys(claimsByScope)];
