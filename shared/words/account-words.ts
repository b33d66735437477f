/** Duties that an account can have besides a role. */
export const dutyWords = {
  administrator: 'Administrator: may change the set-up',
  'privacy-officer': 'Privacy officer: may see the whole access log',
} as const;

/** Short names of the duties, in the list of accounts. */
export const dutyNames = { administrator: 'Administrator', 'privacy-officer': 'Privacy officer' } as const;

/** Bodies that keep registers of professionals. */
export const registrationBodies = {
  NMC: 'Nursing and Midwifery Council',
  GMC: 'General Medical Council',
  HCPC: 'Health and Care Professions Council',
  GPhC: 'General Pharmaceutical Council',
  SWE: 'Social Work England',
} as const;

export const accountWords = {
  caption: 'Accounts on this computer',
  noAccounts: 'No account is made yet.',
  noOfficer: 'No privacy officer yet',
  noOfficerText: 'Tick that duty on an account.',
  noReader: 'No account can open records yet',
  noReaderText: 'Add an account with a role that may see records.',
  administratorHint: 'An administrator cannot see records unless you give a role here.',
  columns: {
    person: 'Person',
    role: 'Role',
    duties: 'Duties',
    registration: 'Registration',
    state: 'State',
    lastSignIn: 'Last sign-in',
    actions: 'Change',
  },
  states: { active: 'May sign in', disabled: 'Turned off', lockedOut: 'Locked after wrong passwords' },
  neverSignedIn: 'Not yet',
  noRole: 'No role: cannot open records',
  noDuties: 'No other duties',
  noRegistration: 'Not recorded',
  disable: 'Turn off',
  enable: 'Turn on',
  unlock: 'Unlock',
  newPassword: 'New first password',
  of: (name: string) => `for ${name}`,
  addTitle: 'Add an account',
  prefix: 'Title (optional)',
  prefixHint: 'For example, Ms or Dr',
  given: 'First name',
  givenHint: 'As on their identity document',
  family: 'Last name',
  familyHint: 'As on their identity document',
  userName: 'User name',
  userNameHint: 'Lower-case letters, digits, dots and hyphens, for example nia.testwell',
  role: 'Role',
  chooseNoRole: 'No role: this person opens no records',
  dutiesLegend: 'Other duties',
  body: 'Professional register',
  noBody: 'Not registered',
  number: 'Registration number',
  numberHint: 'Needed for a role with the full view',
  firstPassword: 'First password',
  firstPasswordHint:
    'At least 12 characters. Give it to the person in private. They must change it when they sign in.',
  add: 'Add the account',
  savePassword: 'Set the first password',
  missingGiven: 'Enter the first name',
  missingFamily: 'Enter the last name',
  missingUserName: 'Enter a user name',
  wrongUserName: 'A user name has 3 to 40 lower-case letters, digits, dots or hyphens',
  missingNumber: 'Enter the registration number',
  wrongNumber: 'A registration number has 4 to 12 letters and digits',
  missingBody: 'Choose the professional register',
  missingPassword: 'Enter a password',
} as const;
