/** What a person does and does not see of one area; exactly one holds (peers.md M1, SAFE-16). */
export const ledgerMarks = [
  'loaded',
  'came-along',
  'incomplete',
  'nothing-recorded',
  'explicit-negative',
  'withheld',
  'in-transit',
  'awaiting-filing',
  'switched-off',
  'not-supplied',
  'outside-role',
  'not-asked',
  'loading',
  'failed',
  'empty-in-dates',
  'nothing-sent',
] as const;
export type LedgerMark = (typeof ledgerMarks)[number];

/** One state in a few words, for the rail and the ledger; a count stands beside it, never a nought (H-05). */
export const ledgerMarkWords: Readonly<Record<LedgerMark, string>> = {
  loaded: 'Loaded',
  'came-along': 'Came with other sections',
  incomplete: 'May be incomplete',
  'nothing-recorded': 'Nothing recorded',
  'explicit-negative': 'Recorded as none known',
  withheld: 'Entries withheld',
  'in-transit': 'Record in transit',
  'awaiting-filing': 'Awaiting filing',
  'switched-off': 'Switched off',
  'not-supplied': 'Not supplied by this system',
  'outside-role': 'Outside your role',
  'not-asked': 'Not asked for',
  loading: 'Loading',
  failed: 'Could not be loaded',
  'empty-in-dates': 'Nothing in the dates asked for',
  'nothing-sent': 'Nothing was sent',
};

/** The page about the record (9.1). */
export const ledgerWords = {
  lead: 'What came from the practice, what did not, and why.',
  tableCaption: 'Sections of the record',
  area: 'Section',
  state: 'State',
  asked: 'Asked for',
  retrieved: 'Retrieved',
  warnings: 'Warnings',
  count: 'Entries',
  notAsked: 'Not asked for',
  notRetrieved: 'Not retrieved',
  onlyCameAlong: 'Comes only with other sections',
  noWarnings: 'No warnings',
  warningsNotKnown: 'Not known',
  noneCounted: 'Not counted',
  supplierHeading: 'What the practice said',
  supplierNone: 'The practice sent no warnings.',
  completenessHeading: 'Everything that was received',
  completeness:
    'Received: {received}. Shown as entries: {shown}. Used to word entries: {used}. Hidden by role: {hidden}. Could not be shown: {notShown}.',
  couldNotBeShown: 'Could not be shown, by type: {types}.',
  allShown: 'Everything received is in one of these counts.',
  changesHeading: 'What changed',
  changesNone: 'Nothing changed in the sections that came again.',
  neverHeading: 'What can never be in here',
  neverLead: 'A GP record shown through GP Connect leaves these out, whatever the practice holds.',
} as const;

/** structured.md 4.6 (hazards 7, 31, 37, 38) and its known limits. */
export const neverInHere: readonly string[] = [
  'Hospital records, unless the practice wrote them into its own record.',
  'Medicines bought over the counter, and medicines that only a hospital or clinic gives.',
  'Records of private care that the practice does not hold.',
  'Local warnings about a person, such as a risk to staff.',
  'Images and scans, and anything in a document that is not opened.',
  'Entries that other services share into the practice system, such as community care. Allergies are among them.',
  'Tasks and messages between staff of the practice.',
];
