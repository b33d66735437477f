import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { TracedPerson } from '../../shared/contract/person.ts';
import type { PdsPatient } from './pds-patient.ts';

/** A person as far as demographics knows them; main adds the opening's id. */
export type FoundPerson = Omit<TracedPerson, 'openingId'>;

type GateDecision =
  | { readonly pass: true; readonly person: FoundPerson }
  | {
      readonly pass: false;
      readonly code: ErrorCode;
      /** Only a replacement number ever leaves: nothing else of a refused person does (SAFE-25). */
      readonly values?: { readonly new: string };
    };

export interface Asked {
  readonly nhsNumber: string;
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string;
  readonly tracedAt: Date;
}

/** Who may be asked for, in the order of integration.md §1.4: the first rule that refuses decides the words. */
export function passDemographicsGate(patient: PdsPatient, asked: Asked): GateDecision {
  // SAFE-26: a replaced number is told and confirmed before it is used.
  if (patient.nhsNumber !== asked.nhsNumber) {
    return { pass: false, code: 'E-PT-09', values: { new: patient.nhsNumber } };
  }
  // One sentence for restricted and for unverified: it must not tell which (SAFE-25).
  if (!patient.numberVerified || !patient.unrestricted) return { pass: false, code: 'E-PT-11' };
  if (patient.deceased) return { pass: false, code: 'E-PT-10' };
  if (patient.practice === undefined) return { pass: false, code: 'E-PT-12' };
  // GPC-CORE02 in its strict half: the whole date of birth, nothing less.
  if (patient.birthDate !== asked.dateOfBirth) return { pass: false, code: 'E-PT-08' };
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
