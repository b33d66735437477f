import { genderWords } from '../format/gender.ts';
import { chooseName } from '../format/name-choice.ts';
import { formatNhsNumber } from '../format/nhs-number.ts';
import { shownDate } from './date-order.ts';
import { asObjects, fieldOf, textOf, textsOf, wordOf } from './json-value.ts';
import { practiceOf } from './practice.ts';
import type { RecordIndex, IndexedResource } from './record-index.ts';
import { referred } from './references.ts';
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
 * Another NHS number anywhere among the patients is a hard stop, and so is an entry about a patient without one;
 * an entry that gives another number is a difference. Without a number nothing can be told.
 */
export function checkIdentity(index: RecordIndex, expected: ExpectedPerson, today: string): IdentityVerdict {
  const patients = index.ofType('Patient');
  const numbers = patients.flatMap((patient) => nhsNumbersOf(patient));
  if (numbers.length === 0) return { kind: 'no-patient' };
  if (numbers.some((number) => number !== expected.nhsNumber)) return { kind: 'other-person' };
  const someNameless = patients.some((patient) => nhsNumbersOf(patient).length === 0);
  if (someNameless && index.resources.some((resource) => isOfNameless(index, resource))) {
    return { kind: 'other-person' };
  }
  const patient = patients.find((candidate) => nhsNumbersOf(candidate).length > 0);
  if (patient === undefined) return { kind: 'no-patient' };
  const others = numbersOfOthers(index, expected.nhsNumber);
  const differences = [
    ...compare(answeredPerson(index, patient, today), expected),
    ...(others.length === 0 ? [] : [numberDifference(expected.nhsNumber, others)]),
  ];
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

/** Whether an entry is about a patient of the answer who has no number: it may be anybody's (H-02). */
function isOfNameless(index: RecordIndex, resource: IndexedResource): boolean {
  const named = referred(index, subjectOf(resource), resource);
  return named?.type === 'Patient' && nhsNumbersOf(named).length === 0;
}

/** Numbers of other people that entries give for whom they are about (H-02). */
function numbersOfOthers(index: RecordIndex, nhsNumber: string): readonly string[] {
  const numbers = index.resources.flatMap((resource) => {
    const identifier = fieldOf(subjectOf(resource), 'identifier');
    return identifier === undefined ? [] : numbersIn(identifier);
  });
  return [...new Set(numbers)].filter((number) => number !== nhsNumber).sort();
}

function subjectOf({ body }: IndexedResource): unknown {
  return body['patient'] ?? body['subject'];
}

/** Current NHS numbers that a Patient resource gives. */
export function nhsNumbersOf(patient: IndexedResource): readonly string[] {
  return numbersIn(patient.body['identifier']);
}

/** Current NHS numbers, blanks removed; anything that is not a number stays as it is and differs. */
function numbersIn(identifiers: unknown): readonly string[] {
  return asObjects(identifiers)
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
    // All given names may come as one.
    !sameName(answered.given, expectedGiven) &&
      !sameName(answered.given, expected.given.join(' ')) && {
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

function numberDifference(expected: string, others: readonly string[]): IdentityDifference {
  return {
    field: 'NHS number in entries',
    nationalRecord: formatNhsNumber(expected),
    practiceRecord: others.map((number) => formatNhsNumber(number)).join(', '),
  };
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
