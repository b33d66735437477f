import type { ClinicalAreaId } from '../contract/areas.ts';
import type { MedicineGroup } from '../record/record-view.ts';

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
  notInThisVersion: 'Not available in this version',
  confirm: 'Check this is the right person',
  mismatch: 'Details do not match',
  opening: 'Opening the GP record',
  locked: 'Locked',
  recordSections: 'Record sections',
  patientDetails: 'Patient details',
  allergies: 'Allergies and adverse reactions',
  activeAllergies: 'Active allergies',
  allergyStatements: 'Recorded statements',
  endedAllergies: 'Ended allergies',
  medicines: 'Medicines',
  issues: 'Issues',
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

/** Columns of the allergy tables (UI-52). */
export const allergyColumns = {
  substance: 'Substance',
  reaction: 'Reaction',
  severity: 'Severity',
  type: 'Type',
  recorded: 'Recorded',
  recordedBy: 'Recorded by',
  notes: 'Notes',
  ended: 'Ended',
  reason: 'Reason',
  onset: 'Started',
  lastOccurrence: 'Last happened',
  lifeThreatening: 'Life-threatening risk recorded',
} as const;

/** Columns and labels of the medicine tables (UI-56, UI-57). */
export const medicineColumns = {
  medicine: 'Medicine',
  dose: 'Dose instructions',
  doseLabel: 'DOSE',
  patientInstructions: 'Patient instructions',
  quantity: 'Quantity',
  type: 'Type',
  status: 'Status',
  start: 'Start date',
  end: 'Scheduled end',
  days: 'Days',
  lastIssued: 'Last issued',
  issuesCount: 'Issued / allowed',
  reviewDate: 'Review date',
  notes: 'Notes',
  stoppedOn: 'Stopped on',
  reason: 'Reason',
  issueDate: 'Issue date',
  prescriber: 'Prescriber',
  recordedBy: 'Recorded by',
  codedAs: 'Coded as:',
} as const;

/** Captions of the groups of structured.md 3.2.2. */
export const medicineGroupLabels: Readonly<Record<MedicineGroup, string>> = {
  repeat: 'Repeat medicines',
  'repeat-dispensing': 'Repeat dispensing medicines',
  acute: 'Acute medicines',
  'type-not-recorded': 'Type not recorded',
  elsewhere: 'Prescribed or obtained elsewhere',
  stopped: 'Stopped medicines',
  past: 'Ended medicines',
  'mentioned-elsewhere': 'Also mentioned in consultations or problems',
};

/** What stands in a cell without a value; cells are never empty (UI-46). */
export const cellWords = {
  notRecorded: 'Not recorded',
  notApplicable: 'Not applicable',
  noInformation: 'No information available',
  linkedNotSupplied: 'Linked item not supplied',
} as const;

/** Names of the nine areas of a record, as they stand in the rail (structured.md 1.3). */
export const clinicalAreaLabels: Readonly<Record<ClinicalAreaId, string>> = {
  allergies: 'Allergies',
  medicines: 'Medicines',
  problems: 'Problems',
  immunisations: 'Immunisations',
  consultations: 'Consultations',
  investigations: 'Test results',
  uncategorised: 'Other entries',
  referrals: 'Referrals',
  diary: 'Planned actions',
};
