import type { ErrorCode, Failure } from '../../shared/contract/errors.ts';

/** An outcome that failed, of any type. */
export interface Refusal {
  readonly ok: false;
  readonly error: Failure;
}

/** Makes the failed outcome for a code, with a fresh reference; `values` fill the slots of its sentence. */
export type Refuse = (
  code: ErrorCode,
  retryable?: boolean,
  values?: Readonly<Record<string, string>>,
) => Refusal;

/** Ties refusals to a clock (milliseconds) and a source of references (UUID). */
export function createRefuse(now: () => number, randomId: () => string): Refuse {
  return (code, retryable = false, values) => ({
    ok: false,
    error: {
      code,
      reference: randomId(),
      at: new Date(now()).toISOString(),
      retryable,
      ...(values && { values }),
    },
  });
}
