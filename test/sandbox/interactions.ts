const PREFIX = 'urn:nhs:names:services:gpconnect:';

/** Interaction ids of integration.md 3.4 that this sandbox registers. Case matters. */
export const STRUCTURED_RECORD = `${PREFIX}fhir:operation:gpc.getstructuredrecord-1`;
export const FOUNDATIONS_METADATA = `${PREFIX}fhir:rest:read:metadata-1`;
export const FOUNDATIONS_FIND_PATIENT = `${PREFIX}fhir:rest:search:patient-1`;

export interface Interaction {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** What follows the service root. */
  readonly path: string;
}

export const interactions: readonly Interaction[] = [
  { id: STRUCTURED_RECORD, method: 'POST', path: '/Patient/$gpc.getstructuredrecord' },
  { id: FOUNDATIONS_METADATA, method: 'GET', path: '/metadata' },
  { id: FOUNDATIONS_FIND_PATIENT, method: 'GET', path: '/Patient' },
];
