import { format } from 'prettier';
import { errorCodes } from '../../shared/contract/errors.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { errorWords } from '../../shared/words/error-words.ts';
import { buttonLabels } from '../../shared/words/labels.ts';
import { whoCanHelp } from '../../shared/words/who-can-help.ts';
import type { WordsAction } from '../../shared/words/word-entry.ts';
import { elsewhere } from './elsewhere.ts';
import { matrix } from './matrix.ts';
import type { AuditEnd, ExpectedReading, MatrixRow, Station } from './matrix-row.ts';
import { stations } from './matrix-row.ts';

interface StationWords {
  readonly title: string;
  readonly note: string;
}

const stationWords: Readonly<Record<Station, StationWords>> = {
  'sign-in': {
    title: 'Signing in with CIS2',
    note: 'A sign-in is never tried again by itself; its code is sent once at most. “Requests” counts how often that code was sent.',
  },
  'sign-on-application': {
    title: 'Signing on to NHS services as the application',
    note: 'For people with a local account. Each attempt has a new signed assertion with a new id.',
  },
  'sign-on-cis2': {
    title: 'Signing on to NHS services on behalf of a CIS2 user',
    note: 'The sign-in is exchanged for a token. Each attempt has a new signed assertion with a new id.',
  },
  demographics: {
    title: 'Finding the person in the national patient index (PDS)',
    note: 'All attempts carry the same request id. A refused token is replaced once.',
  },
  directory: {
    title: 'Looking up the practice in the Spine directory (SDS)',
    note: 'Asked afresh for every opening. Attempts at one question carry the same id; an empty answer is asked once more past every cache, under a new id.',
  },
  proxy: {
    title: 'Spine Secure Proxy',
    note: 'Every attempt at a record is an access of its own: new trace id, new token, two entries in the access log.',
  },
  practice: {
    title: 'The practice’s system',
    note: 'Reached through the proxy; every attempt is an access of its own. After three failures in a row the practice is left in peace for a minute.',
  },
  more: {
    title: 'Asking for one more area of an open record',
    note: 'What stands on screen already stays there, unless the answer is another person’s. Each area is a request of its own; the practice is not looked up again.',
  },
  reading: {
    title: 'Reading the answer',
    note: 'The answer arrived and is compared with the national patient index before anything of it is shown.',
  },
  computer: {
    title: 'This computer, its certificate, its access log, the person’s access',
    note: 'Nothing leaves the computer.',
  },
};

const buttons: Readonly<Record<WordsAction, string | undefined>> = {
  'try-again': buttonLabels.tryAgain,
  'sign-in': buttonLabels.signIn,
  'find-again': buttonLabels.findAgain,
  'use-new-number': 'Use the new number',
  'add-name': buttonLabels.addName,
  'reload-section': buttonLabels.reloadSection,
  refresh: buttonLabels.refresh,
  'get-section': buttonLabels.getSection,
  'stay-signed-in': buttonLabels.staySignedIn,
  'copy-reference': buttonLabels.copyReference,
  // Has no button in this version: the sentence itself says to do it.
  'report-concern': undefined,
};

/** The key that a person reads for a row, if any. */
function keyOf({ expected: { code, reading } }: MatrixRow): ErrorCode | undefined {
  if (code !== 'ok') return code;
  if (reading?.kind === 'other-person') return 'E-REC-WRONGPT';
  return reading?.kind === 'unreadable' ? 'E-REC-10' : undefined;
}

const wordsOf = (key: ErrorCode) =>
  errorWords({ code: key, reference: '', at: '', retryable: false, values: { new: '9990000018' } });

const linkTo = (key: ErrorCode): string => `[${key}](#${key.toLowerCase()})`;

/** What the person reads, in one cell. */
function reads(row: MatrixRow): string {
  const key = keyOf(row);
  if (key !== undefined) return `${linkTo(key)} ${wordsOf(key).headline}`;
  const { reading } = row.expected;
  if (reading?.kind === 'differs') return `“Details do not match”: ${reading.fields.join(', ')}`;
  return 'Nothing: it goes on';
}

const endWords = ({ outcome, rule }: AuditEnd): string =>
  outcome === 'success' ? 'success' : `${outcome} (${rule ?? 'no rule'})`;

