import type { AuditEntry, AuditEvent, AuditOutcome, ChainReport, PrivacyAlert } from '../contract/audit.ts';

/** What happened, as it stands in the list and in the filter. */
export const auditEventWords: Readonly<Record<AuditEvent, string>> = {
  'app-start': 'Bedside was started',
  'app-end': 'Bedside was closed',
  'audit-recovered': 'Access log taken up again',
  'sign-in': 'Sign-in',
  'sign-out': 'Sign-out',
  'role-chosen': 'Role chosen',
  'registration-recorded': 'Professional registration recorded',
  'terms-accepted': 'Terms of use accepted',
  'password-changed': 'Password changed',
  lock: 'Screen locked',
  unlock: 'Screen unlocked',
  'person-find': 'Person looked for',
  'person-left': 'Person put aside',
  'token-request': 'Signed on to NHS services',
  'pds-trace': 'National patient index asked',
  'sds-lookup': 'Practice directory asked',
  'record-open': 'Record opened',
  'record-fetch': 'More of the record asked for',
  'record-request': 'Record asked for at the practice',
  'record-verdict': 'Details compared with NHS records',
  'record-decision': 'Decision about details that differ',
  'area-shown': 'Part of the record shown',
  'record-closed': 'Record closed',
  'audit-viewed': 'Access log viewed',
  'audit-exported': 'Access log exported',
  'audit-verified': 'Access log checked',
  'alert-closed': 'Privacy alert closed',
  'set-up-changed': 'Set-up changed',
  'account-changed': 'Account changed',
  'credential-changed': 'Key or certificate changed',
  'connection-check': 'Connection checked',
};

/** An interrupted last line loses nothing that was shown; every other reason may hide entries that once existed. */
export const recoveredWords = {
  finished: 'Access log finished after a sudden stop',
  entriesMayBeMissing: 'Access log taken up again: entries may be missing',
  tellLead: 'Tell your privacy or IT lead now.',
} as const;

/** Reasons of an `audit-recovered` entry that lose nothing. */
const losesNothing: Readonly<Record<string, string>> = {
  'torn-end': 'the last line was not whole',
  'write-failed': 'an entry could not be written at first',
};

/** What a reason of an `audit-recovered` entry means; undefined for one that this version does not know. */
const foundWords: Readonly<Record<string, string>> = {
  ...losesNothing,
  'anchor-missing': 'the proof of the last entry was missing',
  'cut-off-at-the-end': 'entries at the end were missing',
  altered: 'an entry was changed after it was written',
  missing: 'an entry was missing',
  reordered: 'entries did not stand in their places',
  unreadable: 'an entry could not be read',
};

/** Whether entries may be missing though the log goes on: unless every reason is one that loses nothing. */
export function mayMissEntries({ rule, subjects }: Pick<AuditEntry, 'rule' | 'subjects'>): boolean {
  return ![rule ?? '', ...(subjects ?? [])].every((word) => Object.hasOwn(losesNothing, word));
}

/** Why the log was taken up again. */
export function recoveryCause(rule: string): string {
  return foundWords[rule] ?? registerWords.rule(rule);
}

/** What a start found of the log, by the rule of its `app-start` entry. */
export function chainAtStart(rule: string): string {
  if (rule === 'whole') return 'the access log was whole';
  const found = foundWords[rule];
  return `the access log did not hold${found === undefined ? '' : `, ${found}`}`;
}

/** How it went. */
export const auditOutcomeWords: Readonly<Record<AuditOutcome, string>> = {
  started: 'Started',
  success: 'Done',
  blocked: 'Stopped by a rule',
  failed: 'Did not work',
};

/** What is wrong at the first entry that does not hold. */
export const chainFaultWords: Readonly<Record<NonNullable<ChainReport['fault']>, string>> = {
  altered: 'The entry was changed after it was written.',
  missing: 'An entry before it is missing.',
  reordered: 'The entry does not stand in its place.',
  'cut-off-at-the-end': 'Entries at the end are missing.',
  unreadable: 'The entry cannot be read.',
};

