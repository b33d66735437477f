import type { ErrorCode, Failure } from '../../shared/contract/errors.ts';

/** An outcome that failed, of any type. */
export interface Refusal {
  readonly ok: false;
  readonly error: Failure;
}

/** Makes the failed outcome for a code, with a fresh reference. */
export type Refuse = (code: ErrorCode, retryable?: boolean) => Refusal;

/** Ties refusals to a clock (milliseconds) and a source of references (UUID). */
export function createRefuse(now: () => number, randomId: () => string): Refuse {
  return (code, retryable = false) => ({
    ok: false,
    error: { code, reference: randomId(), at: new Date(now()).toISOString(), retryable },
  });
}