const verdictWords: Readonly<Record<ExpectedReading['kind'], string>> = {
  record: 'verdict: match',
  differs: 'verdict: blocked (CORE02)',
  'other-person': 'verdict: blocked (E-REC-WRONGPT)',
  unreadable: 'verdict: failed (unreadable)',
};

/** What the access log holds of it, in one cell. */
function logged({ station, expected }: MatrixRow): string {
  const { access, call, requests, status, reading } = expected;
  if (access === undefined) return 'cannot be written';
  const whole = endWords(access);
  if (requests === 0 || station === 'sign-in') return whole;
  const answered = status === undefined ? 'no answer' : String(status);
  const verdict = reading === undefined ? '' : `; ${verdictWords[reading.kind]}`;
  return `${whole}; last request ${endWords(call)}, ${answered}${verdict}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function table(rows: readonly MatrixRow[]): string {
  const lines = rows.map((row) => {
    const { requests } = row.expected;
    const key = keyOf(row);
    const help = key === undefined ? '' : whoCanHelp(key);
    return `| ${[what(row), reads(row), help, String(requests), logged(row)].map(cell).join(' | ')} |`;
  });
  return [
    '| What happens | What the person reads | Who can help | Requests | In the access log |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** Faults of a server are told from those of the service behind it, and a bare status is called an answer. */
function what({ what: text, cause }: MatrixRow): string {
  const ofServer = cause.kind === 'fault' && (cause.hop === 'gateway' || cause.hop === 'proxy');
  if (ofServer) return `Server: ${text}`;
  return /^\d{3}\b/.test(text) ? `Answer ${text}` : text;
}

function stationSection(station: Station): string {
  const { title, note } = stationWords[station];
  return `### ${title}\n\n${note}\n\n${table(matrix.filter((row) => row.station === station))}`;
}

function keySection(key: ErrorCode): string {
  const { headline, text, actions } = wordsOf(key);
  const shown = actions.map((action) => buttons[action]).filter((label) => label !== undefined);
  const from = stations.filter((station) =>
    matrix.some((row) => row.station === station && keyOf(row) === key),
  );
  const causes = from.map((station) => stationWords[station].title).join('; ');
  const where = elsewhere[key] ?? causes;
  return [
    `### ${key}`,
    `**${headline}**`,
    `> ${text}`,
    [
      `- Who can help: ${whoCanHelp(key)}`,
      ...(shown.length === 0 ? [] : [`- Buttons: ${shown.join(', ')}`]),
      `- Where it comes from: ${where}`,
    ].join('\n'),
  ].join('\n\n');
}

/** Keys that neither a row nor `elsewhere` leads to. */
export function keysWithoutCause(): readonly ErrorCode[] {
  const met = new Set(matrix.map(keyOf));
  return errorCodes.filter((key) => !met.has(key) && elsewhere[key] === undefined);
}

/** Keys that `elsewhere` claims though a row leads to them. */
export function keysWithTwoCauses(): readonly ErrorCode[] {
  const met = new Set(matrix.map(keyOf));
  return errorCodes.filter((key) => met.has(key) && elsewhere[key] !== undefined);
}

/** The text of `docs/errors.md`, laid out as the project's formatter wants it. */
export function errorsPage(): Promise<string> {
  const text = [
    '# What people read when something goes wrong',
    '<!-- Written by `npm run errors` from test/matrix/. Do not edit: a test compares. -->',
    `For IT support. Under every message stands a line such as “Reference 20768512-… · E-REC-09 · 25-Nov-2026 08:30”. Find the key in [By key](#by-key) for the words and who can help, and in [By station](#by-station) for what can lead to it. The reference is in the access log, and NHS England or the practice’s supplier know the same call by it.`,
    `${String(matrix.length)} ways of going wrong are listed. \`npm test\` plays every one of them against the sandbox and checks the words, the number of requests, the access log and that nothing of a record is shown that must not be.`,
    '“Requests” counts all attempts, the first included. Pauses between them grow from half a second, or are as long as the service asks. Nobody is asked again after a refusal.',
    '## By station',
    ...stations.map(stationSection),
    '## By key',
    ...errorCodes.map(keySection),
  ].join('\n\n');
  return format(text, { parser: 'markdown', printWidth: 110, singleQuote: true, trailingComma: 'all' });
}
