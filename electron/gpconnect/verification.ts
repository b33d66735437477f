import type { PdsPatient } from './pds-patient.ts';

/** What the person at the screen typed, to be held against PDS; never sent. */
export interface TypedDetails {
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string;
  readonly names?: { readonly family: string; readonly given: string };
}

/**
 * GPC-CORE02, SAFE-11: the whole date of birth agrees; or, with names, two of its three parts, the first three
 * letters of the family name and the first letter of the given name.
 */
export function isSamePerson(
  typed: TypedDetails,
  { birthDate, name }: Pick<PdsPatient, 'birthDate' | 'name'>,
): boolean {
  if (typed.dateOfBirth === birthDate && /^\d{4}-\d{2}-\d{2}$/.test(birthDate)) return true;
  if (typed.names === undefined || partsInCommon(typed.dateOfBirth, birthDate) < 2) return false;
  const [firstGiven = ''] = name.given;
  return startsAlike(typed.names.family, name.family, 3) && startsAlike(typed.names.given, firstGiven, 1);
}

/** A part that PDS does not hold agrees with nothing: a year alone is never enough. */
function partsInCommon(typed: string, held: string): number {
  const heldParts = held.split('-');
  return typed.split('-').filter((part, place) => part !== '' && part === heldParts[place]).length;
}

function startsAlike(typed: string, held: string, letters: number): boolean {
  const start = lettersOf(held).slice(0, letters);
  return start !== '' && lettersOf(typed).slice(0, letters) === start;
}

/** Letters that no decomposition turns into their base. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

/** Letters only, without case, accents, apostrophes, hyphens and blanks. */
function lettersOf(text: string): string {
  const folded = text.toLowerCase().normalize('NFD').replace(/\P{L}/gu, '');
  return folded.replace(/[øłđðßæœþı]/g, (letter) => plainLetters[letter] ?? letter);
}
