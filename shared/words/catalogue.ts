import type { ErrorCode } from '../contract/errors.ts';
import { appErrorWords } from './error-words-app.ts';
import { personErrorWords } from './error-words-person.ts';
import { recordErrorWords } from './error-words-record.ts';
import { setUpErrorWords } from './error-words-set-up.ts';
import { signInErrorWords } from './error-words-sign-in.ts';
import { sessionSentences } from './session-sentences.ts';
import { warningSentences } from './warning-sentences.ts';
import type { ErrorEntry, WordEntry } from './word-entry.ts';

/** One entry for every code that can fail; the compiler finds a missing one. */
export const errorCatalogue: Readonly<Record<ErrorCode, ErrorEntry>> = {
  ...personErrorWords,
  ...signInErrorWords,
  ...setUpErrorWords,
  ...recordErrorWords,
  ...appErrorWords,
};

export type WordsKey = ErrorCode | keyof typeof warningSentences | keyof typeof sessionSentences;

/** Every message of this version, by its key of clinical-ui.md section 10. */
export const catalogue: Readonly<Record<WordsKey, WordEntry>> = {
  ...errorCatalogue,
  ...warningSentences,
  ...sessionSentences,
};

/** The unfilled sentences of a key; fill them with `fillWords`. */
export function words(key: WordsKey): WordEntry {
  return catalogue[key];
}
