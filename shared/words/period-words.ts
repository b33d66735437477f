import type { TypedDateProblem } from '../format/typed-date.ts';

/** Asking the practice for other dates than those on screen (SAFE-27). */
export const periodWords = {
  open: 'Ask the practice for a period',
  openUntil: 'Ask the practice for planned dates up to a day',
  all: 'Get all dates',
  allConsultations: 'Get all consultations',
  lastConsultations: 'Get the last 3 consultations',
  from: 'From',
  to: 'To',
  until: 'Up to',
  hint: 'For example, 27 3 2025. Leave it empty for no limit.',
  untilHint: 'For example, 27 3 2027.',
  send: 'Get from the practice',
  note: 'Entries without a date always come too. Each request is written in the access log.',
  missing: 'Enter a first or a last day',
  missingUntil: 'Enter a day',
  swapped: 'The last day must be the same as or after the first day',
  past: 'The day must be today or later',
  future: 'The day must be today or earlier',
} as const;

const wrongDay: Readonly<Record<Exclude<TypedDateProblem, 'missing' | 'future'>, string>> = {
  incomplete: 'Enter day, month and year',
  'year-length': 'Enter the year with 4 digits',
  'not-real': 'Enter a real date',
};

/** Words at the boxes of a day that cannot be sent. */
export function wrongDayWords(reason: Exclude<TypedDateProblem, 'missing'>): string {
  return reason === 'future' ? periodWords.future : wrongDay[reason];
}
