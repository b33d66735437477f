import type { FaultKind } from '../faults.ts';

/** Status, code and issue type of every refusal of integration.md 5.3 that a practice can be told to give. */
export const practiceRefusals = {
  'invalid-nhs-number': [400, 'INVALID_NHS_NUMBER', 'value'],
  'invalid-identifier-system': [400, 'INVALID_IDENTIFIER_SYSTEM', 'value'],
  'invalid-identifier-value': [400, 'INVALID_IDENTIFIER_VALUE', 'value'],
  'bad-request': [400, 'BAD_REQUEST', 'invalid'],
  'conflicting-values': [400, 'CONFLICTING_VALUES', 'invalid'],
  'invalid-patient-demographics': [400, 'INVALID_PATIENT_DEMOGRAPHICS', 'business-rule'],
  'invalid-ods-code': [400, 'INVALID_ODS_CODE', 'value'],
  'no-patient-consent': [403, 'NO_PATIENT_CONSENT', 'forbidden'],
  // Both spellings of each of the next two are met (integration.md 5.3).
  'no-organisational-consent': [403, 'NO_ORGANISATIONAL_CONSENT', 'forbidden'],
  'no-organisation-consent': [403, 'NO_ORGANISATION_CONSENT', 'forbidden'],
  'access-denied': [403, 'ACCESS DENIED', 'forbidden'],
  'access-denied-underscore': [403, 'ACCESS_DENIED', 'forbidden'],
  'no-relationship': [403, 'NO_RELATIONSHIP', 'forbidden'],
  'non-authoritative': [403, 'NON_AUTHORITATIVE', 'forbidden'],
  'patient-not-found': [404, 'PATIENT_NOT_FOUND', 'not-found'],
  'no-record-found': [404, 'NO_RECORD_FOUND', 'not-found'],
  'practitioner-not-found': [404, 'PRACTITIONER_NOT_FOUND', 'not-found'],
  'organisation-not-found': [404, 'ORGANISATION_NOT_FOUND', 'not-found'],
  'duplicate-rejected': [409, 'DUPLICATE_REJECTED', 'conflict'],
  'unsupported-media-type': [415, 'BAD_REQUEST', 'invalid'],
  'invalid-parameter': [422, 'INVALID_PARAMETER', 'invalid'],
  'invalid-resource': [422, 'INVALID_RESOURCE', 'invalid'],
  'reference-not-found': [422, 'REFERENCE_NOT_FOUND', 'invalid'],
  'internal-error': [500, 'INTERNAL_SERVER_ERROR', 'processing'],
  'not-implemented': [501, 'NOT_IMPLEMENTED', 'not-supported'],
} as const satisfies Partial<Record<FaultKind<'practice'>, readonly [number, string, string]>>;

export type PracticeRefusalKind = keyof typeof practiceRefusals;

export function isPracticeRefusal(kind: string): kind is PracticeRefusalKind {
  return Object.hasOwn(practiceRefusals, kind);
}
