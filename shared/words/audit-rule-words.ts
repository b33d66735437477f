/** What the short fixed words in `rule` of an audit entry mean: why something ended, or what came of it. */
export const auditRuleWords: Readonly<Record<string, string>> = {
  // The conformance rules of GP Connect, as the gate keeps them (integration.md 1.4).
  CORE01: 'the person was checked more than a day ago',
  CORE02: 'details differ',
  CORE03: 'no GP practice is listed',
  CORE04: 'the record cannot be shown',
  CORE05: 'the NHS number has been replaced',
  CORE06: 'the NHS number is not in use',
  CORE07: 'the person is recorded as having died',
  CORE08: 'no person found',
  // How the practice's details compare with NHS records.
  match: 'they agree',
  unreadable: 'the answer could not be read',
  'no-verdict': 'they were not compared',
  'decided-before': 'they differ as before, and the user had read on',
  continue: 'read on',
  stop: 'stopped there',
  // Why a record or a person was left.
  'not-this-person': 'not the right person',
  'new-search': 'another search began',
  refreshed: 'a new copy was asked for',
  cancelled: 'the user stopped waiting',
  closed: 'closed by the user',
  purged: 'the screen stayed locked too long',
  'screen-lost': 'the screen stopped working',
  'signed-out': 'the user signed out',
  'app-end': 'Bedside was closed',
  // Why the screen locked or somebody was signed out.
  asked: 'asked for by the user',
  locked: 'the screen was locked',
  'idle-locked': 'nobody was using it',
  idle: 'nobody came back',
  'time-limit': 'the longest sitting was over',
  'failed-unlocks': 'too many wrong tries to unlock',
  'computer-locked': 'the computer was locked',
  checks: 'it did not pass the checks',
};
