import type { IDToken, UserInfoResponse } from 'openid-client';
import type { Registration } from '../../../shared/contract/session.ts';
import { objectsOf, textOf, textsOf } from '../json-reading.ts';
import type { JsonObject } from '../json-reading.ts';
import type { Cis2Person, Cis2Role } from './cis2-client.ts';

const registrationClaims = [
  ['nmc_id', 'NMC'],
  ['gmc_id', 'GMC'],
  ['hcpc_id', 'HCPC'],
  ['gphc_id', 'GPhC'],
  ['swe_id', 'SWE'],
] as const satisfies readonly (readonly [string, Registration['body']])[];

/** `authentication_assurance_level`, as number or text; 0 when it says nothing that can be relied on. */
export function assuranceLevelOf(claims: Readonly<Record<string, unknown>>): number {
  const level = Number(claims['authentication_assurance_level'] ?? 0);
  return Number.isInteger(level) ? level : 0;
}

/**
 * Who it is, from userinfo (integration.md 1.1 A3). Tolerant where CIS2 leaves things out: no roles is an empty list,
 * a missing name part is put together from the others. `undefined` when nobody could be named at all.
 */
export function personOf(info: UserInfoResponse, claims: IDToken, idToken: string): Cis2Person | undefined {
  const family = textOf(info['family_name']) ?? '';
  const given = [info['given_name'], info['middle_names']].flatMap((name) => wordsOf(name));
  const prefix = wordsOf(info['title']);
  const displayName =
    textOf(info['display_name']) ?? ([...prefix, ...given, family].join(' ').trim() || textOf(info['name']));
  if (displayName === undefined || displayName === '') return undefined;
  const selectedRoleId = textOf(info['selected_roleid']);
  const registration = registrationOf(info);
  return {
    sub: info.sub,
    sdsUserId: textOf(info['nhsid_useruid']) ?? textOf(info['uid']) ?? info.sub,
    displayName,
    // The provenance token needs a family name; some accounts have only a whole one.
    family: family === '' ? displayName : family,
    given,
    prefix,
    assuranceLevel: assuranceLevelOf(claims),
    roles: rolesOf(info),
    ...(selectedRoleId === undefined ? {} : { selectedRoleId }),
    ...(registration === undefined ? {} : { registration }),
    idToken,
  };
}

const wordsOf = (value: unknown): readonly string[] => {
  const text = textOf(value)?.trim();
  return text === undefined || text === '' ? [] : text.split(/\s+/);
};

/** CIS2 sends a lone object where a list has one member. */
const listOf = (value: unknown): readonly JsonObject[] => objectsOf(Array.isArray(value) ? value : [value]);

/** A role without id, organisation or code cannot be taken, so it is none. */
function rolesOf(info: JsonObject): readonly Cis2Role[] {
  const organisations = new Map(
    [...listOf(info['nhsid_user_orgs']), ...listOf(info['nhsid_org_memberships'])].map((organisation) => [
      textOf(organisation['org_code']),
      textOf(organisation['org_name']),
    ]),
  );
  return listOf(info['nhsid_nrbac_roles']).flatMap((role) => {
    const roleId = textOf(role['person_roleid']);
    const roleCode = textOf(role['role_code']);
    const odsCode = textOf(role['org_code'])?.toUpperCase();
    if (roleId === undefined || roleCode === undefined || odsCode === undefined) return [];
    return [
      {
        roleId,
        roleName: lastPart(textOf(role['role_name'])) ?? roleCode,
        roleCode,
        activityCodes: textsOf(role['activity_codes']),
        organisation: { odsCode, name: organisations.get(textOf(role['org_code'])) ?? odsCode },
      },
    ];
  });
}

/** `"Clinical":"Clinical Provision":"Nurse Access Role"` names the role last. */
function lastPart(name: string | undefined): string | undefined {
  return name?.split(':').at(-1)?.replaceAll('"', '').trim() || undefined;
}

function registrationOf(info: JsonObject): Registration | undefined {
  for (const [claim, body] of registrationClaims) {
    const number = textOf(info[claim])?.trim();
    if (number !== undefined && /^[A-Za-z0-9]{4,12}$/.test(number)) return { body, number };
  }
  return undefined;
}
