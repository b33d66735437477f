import type { PersonEntry } from '../features/find-person/read-entry.ts';
import type { TracedPerson } from '../../shared/contract/person.ts';
import { formatNhsNumber, parseNhsNumber } from '../../shared/format/nhs-number.ts';
import { replacedNumberWords } from '../../shared/words/field-words.ts';
import { fillWords } from '../../shared/words/fill-words.ts';

/** What the confirmation says when the number that was typed is no longer the person's (E-PT-09). */
export function replacedNotice(person: TracedPerson, { replaced }: PersonEntry): string | undefined {
  if (replaced === undefined) return undefined;
  const typed = parseNhsNumber(replaced);
  return fillWords(replacedNumberWords.confirm, {
    old: typed.ok ? formatNhsNumber(typed.digits) : replaced,
    new: formatNhsNumber(person.nhsNumber),
  });
}
