/** Plain words of the screens that are no message of clinical-ui.md section 10; those are in shared/words. */
export const labels = {
  productKind: 'GP record viewer',
  sandboxStrip: 'Sandbox: synthetic people only.',
  lockedTitle: 'Locked',
  notYou: 'Not you?',
  signedInAs: 'Signed in as',
  testServiceStrip: (name: string) => `Test service: ${name}.`,
  mainNavigation: 'Bedside',
  alertsCount: (count: number) => `(${count})`,
  findLead: 'You need the NHS number and the date of birth. No record is opened yet.',
  /** NHS records give the code alone; the name comes with the record. */
  practiceOf: (odsCode: string) => `GP practice ${odsCode}`,
  staffAt: 'For staff of',
  starting: 'Starting Bedside…',
  startingWaits:
    'Bedside may be waiting for this computer’s secure store, or is reading the access log. If a window asks for your computer password, answer it.',
  pageFailed: 'Bedside cannot be shown',
  pageFailedAdvice:
    'Nothing of a record is on screen. Do not assume there are no entries. Reload Bedside. If it happens again, tell IT support and quote the reference.',
  reloadPage: 'Reload Bedside',
  leaving: 'Clearing the screen…',
  cancelled: 'You stopped waiting. No record was opened.',
  waitingSeconds: (seconds: number) => `${seconds} ${seconds === 1 ? 'second' : 'seconds'} so far`,
  hopState: { done: 'Done', waiting: 'Waiting', ahead: 'To come', failed: 'Failed' },
  seconds: (seconds: number) => `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
  secondsOf: (seconds: number, limit: number | undefined) =>
    limit === undefined ? `${seconds} s` : `${seconds} s of up to ${Math.ceil(limit)} s`,
  attempt: (attempt: number) => `try ${attempt}`,
  stoppedFinding: 'You stopped waiting. Nobody was found and no record was opened.',
  whereItStopped: 'Where it stopped',
  whoCanHelp: 'Who can help',
  computerRegion: 'About this computer',
  charactersLeft: (left: number) =>
    left >= 0
      ? `You have ${left} ${left === 1 ? 'character' : 'characters'} left`
      : `You have ${-left} ${left === -1 ? 'character' : 'characters'} too many`,
  mismatchLead:
    'The practice’s record and NHS records differ for this person. It may be the wrong person, or one of the two may be out of date. No part of the record has been shown.',
  mismatchCaption: 'What the two records say',
  mismatchField: 'What differs',
  retrieved: 'Retrieved',
  recordSource: 'GP practice record',
  warningCount: (count: number) => (count === 1 ? '1 warning' : `${count} warnings`),
  noWarnings: 'No warnings from the practice',
  noWarningsYet: 'No warnings in what is loaded',
  entries: (count: number) => (count === 1 ? 'entry' : 'entries'),
  warningsRegion: 'Warnings',
  scopeRegion: 'What this record may lack',
  statusRegion: 'About this copy',
  hide: 'Hide',
  loaded: (area: string, entries: string) => `${area} loaded. ${entries}.`,
  hiddenByRole: (count: number) =>
    count === 1
      ? '1 item is not shown because your role does not include it.'
      : `${count} items are not shown because your role does not include them.`,
  /** Some of what a role leaves out has no screen in this version for anybody. */
  colleagueMaySee: (count: number) =>
    count === 1
      ? 'A colleague with full access may see it.'
      : 'A colleague with full access may see some of them.',
  hiddenContent: 'Hidden',
  rowNotHere: 'That entry is not in what has been loaded of this record.',
  backToCopy: (time: string) => `Back to the copy from ${time}`,
  notAvailableHere: (action: string) => `${action} is not available here.`,
  regionNames: {
    banner: 'Patient details',
    warnings: 'Warnings',
    sections: 'Record sections',
    content: 'Content',
    status: 'About this copy',
  },
  copyRefused: 'It could not be copied. Select the line and copy it, or write it down.',
  phoneUses: { home: 'Home', work: 'Work', mobile: 'Mobile', temp: 'Temporary', old: 'Old' },
  phoneOther: 'Phone',
  whyTooLong: 'Use 300 characters or fewer',
  startAgain: 'Start again',
  differentName: (typed: string) => `The name you entered is different: ${typed}.`,
  differentNameAdvice: 'Check that this is the right person before you open the record.',
} as const;
