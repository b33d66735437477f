import { afterAPause, afterATimeout, never } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/** What an unsuccessful answer of the directory means (integration.md §3.2). */
export function directoryVerdict(status: number): Verdict {
  switch (status) {
    case 401:
    case 403:
      // A wrong key is a matter of the set-up.
      return never('E-CFG-01');
    case 408:
      return afterAPause('E-GP-02');
    case 429:
      return afterAPause('E-REC-11');
    case 504:
      return afterATimeout('E-GP-02');
    default:
      if (status >= 500) return afterAPause('E-GP-02');
      // A redirect is never followed: not the service that was called.
      return never(status < 400 ? 'E-GP-02' : 'E-UNKNOWN');
  }
}
