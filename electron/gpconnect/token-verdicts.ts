import { readEnvelope } from './answer-envelope.ts';
import { objectOf, parsedJson, textOf } from './json-reading.ts';
import { afterAPause, afterATimeout, never } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/**
 * What an unsuccessful answer of the token service means (integration.md 2.5).
 * A refused id_token or an ended grant asks for a new sign-in; every other refusal is a fault of the set-up,
 * which an administrator has to mend.
 */
export function tokenVerdict(status: number, text: string): Verdict {
  if (status === 429) return afterAPause('E-PT-16');
  if (status === 408 || status === 504) return afterATimeout('E-PT-15');
  if (status >= 500) return afterAPause('E-PT-15');
  // A token service that is there but answers without a token is as good as away.
  if (status === 200) return never('E-PT-15');
  // A redirect, which is never followed, tells of a wrong address in the set-up.
  if (status >= 300 && status < 400) return never('E-CFG-01');
  const envelope = readEnvelope(text);
  if (envelope.kind === 'oauth' && (envelope.error === 'INVALID_GRANT' || blamesTheSignIn(text))) {
    return never('E-AUTH-03');
  }
  return status >= 400 ? never('E-CFG-01') : never('E-UNKNOWN');
}

/** The platform names what was wrong only in its description. */
function blamesTheSignIn(text: string): boolean {
  return /subject_token(?!_type)/i.test(textOf(objectOf(parsedJson(text))['error_description']) ?? '');
}
