import type { NhsNumberProblem } from '../format/nhs-number.ts';
import type { TypedDateProblem } from '../format/typed-date.ts';
import { errorCatalogue } from './catalogue.ts';
import { fillWords } from './fill-words.ts';
import type { ErrorEntry } from './word-entry.ts';

const codeOfProblem = {
  empty: 'E-PT-01',
  letters: 'E-PT-02',
  length: 'E-PT-03',
  'check-digit': 'E-PT-04',
  'national-insurance': 'E-PT-05',
} as const satisfies Record<NhsNumberProblem, string>;

/** Words at the NHS number box; `count` is how many digits were typed (E-PT-01 to E-PT-05). */
export function nhsNumberWords(reason: NhsNumberProblem, count: number): ErrorEntry {
  const entry = errorCatalogue[codeOfProblem[reason]];
  return { ...entry, text: fillWords(entry.text, { n: String(count) }) };
}

/** At the boxes of the second way to check who a person is (SAFE-11). */
export const nameFieldWords = {
  lead: 'If the date of birth is nearly right, the name can settle it. Enter both as on a letter or passport.',
  missingFamily: 'Enter the family name',
  missingGiven: 'Enter the first given name',
} as const;

/** Where PDS told a number that has replaced the one that was typed (E-PT-09). */
export const replacedNumberWords = {
  find: 'The NHS number you entered has been replaced. The current number is below. Check the date of birth again, then find the person.',
  confirm:
    'You searched with {old}. NHS records have replaced it with {new}. Check name, date of birth and address again before you open the record.',
} as const;

const example = 'For example 14 7 1945.';

const dateHeadlines: Readonly<Record<TypedDateProblem, readonly [headline: string, text: string]>> = {
  missing: ['Enter a date of birth', `Enter the day, month and year. ${example}`],
  incomplete: ['Enter the whole date of birth', `Enter the day, month and year. ${example}`],
  'year-length': ['Year must have 4 digits', `Enter the whole year. ${example}`],
  'not-real': ['Enter a real date', `Check the day, month and year. ${example}`],
  future: ['Date of birth must be in the past', `Check the year. ${example}`],
};

/** Words at the date of birth boxes (E-PT-06). */
export function typedDateWords(reason: TypedDateProblem): ErrorEntry {
  const [headline, text] = dateHeadlines[reason];
  return { ...errorCatalogue['E-PT-06'], headline, text };
}
