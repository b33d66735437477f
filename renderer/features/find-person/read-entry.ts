import type { PersonQuery } from '../../bridge/use-find-person.ts';
import { parseNhsNumber } from '../../../shared/format/nhs-number.ts';
import { parseTypedDate } from '../../../shared/format/typed-date.ts';
import { nameFieldWords, nhsNumberWords, typedDateWords } from '../../../shared/words/field-words.ts';
import type { ErrorEntry } from '../../../shared/words/word-entry.ts';
import type { TypedDate } from '../../ui/date-field.tsx';
import type { FieldProblem } from '../../ui/error-summary.tsx';

/** What stands in the boxes. */
export interface PersonEntry {
  readonly nhsNumber: string;
  readonly birthDate: TypedDate;
  /** The second way of SAFE-11, offered when the date of birth alone did not match. */
  readonly names?: { readonly family: string; readonly given: string };
  /** The number that was typed before NHS records named the present one (E-PT-09). */
  readonly replaced?: string;
}

/** Every problem for the summary, and each field's own words. */
export interface EntryProblems {
  readonly list: readonly FieldProblem[];
  readonly nhsNumber?: string;
  readonly birthDate?: string;
  readonly family?: string;
  readonly given?: string;
}

export const entryFieldIds = {
  nhsNumber: 'nhs-number',
  family: 'family-name',
  given: 'given-name',
} as const;

type ReadEntry =
  | { readonly ok: true; readonly query: PersonQuery }
  | { readonly ok: false; readonly problems: EntryProblems };

/** Reads both fields; `today` is `YYYY-MM-DD` in London. Words are those of E-PT-01 to E-PT-06 (UI-13). */
export function readEntry(entry: PersonEntry, today: string): ReadEntry {
  const number = parseNhsNumber(entry.nhsNumber);
  const { day, month, year } = entry.birthDate;
  const date = parseTypedDate(day, month, year, today);
  const family = entry.names?.family.trim();
  const given = entry.names?.given.trim();
  if (number.ok && date.ok && family !== '' && given !== '') {
    return {
      ok: true,
      query: {
        nhsNumber: number.digits,
        dateOfBirth: date.date,
        ...(family === undefined || given === undefined ? {} : { names: { family, given } }),
      },
    };
  }
  const numberWords = number.ok ? undefined : nhsNumberWords(number.reason, number.count);
  const dateWords = date.ok ? undefined : typedDateWords(date.reason);
  return {
    ok: false,
    problems: {
      list: [
        ...(numberWords === undefined
          ? []
          : [{ fieldId: entryFieldIds.nhsNumber, words: numberWords.headline }]),
        ...(date.ok || dateWords === undefined
          ? []
          : [{ fieldId: `date-of-birth-${date.parts[0] ?? 'day'}`, words: dateWords.headline }]),
        ...(family === '' ? [{ fieldId: entryFieldIds.family, words: nameFieldWords.missingFamily }] : []),
        ...(given === '' ? [{ fieldId: entryFieldIds.given, words: nameFieldWords.missingGiven }] : []),
      ],
      ...(numberWords && { nhsNumber: sentence(numberWords) }),
      ...(dateWords && { birthDate: sentence(dateWords) }),
      ...(family === '' && { family: nameFieldWords.missingFamily }),
      ...(given === '' && { given: nameFieldWords.missingGiven }),
    },
  };
}

function sentence({ headline, text }: ErrorEntry): string {
  return `${headline}. ${text}`;
}
