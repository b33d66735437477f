import type { PersonQuery } from '../../bridge/use-find-person.ts';
import { parseNhsNumber, type NhsNumberProblem } from '../../../shared/format/nhs-number.ts';
import { parseTypedDate, type TypedDateProblem } from '../../../shared/format/typed-date.ts';
import { catalogue } from '../../../shared/words/catalogue.ts';
import { fillWords } from '../../../shared/words/fill-words.ts';
import type { TypedDate } from '../../ui/date-field.tsx';
import type { FieldProblem } from '../../ui/error-summary.tsx';
import { labels } from '../../ui/labels.ts';

/** What stands in the boxes. */
export interface PersonEntry {
  readonly nhsNumber: string;
  readonly birthDate: TypedDate;
}

/** Every problem for the summary, and each field's own words. */
export interface EntryProblems {
  readonly list: readonly FieldProblem[];
  readonly nhsNumber?: string;
  readonly birthDate?: string;
}

type ReadEntry =
  | { readonly ok: true; readonly query: PersonQuery }
  | { readonly ok: false; readonly problems: EntryProblems };

const numberErrors = {
  empty: 'E-PT-01',
  letters: 'E-PT-02',
  length: 'E-PT-03',
  'check-digit': 'E-PT-04',
  'national-insurance': 'E-PT-05',
} as const satisfies Record<NhsNumberProblem, string>;

/** Reads both fields; `today` is `YYYY-MM-DD` in London. Words are those of E-PT-01 to E-PT-06 (UI-13). */
export function readEntry(entry: PersonEntry, today: string): ReadEntry {
  const number = parseNhsNumber(entry.nhsNumber);
  const { day, month, year } = entry.birthDate;
  const date = parseTypedDate(day, month, year, today);
  if (number.ok && date.ok) {
    return { ok: true, query: { nhsNumber: number.digits, dateOfBirth: date.date } };
  }
  const numberWords = number.ok ? undefined : numberProblemWords(number.reason, number.count);
  const dateWords = date.ok ? undefined : dateProblemWords(date.reason);
  return {
    ok: false,
    problems: {
      list: [
        ...(numberWords === undefined ? [] : [{ fieldId: 'nhs-number', words: numberWords.headline }]),
        ...(date.ok || dateWords === undefined
          ? []
          : [{ fieldId: `date-of-birth-${date.parts[0] ?? 'day'}`, words: dateWords.headline }]),
      ],
      ...(numberWords && { nhsNumber: sentence(numberWords) }),
      ...(dateWords && { birthDate: sentence(dateWords) }),
    },
  };
}

interface ProblemWords {
  readonly headline: string;
  readonly text: string;
}

function numberProblemWords(reason: NhsNumberProblem, count: number): ProblemWords {
  const { headline, text } = catalogue[numberErrors[reason]];
  return { headline, text: fillWords(text, { n: String(count) }) };
}

function dateProblemWords(reason: TypedDateProblem): ProblemWords {
  return { headline: labels.dateProblems[reason], text: catalogue['E-PT-06'].text };
}

function sentence({ headline, text }: ProblemWords): string {
  return `${headline}. ${text}`;
}
