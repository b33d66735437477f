import { organisationWords } from '../../../shared/words/set-up-words.ts';

/** What is wrong with a typed ODS code, in words; undefined for a good one. `missing`: the words for an empty box. */
export function odsCodeProblem(typed: string, missing: string): string | undefined {
  const code = typed.trim();
  if (code === '') return missing;
  return /^[A-Z0-9]{3,12}$/u.test(code) ? undefined : organisationWords.wrongOds;
}
