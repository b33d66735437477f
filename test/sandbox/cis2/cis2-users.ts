import { consumer } from '../consumer-registration.ts';
import { policyFile } from '../profile/policy-file.ts';
import { staff } from '../profile/staff.ts';
import type { StaffMember } from '../profile/staff.ts';

/** One national role as `nhsid_nrbac_roles` carries it (integration.md 1.1 A3). */
interface NationalRole {
  readonly roleId: string;
  readonly roleName: string;
  readonly roleCode: string;
  readonly organisation: { readonly odsCode: string; readonly name: string };
}

/** A synthetic person who can sign in with CIS2. */
export interface Cis2User {
  readonly userName: string;
  readonly title: string;
  readonly given: string;
  readonly family: string;
  /** `sub` and `nhsid_useruid`. */
  readonly uid: string;
  readonly assuranceLevel: 2 | 3;
  readonly roles: readonly NationalRole[];
  readonly registration?: { readonly body: 'NMC' | 'GMC'; readonly number: string };
  /** What the sign-in page says of them. */
  readonly description: string;
}

const here = { odsCode: consumer.odsCode, name: consumer.organisationName } as const;
const elsewhere = { odsCode: 'T9H01', name: 'Hilltop General Hospital (synthetic)' } as const;

function member(userName: string): StaffMember {
  const found = staff.find((each) => each.userName === userName);
  if (found === undefined) throw new Error(`no member of staff is called ${userName}`);
  return found;
}

function nationalRole({ roleId, sdsRoleProfileId }: StaffMember): NationalRole {
  const role = policyFile.roles.find(({ id }) => id === roleId);
  const [roleCode] = role?.cis2RoleCodes ?? [];
  if (role === undefined || roleCode === undefined) throw new Error(`${roleId} has no national role`);
  return { roleId: sdsRoleProfileId, roleName: role.name, roleCode, organisation: here };
}

function fromStaff(
  userName: string,
  more: Pick<Cis2User, 'description'> & Partial<Pick<Cis2User, 'roles' | 'assuranceLevel'>>,
): Cis2User {
  const { prefix, given, family, sdsUserId, registration } = member(userName);
  return {
    userName,
    title: prefix,
    given,
    family,
    uid: sdsUserId,
    assuranceLevel: 3,
    roles: [nationalRole(member(userName))],
    ...(registration === undefined ? {} : { registration }),
    ...more,
  };
}

/** The kinds of person of integration.md 9.1: one role, restricted role, several roles, no role here, AAL2. */
export const cis2Users: readonly Cis2User[] = [
  fromStaff('nia.testwell', { description: 'registered nurse, one role' }),
  fromStaff('graham.samplewood', { description: 'care home manager, one role' }),
  fromStaff('priya.examplar', {
    description: 'hospital doctor with roles at two organisations',
    roles: [
      nationalRole(member('priya.examplar')),
      {
        roleId: '555500000204',
        roleName: 'Hospital doctor',
        roleCode: 'S8000:G8000:R8000',
        organisation: elsewhere,
      },
    ],
  }),
  {
    userName: 'oscar.elsewhere',
    title: 'Mr',
    given: 'Oscar',
    family: 'Elsewhere',
    uid: '555500000006',
    assuranceLevel: 3,
    roles: [
      {
        roleId: '555500000106',
        roleName: 'Registered nurse',
        roleCode: 'S8000:G8000:R8001',
        organisation: elsewhere,
      },
    ],
    description: 'no role at this organisation',
  },
  {
    userName: 'amber.leveltwo',
    title: 'Ms',
    given: 'Amber',
    family: 'Leveltwo',
    uid: '555500000007',
    assuranceLevel: 2,
    roles: [
      {
        roleId: '555500000107',
        roleName: 'Registered nurse',
        roleCode: 'S8000:G8000:R8001',
        organisation: here,
      },
    ],
    description: 'registered nurse who signed in with assurance level 2 only',
  },
];
