import type { AuditUser } from '../../shared/contract/audit.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { Duty, PermittedView, Registration, SignedInUser } from '../../shared/contract/session.ts';
import type { Cis2Person, Cis2Role } from '../gpconnect/cis2/cis2-client.ts';
import type { RequestingStaff } from '../gpconnect/gp-record-source.ts';
import { displayNameOf } from './account-views.ts';
import type { LocalPerson } from './account-views.ts';
import { lastComponent, permittedView, roleById } from './role-policy.ts';
import type { PolicyRole, RolePolicy } from './role-policy.ts';

/** What stands for an SDS id that a person does not have (integration.md 1.3). */
const unknownIdentity = 'UNK';

/** The person at the screen in one role, as each part of the app needs to know them. Lives in memory only. */
export interface PresentUser {
  readonly shown: SignedInUser;
  /** As the provenance token names them; never a shared or system user (IG-08). */
  readonly staff: RequestingStaff;
  /** What the role opens. */
  readonly view: PermittedView;
  /** As the audit names them, with role and sitting as they are now. */
  readonly audit: AuditUser;
  /** How they prove it again at unlock. */
  readonly identity: UserIdentity;
  /** Id of their role in the policy. */
  readonly roleId?: string | undefined;
  /** Where they were seated: under another set-up the seat holds no longer. */
  readonly place: SeatPlace;
}

/** The set-up as far as a seat hangs on it; both absent until entered. */
export interface SeatPlace {
  readonly odsCode?: string | undefined;
  readonly environment?: string | undefined;
}

export type UserIdentity =
  | { readonly way: 'cis2'; readonly sub: string; readonly idToken: string }
  | { readonly way: 'local'; readonly userName: string };

type Seating =
  { readonly ok: true; readonly user: PresentUser } | { readonly ok: false; readonly code: ErrorCode };

/** What nobody sees anything by. */
export const noView = (policy: RolePolicy | undefined): PermittedView => ({
  areas: [],
  htmlSections: [],
  policyVersion: policy?.policyVersion ?? '',
});

/**
 * Seats a person with a local account (integration.md 1.3). Whoever cannot have a view comes in only with a duty, and
 * then sees no records: `E-AUTH-02` for a role that the policy does not have, `E-AUTH-11` without a registration.
 * `viewAllowed`: the organisation lets local accounts read records.
 */
export function seatLocalPerson(
  person: LocalPerson,
  policy: RolePolicy | undefined,
  sessionId: string,
  viewAllowed: boolean,
  place: SeatPlace = {},
): Seating {
  const role = policy && roleById(policy, person.roleId);
  const duties = joinDuties(person.duties, role?.duties ?? []);
  const bar = localBar(person, role, viewAllowed);
  if (bar !== undefined && duties.length === 0) return { ok: false, code: bar };
  const tier = role === undefined || bar !== undefined ? 'none' : role.tier;
  const roleName = role?.name ?? dutyNames(duties);
  const displayName = displayNameOf(person);
  const user: PresentUser = {
    shown: {
      id: person.userName,
      displayName,
      roleName,
      signedInBy: 'local',
      tier,
      duties,
      ...(person.registration && { registration: person.registration }),
      ...(person.lastSignInAt !== undefined && { lastSignInAt: person.lastSignInAt }),
      failedSignInsSince: person.failedSignInsSince,
    },
    staff: {
      id: person.userName,
      displayName,
      roleName,
      family: person.family,
      given: [person.given],
      prefix: person.prefix === '' ? [] : [person.prefix],
      sdsUserId: unknownIdentity,
      sdsRoleProfileId: unknownIdentity,
    },
    view: policy === undefined || tier === 'none' ? noView(policy) : permittedView({ tier }, policy),
    audit: { ...auditLocalPerson(person, policy, sessionId), roleName, tier },
    identity: { way: 'local', userName: person.userName },
    roleId: role?.id,
    place,
  };
  return { ok: true, user };
}

function localBar(
  person: LocalPerson,
  role: PolicyRole | undefined,
  viewAllowed: boolean,
): ErrorCode | undefined {
  if (!viewAllowed || role === undefined || role.tier === 'none') return 'E-AUTH-02';
  return role.registration === 'required' && person.registration === undefined ? 'E-AUTH-11' : undefined;
}

/** Seats a CIS2 user in the role they took; `registration` is the one on record, if the role wants one. */
export function seatCis2Person(
  person: Cis2Person,
  taken: { readonly national: Cis2Role; readonly role: PolicyRole },
  policy: RolePolicy,
  sitting: {
    readonly sessionId: string;
    readonly registration: Registration | undefined;
    readonly environment?: string | undefined;
  },
): PresentUser {
  const { national, role } = taken;
  const { registration, sessionId } = sitting;
  return {
    shown: {
      id: person.sdsUserId,
      displayName: person.displayName,
      roleName: role.name,
      signedInBy: 'cis2',
      tier: role.tier,
      duties: role.duties,
      ...(registration && { registration }),
      failedSignInsSince: 0,
    },
    staff: {
      id: person.sdsUserId,
      displayName: person.displayName,
      roleName: role.name,
      family: person.family,
      given: person.given,
      prefix: person.prefix,
      sdsUserId: person.sdsUserId,
      sdsRoleProfileId: national.roleId,
      jobRoleCode: lastComponent(national.roleCode),
    },
    view: permittedView(role, policy),
    audit: {
      ...auditCis2Person(person, sessionId),
      roleName: role.name,
      roleCode: national.roleCode,
      sdsRoleProfileId: national.roleId,
      tier: role.tier,
      ...(registration && { registration: registrationText(registration) }),
    },
    identity: { way: 'cis2', sub: person.sub, idToken: person.idToken },
    roleId: role.id,
    place: { odsCode: national.organisation.odsCode, environment: sitting.environment },
  };
}

/** A CIS2 user before they took a role. */
export function auditCis2Person(person: Cis2Person, sessionId: string): AuditUser {
  return {
    id: person.sdsUserId,
    name: person.displayName,
    roleName: 'no role taken',
    sdsUserId: person.sdsUserId,
    sdsRoleProfileId: unknownIdentity,
    tier: 'none',
    authentication: 'cis2',
    assuranceLevel: String(person.assuranceLevel),
    sessionId,
  };
}

/** A person with a local account, known by name whether or not they get in. */
export function auditLocalPerson(
  person: LocalPerson,
  policy: RolePolicy | undefined,
  sessionId: string,
): AuditUser {
  const role = policy && roleById(policy, person.roleId);
  return {
    id: person.userName,
    name: displayNameOf(person),
    roleName: role?.name ?? dutyNames(person.duties),
    sdsUserId: unknownIdentity,
    sdsRoleProfileId: unknownIdentity,
    tier: 'none',
    ...(person.registration && { registration: registrationText(person.registration) }),
    authentication: 'local',
    sessionId,
  };
}

function registrationText({ body, number }: Registration): string {
  return `${body} ${number}`;
}

function joinDuties(own: readonly Duty[], ofRole: readonly Duty[]): readonly Duty[] {
  return [...new Set([...own, ...ofRole])];
}

/** What someone is called who only has duties. */
function dutyNames(duties: readonly Duty[]): string {
  const names = { administrator: 'Administrator', 'privacy-officer': 'Privacy officer' } as const;
  return duties.length === 0 ? 'No role' : duties.map((duty) => names[duty]).join(', ');
}
