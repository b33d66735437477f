import type { ErrorCode } from '../../shared/contract/errors.ts';

/** Whether the same call may be made again without asking the person (integration.md §5.5). */
export type Again = 'never' | 'after-a-pause' | 'after-a-timeout';

/** What one failed attempt means: the one key of the wording table, and whether to try again. */
export interface Verdict {
  readonly code: ErrorCode;
  readonly again: Again;
}

export function never(code: ErrorCode): Verdict {
  return { code, again: 'never' };
}

export function afterAPause(code: ErrorCode): Verdict {
  return { code, again: 'after-a-pause' };
}

export function afterATimeout(code: ErrorCode): Verdict {
  return { code, again: 'after-a-timeout' };
}
