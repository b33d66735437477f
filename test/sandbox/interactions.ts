const PREFIX = 'urn:nhs:names:services:gpconnect:';

/** Interaction ids of integration.md 3.4 that this sandbox registers. Case matters. */
export const STRUCTURED_RECORD = `${PREFIX}fhir:operation:gpc.getstructuredrecord-1`;
export const FOUNDATIONS_METADATA = `${PREFIX}fhir:rest:read:metadata-1`;
export const FOUNDATIONS_FIND_PATIENT = `${PREFIX}fhir:rest:search:patient-1`;
/** Version 0.7: no suffix. */
export const CARE_RECORD = `${PREFIX}fhir:operation:gpc.getcarerecord`;
export const CARE_RECORD_METADATA = `${PREFIX}fhir:rest:read:metadata`;

/** Whose service root an address of the directory is: never good for another capability (integration.md 0.7). */
export type Capability = 'structured' | 'foundations' | 'html';

export interface Interaction {
  readonly id: string;
  readonly capability: Capability;
  readonly method: 'GET' | 'POST';
  /** What follows the service root. */
  readonly path: string;
  /** Which of the two provenance tokens and media types (integration.md 2.1). */
  readonly version: '1.x' | '0.7';
  /** Claim `requested_scope` (integration.md 2.1). */
  readonly scope: 'patient/*.read' | 'organization/*.read';
}

export const interactions: readonly Interaction[] = [
  {
    id: STRUCTURED_RECORD,
    capability: 'structured',
    method: 'POST',
    path: '/Patient/$gpc.getstructuredrecord',
    version: '1.x',
    scope: 'patient/*.read',
  },
  {
    id: FOUNDATIONS_METADATA,
    capability: 'foundations',
    method: 'GET',
    path: '/metadata',
    version: '1.x',
    scope: 'organization/*.read',
  },
  {
    id: FOUNDATIONS_FIND_PATIENT,
    capability: 'foundations',
    method: 'GET',
    path: '/Patient',
    version: '1.x',
    scope: 'patient/*.read',
  },
  {
    id: CARE_RECORD,
    capability: 'html',
    method: 'POST',
    path: '/Patient/$gpc.getcarerecord',
    version: '0.7',
    scope: 'patient/*.read',
  },
  {
    id: CARE_RECORD_METADATA,
    capability: 'html',
    method: 'GET',
    path: '/metadata',
    version: '0.7',
    scope: 'organization/*.read',
  },
];
