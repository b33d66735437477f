/** A synthetic member of staff as the profile names them. */
export interface StaffMember {
  readonly id: string;
  readonly displayName: string;
  readonly roleName: string;
  readonly family: string;
  readonly given: readonly string[];
  readonly prefix: readonly string[];
  /** `UNK` for those who sign in locally, without a smartcard (integration.md 1.3). */
  readonly sdsUserId: string;
  readonly sdsRoleProfileId: string;
}

export const staff: readonly StaffMember[] = [
  {
    id: 'u-0001',
    displayName: 'Nia Testwell',
    roleName: 'Registered nurse',
    family: 'Testwell',
    given: ['Nia'],
    prefix: ['Ms'],
    sdsUserId: '555500000001',
    sdsRoleProfileId: '555500000101',
  },
  {
    id: 'u-0002',
    displayName: 'Graham Samplewood',
    roleName: 'Care home manager',
    family: 'Samplewood',
    given: ['Graham', 'Owen'],
    prefix: ['Mr'],
    sdsUserId: 'UNK',
    sdsRoleProfileId: 'UNK',
  },
  {
    id: 'u-0003',
    displayName: 'Zoë Mockford',
    roleName: 'Senior carer',
    family: 'Mockford',
    given: ['Zoë'],
    prefix: ['Miss'],
    sdsUserId: 'UNK',
    sdsRoleProfileId: 'UNK',
  },
  {
    id: 'u-0004',
    displayName: 'Dr Priya Examplar',
    roleName: 'Hospital clinician',
    family: 'Examplar',
    given: ['Priya'],
    prefix: ['Dr'],
    sdsUserId: '555500000004',
    sdsRoleProfileId: '555500000104',
  },
];
