import type { FaultKind, FaultSetting } from '../faults.ts';
import { delay, skewedDate } from '../service/delay.ts';
import { outcomeOf } from '../service/operation-outcome.ts';
import type { ServiceAnswer } from '../service/service-types.ts';
import type { Alteration } from './altered-record.ts';
import { alteredRecord } from './altered-record.ts';
import type { PracticeRefusalKind } from './practice-refusals.ts';
import { isPracticeRefusal, practiceRefusals } from './practice-refusals.ts';
import type { Sending } from './send-record.ts';
import { sendCut, sendCutGzip, sendDrip, sendOversize, sendRecord } from './send-record.ts';

export interface FaultyRecordParts {
  /** The right answer. */
  readonly sending: Sending;
  /** The same for somebody else; the identity check must refuse it (SAFE-13). */
  readonly bodyOfAnother: () => string | Uint8Array;
  readonly oversizeMegabytes: number;
  readonly now: number;
}

function refused(kind: PracticeRefusalKind, { sending }: FaultyRecordParts): ServiceAnswer {
  const [status, code, issue] = practiceRefusals[kind];
  return outcomeOf(sending.version)({
    status,
    code,
    issue,
    diagnostics: `Fault of the sandbox: ${kind}`,
  });
}

type FaultyAnswer = (
  parts: FaultyRecordParts,
  delayMilliseconds: number | undefined,
) => ServiceAnswer | Promise<ServiceAnswer>;

const altered =
  (alteration: Alteration): FaultyAnswer =>
  async ({ sending }) =>
    sendRecord({ ...sending, body: alteredRecord(sending.body, alteration) });

const faultyAnswers: Readonly<Record<Exclude<FaultKind<'practice'>, PracticeRefusalKind>, FaultyAnswer>> = {
  slow: async ({ sending }, milliseconds = 3000) => {
    await delay(milliseconds);
    return sendRecord(sending);
  },
  silent: () => ({ status: 0, delivery: 'silent' }),
  drip: async ({ sending }, milliseconds = 200) => sendDrip(sending, milliseconds),
  'malformed-json': async ({ sending }) => {
    const whole = Buffer.from(sending.body);
    return sendRecord({ ...sending, body: Buffer.concat([whole.subarray(0, -1), Buffer.from(',]')]) });
  },
  cut: async ({ sending }) => sendCut(sending),
  'cut-gzip': async ({ sending }) => sendCutGzip(sending),
  html: () => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<!doctype html><title>Blocked</title><p>This page was blocked by policy.</p>',
  }),
  'wrong-media-type': async ({ sending }) => {
    const answer = await sendRecord(sending);
    return { ...answer, headers: { ...answer.headers, 'content-type': 'text/plain; charset=utf-8' } };
  },
  'another-patient': async ({ sending, bodyOfAnother }) => sendRecord({ ...sending, body: bodyOfAnother() }),
  'another-number': altered('another-number'),
  'other-name': altered('other-name'),
  'other-given-name': altered('other-given-name'),
  'other-birth-date': altered('other-birth-date'),
  'other-gender': altered('other-gender'),
  'other-practice': altered('other-practice'),
  'dissent-as-blank': altered('dissent-as-blank'),
  oversize: ({ sending, oversizeMegabytes }) => sendOversize(sending, oversizeMegabytes),
  'clock-skew': (parts) => {
    const answer = refused('bad-request', parts);
    return { ...answer, headers: { ...answer.headers, ...skewedDate(parts.now) } };
  },
  // The proxy settles this one: the practice is never reached.
  down: async ({ sending }) => sendRecord(sending),
};

/** The answer to a request that passed every check, gone wrong as asked (integration.md 9.5 "Respond"). */
export async function faultyRecord(
  fault: FaultSetting<'practice'>,
  parts: FaultyRecordParts,
): Promise<ServiceAnswer> {
  const { kind, delayMilliseconds } = fault;
  return isPracticeRefusal(kind) ? refused(kind, parts) : faultyAnswers[kind](parts, delayMilliseconds);
}
