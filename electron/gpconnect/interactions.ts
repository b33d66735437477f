interface Interaction {
  /** Case-sensitive (integration.md §3.4). */
  readonly id: `urn:nhs:names:services:gpconnect:${string}`;
  readonly method: 'GET' | 'POST';
  /** Follows the service root that the directory gives for this very interaction; roots differ per capability (§0.7). */
  readonly path: `/${string}`;
  readonly scope: 'patient/*.read' | 'organization/*.read';
  /** No blank before `charset` (structured.md §1.2). */
  readonly mediaType: string;
}

/**
 * The one table that address, token and header builders read, so that they cannot disagree (integration.md §3.4).
 * `gpc.migratestructuredrecord-1` must never stand here: it is for practice-to-practice transfer only.
 */
export const interactions = {
  structuredRecord: {
    id: 'urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1',
    method: 'POST',
    path: '/Patient/$gpc.getstructuredrecord',
    scope: 'patient/*.read',
    mediaType: 'application/fhir+json;charset=utf-8',
  },
  /** Combined foundations metadata; the structured-only one must not be asked (integration.md §1.6). */
  metadata: {
    id: 'urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1',
    method: 'GET',
    path: '/metadata',
    scope: 'organization/*.read',
    mediaType: 'application/fhir+json;charset=utf-8',
  },
} as const satisfies Record<string, Interaction>;

export type InteractionName = keyof typeof interactions;
