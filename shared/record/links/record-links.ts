import type { IndexedResource } from '../record-index.ts';

/** Reverse links of a record: messages only link one way (structured.md 2.10). Unknown resources have none. */
export interface RecordLinks {
  /** Problems that name a resource, as actual problem or related content, or by the topic it stands in. */
  readonly problemsOf: (resource: IndexedResource) => readonly IndexedResource[];
  /** Sections of consultations whose header names a problem. */
  readonly topicsOf: (problem: IndexedResource) => readonly IndexedResource[];
  /** The consultation that a resource names, or in whose tree it stands. */
  readonly consultationOf: (resource: IndexedResource) => IndexedResource | undefined;
  /** The consultation's own List (325851000000107), found by its encounter. */
  readonly treeOf: (encounter: IndexedResource) => IndexedResource | undefined;
  /** Whether a resource stands in the tree of some consultation. */
  readonly isInTree: (resource: IndexedResource) => boolean;
  /** Tops of consultation trees that no consultation of the record owns, in the order received. */
  readonly untiedTrees: readonly IndexedResource[];
}
