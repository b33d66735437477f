/** Words of the product frame. */
export const appLabels = {
  product: 'Bedside',
  windowTitle: 'Bedside – GP record viewer',
  skipLink: 'Skip to main content',
  help: 'Help',
  glossary: 'Glossary',
  privacy: 'Privacy',
  problem: 'There is a problem',
  errorPrefix: 'Error:',
} as const;

/** Buttons and links; verbs first. */
export const buttonLabels = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  lock: 'Lock',
  unlock: 'Unlock',
  staySignedIn: 'Stay signed in',
  find: 'Find person',
  findAgain: 'Find a person',
  openRecord: 'Open GP record',
  notThisPerson: 'This is not the right person',
  cancel: 'Stop waiting',
  stop: 'Stop',
  continueAnyway: 'Continue with this record',
  closeRecord: 'Close record',
  tryAgain: 'Try again',
  reloadSection: 'Reload section',
  refresh: 'Refresh',
  getSection: 'Get from the practice',
  reportConcern: 'Report a safety concern',
  copyReference: 'Copy reference',
  useNewNumber: 'Use {new}',
  addName: 'Add the person’s name',
  setUp: 'Set up',
  accessRegister: 'Access log',
  myAccessHistory: 'My access history',
  privacyAlerts: 'Privacy alerts',
  moreDetails: 'More details',
  fewerDetails: 'Fewer details',
  viewAllAllergies: 'View all allergies',
  meaning: 'What does this mean?',
} as const;

/** Headings of screens and sections. */
export const headings = {
  signIn: 'Sign in',
  chooseUser: 'Who is signing in?',
  find: 'Find a person',
  notYourRole: 'Not in your role',
  confirm: 'Check this is the right person',
  mismatch: 'Details do not match',
  opening: 'Opening the GP record',
  locked: 'Locked',
  recordSections: 'Record sections',
  patientDetails: 'Patient details',
  otherListEntries: 'Other entries in this list',
  privacy: 'Privacy',
  about: 'About this record',
} as const;

/** Labels of boxes and of facts about the person; no colon (PAB-0042). */
export const personLabels = {
  nhsNumber: 'NHS number',
  nhsNumberHint: '10 digits, for example 999 000 0018. Spaces do not matter.',
  dateOfBirth: 'Date of birth',
  familyName: 'Family name',
  givenName: 'First given name',
  dateOfBirthHint: 'For example, 14 7 1945',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  name: 'Name',
  preferredName: 'Preferred name',
  born: 'Born',
  gender: 'Gender',
  nhsNo: 'NHS No.',
  address: 'Address',
  usualAddress: 'Usual address',
  phones: 'Phone and email',
  practice: 'GP practice',
  recordStatus: 'Record status',
  allergies: 'Allergies',
  notKnown: 'Not known',
  nationalRecord: 'NHS records',
  practiceRecord: 'GP practice record',
} as const;

/** What stands in a cell without a value; cells are never empty (UI-46). */
export const cellWords = {
  notRecorded: 'Not recorded',
  notApplicable: 'Not applicable',
  noInformation: 'No information available',
  linkedNotSupplied: 'Linked item not supplied',
} as const;
