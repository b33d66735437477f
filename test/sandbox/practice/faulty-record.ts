import type { FaultKind, FaultSetting } from '../faults.ts';
import type { CheckedAsk, ServedPerson } from '../sandbox-person.ts';
import { delay } from '../service/delay.ts';
import { providerOutcome } from '../service/operation-outcome.ts';
import type { ServiceAnswer } from '../service/service-types.ts';
import type { Sending } from './send-record.ts';
import { sendCut, sendCutGzip, sendDrip, sendOversize, sendRecord } from './send-record.ts';

export interface FaultyRecordParts {
  readonly person: ServedPerson;
  readonly people: readonly ServedPerson[];
  readonly ask: CheckedAsk;
  readonly traceId: string;
  readonly acceptsGzip: boolean;
  readonly oversizeMegabytes: number;
}

const refusals = {
  'internal-error': [500, 'INTERNAL_SERVER_ERROR', 'processing'],
  'not-implemented': [501, 'NOT_IMPLEMENTED', 'not-supported'],
  'no-patient-consent': [403, 'NO_PATIENT_CONSENT', 'forbidden'],
  'no-organisational-consent': [403, 'NO_ORGANISATIONAL_CONSENT', 'forbidden'],
  // Both spellings are met (integration.md 5.3).
  'access-denied': [403, 'ACCESS DENIED', 'forbidden'],
  'access-denied-underscore': [403, 'ACCESS_DENIED', 'forbidden'],
  'patient-not-found': [404, 'PATIENT_NOT_FOUND', 'not-found'],
} as const;

function refused(kind: keyof typeof refusals): ServiceAnswer {
  const [status, code, issue] = refusals[kind];
  return providerOutcome({ status, code, issue, diagnostics: `Fault of the sandbox: ${kind}` });
}

/** Somebody else's record, best from the same practice: the identity check must refuse it (SAFE-13). */
function recordOfAnother({ person, people, ask, traceId }: FaultyRecordParts): string | Uint8Array {
  const others = people.filter(({ nhsNumber, atPractice }) => atPractice && nhsNumber !== person.nhsNumber);
  const other =
    others.find(
      ({ practiceOdsCode, source }) => practiceOdsCode === person.practiceOdsCode && source === undefined,
    ) ?? others[0];
  if (other === undefined) throw new RangeError('the fault another-patient needs a second person');
  return other.structuredBody(ask, traceId);
}

const sendingOf = ({ person, ask, traceId, acceptsGzip }: FaultyRecordParts): Sending => ({
  body: person.structuredBody(ask, traceId),
  acceptsGzip,
});

type FaultyAnswer = (
  parts: FaultyRecordParts,
  delayMilliseconds: number | undefined,
) => ServiceAnswer | Promise<ServiceAnswer>;

const faultyAnswers: Readonly<Record<FaultKind<'practice'>, FaultyAnswer>> = {
  slow: async (parts, milliseconds = 3000) => {
    await delay(milliseconds);
    return sendRecord(sendingOf(parts));
  },
  silent: () => ({ status: 0, delivery: 'silent' }),
  drip: async (parts, milliseconds = 200) => sendDrip(sendingOf(parts), milliseconds),
  'malformed-json': async (parts) => {
    const whole = Buffer.from(sendingOf(parts).body);
    const body = Buffer.concat([whole.subarray(0, -1), Buffer.from(',]')]);
    return sendRecord({ body, acceptsGzip: parts.acceptsGzip });
  },
  cut: async (parts) => sendCut(sendingOf(parts)),
  'cut-gzip': async (parts) => sendCutGzip(sendingOf(parts)),
  html: () => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<!doctype html><title>Blocked</title><p>This page was blocked by policy.</p>',
  }),
  'wrong-media-type': async (parts) => {
    const answer = await sendRecord(sendingOf(parts));
    return { ...answer, headers: { ...answer.headers, 'content-type': 'text/plain; charset=utf-8' } };
  },
  'another-patient': async (parts) =>
    sendRecord({ body: recordOfAnother(parts), acceptsGzip: parts.acceptsGzip }),
  oversize: (parts) => sendOversize(sendingOf(parts), parts.oversizeMegabytes),
  // The proxy settles this one: the practice is never reached.
  down: async (parts) => sendRecord(sendingOf(parts)),
  'internal-error': () => refused('internal-error'),
  'not-implemented': () => refused('not-implemented'),
  'no-patient-consent': () => refused('no-patient-consent'),
  'no-organisational-consent': () => refused('no-organisational-consent'),
  'access-denied': () => refused('access-denied'),
  'access-denied-underscore': () => refused('access-denied-underscore'),
  'patient-not-found': () => refused('patient-not-found'),
};

/** The answer to a request that passed every check, gone wrong as asked (integration.md 9.5 "Respond"). */
export async function faultyRecord(
  fault: FaultSetting<'practice'>,
  parts: FaultyRecordParts,
): Promise<ServiceAnswer> {
  return faultyAnswers[fault.kind](parts, fault.delayMilliseconds);
}
