import type { IncomingHttpHeaders } from 'node:http';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { askedWaitSeconds, usualWaitSeconds } from './asked-wait.ts';
import { failureOf } from './failure.ts';
import type { Attempt } from './retries.ts';
import type { Verdict } from './verdict.ts';
import { never } from './verdict.ts';
import { wireFaultVerdict } from './wire-fault-verdicts.ts';
import type { CalledHop } from './wire-fault-verdicts.ts';
import type { NationalAnswer } from './national-exchange.ts';

interface AttemptContext {
  readonly hop: CalledHop;
  /** The id that this attempt went out with. */
  readonly reference: string;
  readonly at: Date;
  /** Headers of the answer, if one came. */
  readonly headers?: IncomingHttpHeaders;
  /** Slots of the sentence, e.g. `practice`. */
  readonly values?: Readonly<Record<string, string>>;
}

const throttled: ReadonlySet<ErrorCode> = new Set(['E-PT-16', 'E-REC-11']);

/** One failed try: the failure a person may see, whether to try again, and how long the service asked to wait. */
export function failedAttempt(
  verdict: Verdict,
  context: AttemptContext,
): Extract<Attempt<never>, { ok: false }> {
  const { hop, reference, at, headers = {} } = context;
  const waitSeconds = askedWaitSeconds(headers, at);
  const values = {
    ...context.values,
    ...(throttled.has(verdict.code) ? { n: String(waitSeconds ?? usualWaitSeconds) } : {}),
  };
  const slots = Object.keys(values).length === 0 ? {} : { values };
  return {
    ok: false,
    error: failureOf(verdict.code, at, reference, { hop, ...slots }),
    again: verdict.again,
    waitSeconds,
  };
}

/** A call to a national service that brought no answer, or one that shows this computer's clock to be wrong. */
export function unansweredAttempt(
  answer: Exclude<NationalAnswer, { kind: 'answered' }>,
  context: AttemptContext,
): Extract<Attempt<never>, { ok: false }> {
  const verdict = answer.kind === 'fault' ? wireFaultVerdict(context.hop, answer.fault) : never('E-CLK-01');
  return failedAttempt(verdict, context);
}
