import type { Disagreement } from './fhirpath-oracle.ts';

/** A place where reader and FHIRPath differ by intent, and why. */
export interface KnownDifference {
  /** Type of the resource. */
  readonly type: string;
  readonly field: string;
  readonly why: string;
}

/** Differences of third-party records; the stories have none. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    type: 'MedicationRequest',
    field: 'notes',
    why: 'Suppliers write patient and pharmacy text into one note behind fixed words ("Pharmacy Text:"). The table of issues shows it under a label in place of those words; nothing else of it is left out.',
  },
  {
    type: 'ProcedureRequest',
    field: 'count',
    why: 'Entries that lack the "resource" wrapper: the reader takes them, the path entry.resource does not find them.',
  },
];

/** What nobody has explained. */
export function unexplained(found: readonly Disagreement[]): readonly Disagreement[] {
  return found.filter(
    ({ source, field }) =>
      !knownDifferences.some((known) => known.field === field && source.split('/')[0] === known.type),
  );
}
