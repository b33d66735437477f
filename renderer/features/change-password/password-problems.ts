import { passwordWords } from '../../../shared/words/sign-in-words.ts';
import type { FieldProblem } from '../../ui/error-summary.tsx';

/** What stands in the three boxes. */
export interface PasswordEntry {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

export const passwordFieldIds = {
  current: 'current-password',
  next: 'new-password',
  again: 'new-password-again',
} as const;

/** Characters that main asks for at least. */
const shortest = 12;

const none: readonly FieldProblem[] = [];

/** What can be told without main: empty boxes, a new password too short, and two that differ. */
function problemsOf({ current, next, again }: PasswordEntry): readonly FieldProblem[] {
  return [
    ...(current === '' ? [{ fieldId: passwordFieldIds.current, words: passwordWords.enterCurrent }] : []),
    ...nextProblem(next),
    ...(again === '' && next !== ''
      ? [{ fieldId: passwordFieldIds.again, words: passwordWords.enterAgain }]
      : []),
    ...(again !== '' && again !== next
      ? [{ fieldId: passwordFieldIds.again, words: passwordWords.differ }]
      : []),
  ];
}

function nextProblem(next: string): readonly FieldProblem[] {
  if (next === '') return [{ fieldId: passwordFieldIds.next, words: passwordWords.enterNext }];
  return next.length < shortest ? [{ fieldId: passwordFieldIds.next, words: passwordWords.tooShort }] : [];
}

export const passwordProblems = { none, of: problemsOf } as const;