export const chainWords = {
  title: 'State of the access log',
  whole: (entries: string) => `The log is whole: ${entries} follow one another without a gap.`,
  wholeBefore: (entries: string) =>
    `When the log was last read through it was whole, with ${entries}. What came later has not been checked.`,
  emptyBefore: 'The log was empty when Bedside started. What came later has not been checked.',
  broken: (at: string) => `The log does not hold from entry ${at} on.`,
  brokenSomewhere: 'The log does not hold.',
  brokenAdvice:
    'Records cannot be opened. Tell your privacy or IT lead now. Do not delete or move any file of this computer.',
  entries: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
  verify: 'Check the whole log now',
  verifying: 'Checking the log…',
  verified: 'The whole log was read just now.',
  waiting: (count: number) =>
    count === 0
      ? 'Your organisation’s server has taken every entry.'
      : `${count === 1 ? '1 entry waits' : `${count} entries wait`} for your organisation’s server.`,
} as const;

export const registerWords = {
  title: 'Access log',
  back: 'Back',
  leadAll: 'Who looked for whom, when, why and how it went. Looking here is recorded too.',
  leadOwn: 'You see your own entries only. A privacy officer sees those of everybody.',
  filters: 'Choose entries',
  user: 'Name or user name',
  userHint: 'A part is enough',
  nhsNumber: 'NHS number',
  nhsNumberHint: '10 digits, or empty for everybody',
  ownNhsNumberHint: '10 digits, or leave it empty',
  from: 'From',
  to: 'To',
  dayHint: 'For example, 14 7 2026, or empty',
  outcome: 'How it went',
  anyOutcome: 'Any',
  event: 'What happened',
  anyEvent: 'Anything',
  outOfHours: 'Outside working hours only',
  outOfHoursHint: 'Between 20:00 and 07:00, or at a weekend, London time',
  endsOnly: 'Hide “Started” where the result is listed',
  search: 'Show entries',
  clear: 'Clear the choices',
  loading: 'Reading the access log…',
  caption: 'Entries, newest first',
  shown: (shown: number, matching: number) =>
    `${shown} of ${matching === 1 ? '1 entry' : `${matching} entries`} shown`,
  noMatch: 'No entries match these choices.',
  noMatchAdvice: 'There may be other entries. Clear the choices to see them.',
  older: 'Show older entries',
  loadingOlder: 'Reading older entries…',
  oneAccess: 'Only the entries of one access are shown.',
  allAgain: 'Show all entries again',
  details: 'Details',
  detailsOf: (seq: number) => `of entry ${seq}`,
  sameAccess: 'Show the entries of this access',
  wrongDay: 'Enter the whole day, or leave the boxes empty',
  futureDay: 'Enter today or an earlier day',
  daysSwapped: 'The last day must not be before the first',
  nobody: 'Nobody signed in',
  rule: (rule: string) => `rule ${rule}`,
  version: (version: string) => `version ${version}`,
} as const;

/** Columns of the list. */
export const registerColumns = {
  at: 'Time',
  user: 'User and role',
  event: 'What',
  nhsNumber: 'NHS number',
  outcome: 'How it went',
  practice: 'Practice',
  reason: 'Reason',
  reference: 'Reference',
} as const;

