import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { TracedPerson } from '../../shared/contract/person.ts';
import type { PdsPatient } from './pds-patient.ts';
import { isSamePerson } from './verification.ts';
import type { TypedDetails } from './verification.ts';

/** A person as far as demographics knows them; main adds the opening's id. */
export type FoundPerson = Omit<TracedPerson, 'openingId'>;

/** Rules of the GP Connect catalogue that refuse (structured.md 4.1), as the audit names them. */
export type RuleId = 'CORE01' | 'CORE02' | 'CORE03' | 'CORE04' | 'CORE05' | 'CORE06' | 'CORE07' | 'CORE08';

/**
 * The rule behind a key. `E-PT-11` is one sentence for two rules, a restricted person and an unverified number:
 * only the audit entry of the call itself tells which (SAFE-25).
 */
export const ruleOfRefusal: Readonly<Partial<Record<ErrorCode, RuleId>>> = {
  'E-PT-17': 'CORE01',
  'E-PT-08': 'CORE02',
  'E-PT-12': 'CORE03',
  'E-PT-11': 'CORE04',
  'E-PT-09': 'CORE05',
  'E-PT-04': 'CORE06',
  'E-PT-13': 'CORE06',
  'E-PT-10': 'CORE07',
  'E-PT-07': 'CORE08',
};

type GateDecision =
  | { readonly pass: true; readonly person: FoundPerson }
  | {
      readonly pass: false;
      readonly code: ErrorCode;
      readonly rule: RuleId;
      /** A replacement number or why a practice was left: nothing else of a refused person leaves (SAFE-25). */
      readonly values?: { readonly new: string } | { readonly reason: string };
    };

export interface Asked extends TypedDetails {
  readonly nhsNumber: string;
  readonly tracedAt: Date;
}

/**
 * Who may be asked for: first whether the asker knows the person at all, so that a number alone tells nothing of
 * anybody (ADR 0012); then in the order of integration.md §1.4. The first rule that refuses decides the words.
 */
export function passDemographicsGate(patient: PdsPatient, asked: Asked): GateDecision {
  const samePerson = isSamePerson(asked, patient);
  const another = { pass: false, code: 'E-PT-08', rule: 'CORE02' } as const;
  // Without a date of birth at PDS nothing can be compared, and what is true is told as it is.
  if (!samePerson && patient.birthDate !== '') return another;
  // SAFE-26: a replaced number is told and confirmed before it is used.
  if (patient.nhsNumber !== asked.nhsNumber) {
    return { pass: false, code: 'E-PT-09', rule: 'CORE05', values: { new: patient.nhsNumber } };
  }
  // One sentence for restricted and for unverified: it must not tell which (SAFE-25).
  if (!patient.unrestricted) return { pass: false, code: 'E-PT-11', rule: 'CORE04' };
  if (!patient.numberVerified) return { pass: false, code: 'E-PT-11', rule: 'CORE02' };
  if (patient.deceased) return { pass: false, code: 'E-PT-10', rule: 'CORE07' };
  if (patient.practice === undefined) {
    // Where somebody went is told only to who knows them.
    const reason = samePerson ? patient.leftPracticeBecause : undefined;
    const values = reason === undefined ? {} : { values: { reason } };
    return { pass: false, code: 'E-PT-12', rule: 'CORE03', ...values };
  }
  if (!samePerson) return another;
  return {
    pass: true,
    person: {
      nhsNumber: patient.nhsNumber,
      name: patient.name,
      ...(patient.preferredName === undefined ? {} : { preferredName: patient.preferredName }),
      birthDate: patient.birthDate,
      gender: patient.gender,
      address: patient.address,
      phones: patient.phones,
      practice: patient.practice,
      tracedAt: asked.tracedAt.toISOString(),
    },
  };
}
