import { asArray } from '../json-value.ts';
import { linkedResource } from '../links/link-target.ts';
import { observationTree } from '../observations/observation-tree.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';

/** Entries that belong beneath another: members of a panel or hierarchy, results of a report (structured.md 3.6, 3.7). */
export function membersOf(index: RecordIndex, resource: IndexedResource): readonly IndexedResource[] {
  if (resource.type === 'Observation') return observationTree(index).childrenOf(resource);
  if (resource.type !== 'DiagnosticReport') return [];
  const results = asArray(resource.body['result']).flatMap(
    (reference) => linkedResource(index, reference, resource) ?? [],
  );
  return [...new Set(results)];
}