/** Labels of the details of one entry, beside those of the columns. */
export const entryLabels = {
  seq: 'Entry number',
  exactAt: 'Exact time at Greenwich',
  rule: 'More about how it went',
  httpStatus: 'Answer code of the service',
  spineCode: 'Error code of Spine or the practice',
  userId: 'User name',
  roleCode: 'Role code',
  sdsUserId: 'National user id',
  sdsRoleProfileId: 'National role id',
  notHeld: 'None: the national services were told that it is not known',
  tier: 'View of the role',
  tiers: { full: 'Full view', restricted: 'Restricted view', none: 'No records' },
  registration: 'Registration',
  authentication: 'Signed in with',
  ways: { cis2: 'NHS CIS2', local: 'Local account' },
  assuranceLevel: 'Strength of the sign-in',
  sessionId: 'Sitting',
  organisation: 'Organisation',
  installationId: 'Copy of Bedside',
  hostName: 'Computer',
  appVersion: 'Version of Bedside',
  supersededBy: 'Newer NHS number',
  tracedAt: 'Details checked in the national patient index',
  providerAsid: 'System number of the practice',
  ownAsid: 'System number of this organisation',
  interactionId: 'Kind of request',
  accessId: 'Access',
  attempt: 'Try',
  why: 'In the user’s own words',
  subjects: 'About',
  bytes: 'Size of the answer',
  byteCount: (count: number) => `${count} bytes`,
  duration: 'Took',
  seconds: (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} seconds`,
  sha256: 'Fingerprint of the answer',
} as const;

export const exportWords = {
  title: 'Export to a file',
  open: 'Export these entries…',
  warning: 'The file leaves the protected log',
  warningText:
    'It holds names of staff, NHS numbers and reasons. Anybody who can open the folder can read it. Keep it only as long as you need it.',
  recorded: 'The export and your reason are written to the access log.',
  reason: 'Why are you exporting?',
  reasonHint: 'At least 10 characters. Do not write clinical details.',
  shortReason: 'Enter the reason in at least 10 characters',
  longReason: 'Use 300 characters or fewer',
  folder: 'Folder for the file',
  folderHint: 'The whole path of a folder on this computer',
  missingFolder: 'Enter the folder for the file',
  button: 'Export',
  exporting: 'Exporting…',
  done: (entries: string) =>
    `${entries} exported. With a second file beside it you can notice a changed copy.`,
  file: 'File',
} as const;

/** Why an access without an established relationship is to be looked at. */
export const alertCauseWords: Readonly<Record<PrivacyAlert['cause'], string>> = {
  'cannot-be-asked': 'The person could not be asked',
  'best-interests': 'Opened in the person’s best interests',
  'details-differed': 'Details differed and the record was opened all the same',
};

export const alertKindWords: Readonly<Record<PrivacyAlert['kind'], string>> = {
  alert: 'Alert',
  notification: 'Notification',
};

export const alertWords = {
  title: 'Privacy alerts',
  lead: 'Records that were opened without the person’s agreement, or although details differed.',
  difference:
    'Ask why, then close each with what you found. A notification needs no answer; close it once you have seen it.',
  show: 'Show',
  shows: { open: 'Open', closed: 'Closed', all: 'All' },
  user: 'Name of the user',
  userHint: 'A part is enough. Leave it empty for everybody.',
  search: 'Show alerts',
  loading: 'Reading the alerts…',
  count: (count: number) =>
    count === 1 ? '1 alert or notification shown' : `${count} alerts and notifications shown`,
  noMatch: 'No alerts match these choices.',
  noMatchAdvice: 'There may be other alerts. Choose “All” and leave the name empty to see them.',
  who: 'Who',
  when: 'When',
  nhsNumber: 'NHS number',
  practice: 'Practice',
  why: 'In the user’s own words',
  noWhy: 'Nothing was written',
  noPractice: 'Not known',
  showAccess: 'Show the entries of this access',
  closeThis: { alert: 'Close this alert', notification: 'Close this notification' },
  ownAccess: 'This is about you, so you cannot close it. Ask another privacy officer.',
  of: (name: string, at: string) => `of ${name}, ${at}`,
  reason: 'What did you find?',
  reasonHint: 'At least 10 characters. It is written to the access log. Do not write clinical details.',
  shortReason: 'Enter what you found in at least 10 characters',
  longReason: 'Use 300 characters or fewer',
  button: 'Close it',
  closing: 'Closing…',
  closedSaid: 'Closed.',
  closed: (by: string, at: string) => `Closed by ${by} on ${at}`,
} as const;
