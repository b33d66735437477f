import type { TracedPerson } from '../../../shared/contract/person.ts';
import type { PersonQuery } from '../../bridge/use-find-person.ts';

/**
 * The name that was typed, as `Given Family`, when it is not the person's; undefined where it is, or none was typed.
 * Case, accents, blanks and marks make no other name. A first, further or preferred given name is the person's.
 */
export function differentName(
  names: PersonQuery['names'],
  { name, preferredName = '' }: Pick<TracedPerson, 'name' | 'preferredName'>,
): string | undefined {
  if (names === undefined) return undefined;
  const given = letters(names.given);
  const known = [...name.given, name.given.join(''), preferredName].map(letters);
  if (letters(names.family) === letters(name.family) && known.includes(given)) return undefined;
  return `${names.given.trim()} ${names.family.trim()}`;
}

function letters(text: string): string {
  return text.normalize('NFD').replaceAll(/\P{L}/gu, '').toLocaleLowerCase('en-GB');
}
