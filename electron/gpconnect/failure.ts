import type { ErrorCode, Failure, Hop } from '../../shared/contract/errors.ts';

/** What a second press of the button can mend; everything else needs another person or another number. */
const worthTryingAgain: ReadonlySet<ErrorCode> = new Set([
  'E-PT-15',
  'E-PT-16',
  'E-CFG-03',
  'E-AUTH-01',
  'E-AUTH-09',
  'E-CFG-05',
  'E-GP-02',
  'E-REC-06',
  'E-REC-09',
  'E-REC-10',
  'E-REC-11',
  'E-REC-12',
  'E-REC-CANCELLED',
  'E-UNKNOWN',
]);

interface FailureDetail {
  readonly hop?: Hop;
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * SAFE-25: where it came from would tell a person restricted at demographics from one whom the practice does not find.
 */
const withoutDetail: ErrorCode = 'E-PT-11';

/** A failure as the contract carries it; `reference` is the id the other side may know the call by. */
export function failureOf(code: ErrorCode, at: Date, reference: string, detail: FailureDetail = {}): Failure {
  return {
    code,
    reference,
    at: at.toISOString(),
    retryable: worthTryingAgain.has(code),
    ...(code === withoutDetail ? {} : detail),
  };
}
