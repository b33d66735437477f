import { extensionsNamed, extensionValue } from './extensions.ts';
import type { IndexedResource, RecordIndex } from './record-index.ts';
import { referred } from './references.ts';

const linksByIndex = new WeakMap<RecordIndex, ReadonlyMap<IndexedResource, readonly IndexedResource[]>>();

/** Problems that name one of these resources, as actual problem or as related content (structured.md 2.10). */
export function problemsNaming(
  index: RecordIndex,
  resources: readonly IndexedResource[],
): readonly IndexedResource[] {
  const links = linksByIndex.get(index) ?? problemsByItem(index);
  linksByIndex.set(index, links);
  return [...new Set(resources.flatMap((resource) => links.get(resource) ?? []))];
}

/** Reverse index item → problems: links only run from problem to item. */
function problemsByItem(index: RecordIndex): ReadonlyMap<IndexedResource, readonly IndexedResource[]> {
  const links = new Map<IndexedResource, IndexedResource[]>();
  for (const problem of index.ofType('Condition')) {
    const named = [
      ...extensionsNamed(problem.body, 'ActualProblem'),
      ...extensionsNamed(problem.body, 'RelatedClinicalContent'),
    ].map((extension) => referred(index, extensionValue(extension), problem));
    for (const item of named) {
      if (item === undefined) continue;
      const problems = links.get(item);
      if (problems === undefined) links.set(item, [problem]);
      else problems.push(problem);
    }
  }
  return links;
}
