import { readEnvelope } from './answer-envelope.ts';
import { afterAPause, afterATimeout, never } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/**
 * What an unsuccessful answer of the token service means (integration.md §2.5).
 * Refusals are faults of the set-up: an administrator has to act, signing in again would not help.
 */
export function tokenVerdict(status: number, text: string): Verdict {
  if (status === 429) return afterAPause('E-PT-16');
  if (status === 408 || status === 504) return afterATimeout('E-PT-15');
  if (status >= 500) return afterAPause('E-PT-15');
  // A token service that is there but answers without a token is as good as away.
  if (status === 200) return never('E-PT-15');
  const envelope = readEnvelope(text);
  if (envelope.kind === 'oauth' && envelope.error === 'INVALID_GRANT') return never('E-AUTH-03');
  return status >= 400 ? never('E-CFG-01') : never('E-UNKNOWN');
}
