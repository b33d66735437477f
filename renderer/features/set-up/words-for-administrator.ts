import type { Failure } from '../../../shared/contract/errors.ts';
import { checkTroubleAnywhere } from '../../../shared/words/check-words.ts';
import { errorWords } from '../../../shared/words/error-words.ts';

/** A failure of the connection check in the administrator's words, where those for staff would lead them astray. */
export function wordsForAdministrator(failure: Failure): {
  readonly headline: string;
  readonly text: string;
} {
  const { headline, text } = errorWords(failure);
  return { headline, text, ...checkTroubleAnywhere[failure.code] };
}
