import type { Failure, Outcome } from '../../shared/contract/errors.ts';
import type { Clock } from './clock.ts';
import type { Again } from './verdict.ts';

export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly error: Failure;
      readonly again: Again;
      /** What the service asked us to wait, in seconds. */
      readonly waitSeconds?: number | undefined;
    };

/** How many more tries each class of failure gets (integration.md §5.5). */
export interface RetryBudget {
  readonly pauses: number;
  readonly timeouts: number;
}

/** GETs and the token: three; but a person waits a whole time limit for each timeout, so one of those. */
export const readBudget: RetryBudget = { pauses: 3, timeouts: 1 };
/** Each attempt at a record is a new audited access at Spine and practice. */
export const recordBudget: RetryBudget = { pauses: 2, timeouts: 1 };

const firstPauseMilliseconds = 500;
/** A service that asks for more patience than this gets it from the person, who is told how long. */
const longestSilentWaitSeconds = 10;

/** Calls, counting from 1, until it succeeds, the budget is used up, or the signal aborts; pauses 0.5, 1, 2 s, or as asked, plus up to a third. */
export async function withRetries<T>(
  attempt: (count: number) => Promise<Attempt<T>>,
  budget: RetryBudget,
  clock: Clock,
  signal: AbortSignal,
): Promise<Outcome<T>> {
  let pauses = 0;
  let timeouts = 0;
  for (;;) {
    const result = await attempt(pauses + 1);
    if (result.ok) return result;
    if (signal.aborted) return cancelled(result.error, clock);
    const asked = result.waitSeconds ?? 0;
    const mayTry =
      result.again !== 'never' &&
      pauses < budget.pauses &&
      (result.again !== 'after-a-timeout' || timeouts < budget.timeouts) &&
      asked <= longestSilentWaitSeconds;
    if (!mayTry) return { ok: false, error: result.error };
    const planned = Math.max(asked * 1000, firstPauseMilliseconds * 2 ** pauses);
    pauses += 1;
    if (result.again === 'after-a-timeout') timeouts += 1;
    await clock.pause(planned * (1 + Math.random() / 3), signal);
    if (signal.aborted) return cancelled(result.error, clock);
  }
}

function cancelled({ reference, hop }: Failure, clock: Clock): Outcome<never> {
  return {
    ok: false,
    error: {
      code: 'E-REC-CANCELLED',
      reference,
      at: clock.now().toISOString(),
      retryable: true,
      ...(hop === undefined ? {} : { hop }),
    },
  };
}
