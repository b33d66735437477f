/** Password of everyone in the sandbox. It opens nothing else, so it may stand in source. */
export const SANDBOX_PASSWORD = 'Sandbox-only-2026';

type RoleId =
  'registered-nurse' | 'hospital-doctor' | 'care-home-manager' | 'senior-carer' | 'privacy-officer';

/** A synthetic member of staff: local account, and CIS2 user where they have SDS ids. */
export interface StaffMember {
  readonly userName: string;
  readonly prefix: string;
  readonly given: string;
  readonly family: string;
  /** A role of the policy file. */
  readonly roleId: RoleId;
  /** What the sign-in hint says of them. */
  readonly shortRole: string;
  readonly duties: readonly ('administrator' | 'privacy-officer')[];
  readonly registration?: { readonly body: 'NMC' | 'GMC'; readonly number: string };
  /** `UNK` for those who have no smartcard (integration.md 1.3). */
  readonly sdsUserId: string;
  readonly sdsRoleProfileId: string;
}

export const staff: readonly [StaffMember, ...StaffMember[]] = [
  {
    userName: 'nia.testwell',
    prefix: 'Ms',
    given: 'Nia',
    family: 'Testwell',
    roleId: 'registered-nurse',
    shortRole: 'registered nurse',
    duties: [],
    registration: { body: 'NMC', number: '99Z0001E' },
    sdsUserId: '555500000001',
    sdsRoleProfileId: '555500000101',
  },
  {
    userName: 'graham.samplewood',
    prefix: 'Mr',
    given: 'Graham',
    family: 'Samplewood',
    roleId: 'care-home-manager',
    shortRole: 'care home manager, administrator',
    duties: ['administrator'],
    sdsUserId: '555500000002',
    sdsRoleProfileId: '555500000102',
  },
  {
    userName: 'zoe.mockford',
    prefix: 'Miss',
    given: 'Zoë',
    family: 'Mockford',
    roleId: 'senior-carer',
    shortRole: 'senior carer',
    duties: [],
    sdsUserId: 'UNK',
    sdsRoleProfileId: 'UNK',
  },
  {
    userName: 'priya.examplar',
    prefix: 'Dr',
    given: 'Priya',
    family: 'Examplar',
    roleId: 'hospital-doctor',
    shortRole: 'hospital doctor',
    duties: [],
    registration: { body: 'GMC', number: '9900004' },
    sdsUserId: '555500000004',
    sdsRoleProfileId: '555500000104',
  },
  {
    userName: 'iris.ledgerwood',
    prefix: 'Mrs',
    given: 'Iris',
    family: 'Ledgerwood',
    roleId: 'privacy-officer',
    shortRole: 'privacy officer',
    duties: ['privacy-officer'],
    sdsUserId: 'UNK',
    sdsRoleProfileId: 'UNK',
  },
];

/** What the sign-in screen of the sandbox says. */
export const signInHint = `Sandbox users: ${staff
  .map(({ userName, shortRole }) => `${userName} (${shortRole})`)
  .join('; ')}. Password of all: ${SANDBOX_PASSWORD}`;
