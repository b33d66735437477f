import { genderWords } from '../format/gender.ts';
import { chooseName } from '../format/name-choice.ts';
import { shownDate } from './date-order.ts';
import { asObjects, fieldOf, textOf, textsOf, wordOf } from './json-value.ts';
import { practiceOf } from './practice.ts';
import type { RecordIndex, IndexedResource } from './record-index.ts';
import type { ExpectedPerson } from './record-reader.ts';
import type { IdentityDifference } from './record-view.ts';
import { recordWords } from './record-words.ts';

export type IdentityVerdict =
  | { readonly kind: 'no-patient' }
  | { readonly kind: 'other-person' }
  | {
      readonly kind: 'differs';
      readonly patient: IndexedResource;
      readonly differences: readonly IdentityDifference[];
    }
  | { readonly kind: 'same'; readonly patient: IndexedResource };

/** The practice's patient, reduced to what is compared; absent parts are `undefined`. */
export interface AnsweredPerson {
  readonly nhsNumbers: readonly string[];
  readonly family: string | undefined;
  readonly given: string | undefined;
  readonly birthDate: string | undefined;
  readonly gender: string | undefined;
  readonly practiceOdsCode: string | undefined;
}

/**
 * Compares the patient of the answer with the person traced on PDS (SAFE-13).
 * Another NHS number anywhere among the patients is a hard stop; without a number nothing can be told.
 */
export function checkIdentity(index: RecordIndex, expected: ExpectedPerson, today: string): IdentityVerdict {
  const patients = index.ofType('Patient');
  const numbers = patients.flatMap((patient) => nhsNumbersOf(patient));
  if (numbers.length === 0) return { kind: 'no-patient' };
  if (numbers.some((number) => number !== expected.nhsNumber)) return { kind: 'other-person' };
  const patient = patients.find((candidate) => nhsNumbersOf(candidate).length > 0);
  if (patient === undefined) return { kind: 'no-patient' };
  const differences = compare(answeredPerson(index, patient, today), expected);
  return differences.length === 0 ? { kind: 'same', patient } : { kind: 'differs', patient, differences };
}

/** What the answer says of its patient. */
export function answeredPerson(index: RecordIndex, patient: IndexedResource, today: string): AnsweredPerson {
  const names = asObjects(patient.body['name']).map((name) => ({
    use: wordOf(name['use']),
    family: textsOf(name['family']).join(' ') || undefined,
    given: textsOf(name['given']),
    period: { end: textOf(fieldOf(name, 'period', 'end'))?.trim() },
  }));
  const name = chooseName(names, today);
  return {
    nhsNumbers: nhsNumbersOf(patient),
    family: name?.family,
    given: name?.given[0],
    birthDate: textOf(patient.body['birthDate'])?.trim(),
    gender: wordOf(patient.body['gender']),
    practiceOdsCode: practiceOf(index, patient).odsCode,
  };
}

/** Current NHS numbers of a patient, blanks removed; anything that is not a number stays as it is and differs. */
function nhsNumbersOf(patient: IndexedResource): readonly string[] {
  return asObjects(patient.body['identifier'])
    .filter((identifier) => wordOf(identifier['system'])?.endsWith('/nhs-number') === true)
    .filter((identifier) => wordOf(identifier['use']) !== 'old')
    .flatMap((identifier) => textOf(identifier['value'])?.replaceAll(/\s/g, '') ?? []);
}

function compare(answered: AnsweredPerson, expected: ExpectedPerson): readonly IdentityDifference[] {
  const [expectedGiven] = expected.given;
  const differences: (IdentityDifference | false)[] = [
    !sameName(answered.family, expected.family) && {
      field: 'family name',
      nationalRecord: orNotRecorded(expected.family),
      practiceRecord: orNotRecorded(answered.family),
    },
    !sameName(answered.given, expectedGiven) && {
      field: 'given name',
      nationalRecord: orNotRecorded(expectedGiven),
      practiceRecord: orNotRecorded(answered.given),
    },
    (answered.gender ?? 'unknown') !== expected.gender && {
      field: 'gender',
      nationalRecord: genderWords(expected.gender),
      practiceRecord: answered.gender === undefined ? recordWords.notRecorded : genderText(answered.gender),
    },
    (answered.birthDate ?? '') !== expected.birthDate && {
      field: 'date of birth',
      nationalRecord: shownDate(expected.birthDate).visible,
      practiceRecord: shownDate(answered.birthDate).visible,
    },
    (answered.practiceOdsCode ?? '') !== expected.practiceOdsCode && {
      field: 'GP practice',
      nationalRecord: orNotRecorded(expected.practiceOdsCode),
      practiceRecord: orNotRecorded(answered.practiceOdsCode),
    },
  ];
  return differences.filter((difference) => difference !== false);
}

/** An unknown code is shown as received, so that both sides never read the same while they differ. */
function genderText(code: string): string {
  const known = ['male', 'female', 'other', 'unknown'].includes(code);
  return known ? genderWords(code) : code;
}

/** Case, accents and blanks do not make another name (SAFE-13). */
function sameName(a: string | undefined, b: string | undefined): boolean {
  return folded(a) === folded(b);
}

function folded(name: string | undefined): string {
  return (name ?? '')
    .normalize('NFD')
    .replaceAll(/[\p{M}\s]/gu, '')
    .toLocaleLowerCase('en-GB');
}

function orNotRecorded(text: string | undefined): string {
  return text === undefined || text.trim() === '' ? recordWords.notRecorded : text;
}
