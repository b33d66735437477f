import { keychainProblem } from './keychain-problem.ts';
import type { SecretOutcome } from './secret-store.ts';

export interface QuestionLimits {
  /** Longer than this, and the answer is `waiting`: the person has not unlocked the keychain. */
  readonly timeLimitMilliseconds: number;
  /** After this long a person is told that the keychain waits for them. */
  readonly noticeAfterMilliseconds: number;
  /** True when the wait begins to show, false when it ends, answered or not. */
  readonly onWaiting: (waiting: boolean) => void;
}

export type AskKeychain = <T>(question: (signal: AbortSignal) => Promise<T>) => Promise<SecretOutcome<T>>;

/**
 * Asks the keychain one thing after another, each within the time limit. One at a time, because a prompt that
 * nobody answers holds a thread of the pool, and file reads need the others.
 */
export function createKeychainQuestions(limits: QuestionLimits): AskKeychain {
  let last: Promise<unknown> = Promise.resolve();
  return async (question) => {
    const abort = new AbortController();
    const answer = last.then(() => {
      // Given up while it stood in the queue: the keychain is never asked what nobody waits for.
      abort.signal.throwIfAborted();
      return question(abort.signal);
    });
    last = answer.catch(() => undefined);
    return withinLimits(answer, limits, abort);
  };
}

async function withinLimits<T>(
  answer: Promise<T>,
  { timeLimitMilliseconds, noticeAfterMilliseconds, onWaiting }: QuestionLimits,
  abort: AbortController,
): Promise<SecretOutcome<T>> {
  let told = false;
  const notice = setTimeout(() => {
    told = true;
    onWaiting(true);
  }, noticeAfterMilliseconds);
  const { promise: tooLong, resolve: giveUp } = Promise.withResolvers<SecretOutcome<T>>();
  const limit = setTimeout(() => {
    abort.abort();
    giveUp({ ok: false, problem: 'waiting' });
  }, timeLimitMilliseconds);
  const answered = answer.then(
    (value): SecretOutcome<T> => ({ ok: true, value }),
    (error: unknown): SecretOutcome<T> => ({ ok: false, problem: keychainProblem(error) }),
  );
  try {
    return await Promise.race([answered, tooLong]);
  } finally {
    clearTimeout(notice);
    clearTimeout(limit);
    if (told) onWaiting(false);
  }
}
