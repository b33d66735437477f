import type { WordEntry } from './word-entry.ts';

/** clinical-ui.md 10.4: warnings that stand with content. `{area}` is in lower case, e.g. `allergies`. */
export const warningSentences = {
  'W-CONF': {
    headline: 'Some {area} entries are not shown.',
    text: 'They are confidential or the person does not share them. You cannot tell which entries are missing. Ask the person, or call the practice.',
    actions: [],
  },
  'W-TRANSIT': {
    headline: 'The record from the last practice has not fully arrived.',
    text: 'Older entries may be missing. Check with the person, their medicines or the practice.',
    actions: [],
  },
  'W-FILING': {
    headline: 'The practice has information it has not filed yet.',
    text: 'Recent entries may be missing from {area}. Call the practice if you need the newest information.',
    actions: [],
  },
  'W-AREA-OFF': {
    headline: 'The practice system has turned off {area}.',
    text: 'Entries may exist. Call the practice if you need them.',
    actions: [],
  },
  'W-AREA-OLD': {
    headline: 'The practice system is an older version and cannot supply {area}.',
    text: 'Entries may exist. Call the practice if you need them.',
    actions: [],
  },
  'W-UNKNOWN': {
    headline: 'The practice sent a warning this app does not know.',
    text: 'Treat {area} as incomplete. Read the practice’s words below, and call the practice if unsure.',
    actions: [],
  },
  'W-NOTSHOWN': {
    headline: 'Items that could not be shown: {count}.',
    text: 'They are of a type this app does not support: {types}. Ask the practice about them.',
    actions: [],
  },
  'W-LINK': { headline: 'Linked item not supplied.', text: '{display}', actions: [] },
  'W-MISMATCH': {
    headline: 'Details differ: {field}.',
    text: 'NHS records: {a}. Practice: {b}. You chose to continue at {time}. Check that this is the right person.',
    actions: [],
  },
  'W-ROLE': {
    headline: 'Your role does not include {area}.',
    text: 'Entries may exist. A colleague with full access may see some of them.',
    actions: [],
  },
  'W-STALE': {
    headline: 'This copy is {minutes} minutes old.',
    text: 'The practice may have changed the record since. Refresh it before you rely on it.',
    actions: ['refresh'],
  },
  'W-STALE-HIDDEN': {
    headline: 'Hidden because it is over 2 hours old.',
    text: 'The practice may have changed the record since. Refresh it to see the record again.',
    actions: ['refresh'],
  },
  'W-NOPAT': {
    headline: 'Do not share with patient or family.',
    text: 'The practice has marked this entry. Speak to the practice first.',
    actions: [],
  },
  'W-SCOPE': {
    headline: 'This is the GP practice record only.',
    text: 'It may be missing hospital, mental health or community entries. Data quality differs between practices. Check with the person and others who care for them.',
    actions: [],
  },
  'W-MED-SCOPE': {
    headline: 'This may not be every medicine.',
    text: 'Hospital, private, over-the-counter and shared-care medicines may be missing. Some controlled drugs may be missing too. So may medicines from sexual health, prison or military services. Check with the person and their medicines.',
    actions: [],
  },
  'W-SEARCH-LIMIT': {
    headline: 'Not found does not mean not recorded.',
    text: 'Plans and decisions, such as not to attempt resuscitation, may be in documents. They may be written in other words. Follow your local process.',
    actions: [],
  },
  'W-CLOCK': {
    headline: 'This computer’s clock is {n} seconds out.',
    text: 'Times shown may be slightly wrong. Ask IT support to set it.',
    actions: [],
  },
  'W-CERT': {
    headline: 'The security certificate ends on {date}.',
    text: 'You can keep working until then. Tell IT support now.',
    actions: [],
  },
  'W-CERT-ENDED': {
    headline: 'The security certificate ended on {date}.',
    text: 'Records cannot be opened until there is a new one. Tell IT support now.',
    actions: [],
  },
} as const satisfies Record<string, WordEntry>;
