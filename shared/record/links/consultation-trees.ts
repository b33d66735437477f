import type { IndexedResource, RecordIndex } from '../record-index.ts';
import { linkedResource } from './link-target.ts';
import { listTargets, structureLevel } from './structure-list.ts';

/** Which consultation each resource of a tree stands in; trees without a consultation apart. */
export interface ConsultationTrees {
  /** By Encounter; the first List that names it. */
  readonly treeOf: ReadonlyMap<IndexedResource, IndexedResource>;
  /** The consultation in whose tree a resource stands. */
  readonly consultationOf: ReadonlyMap<IndexedResource, IndexedResource>;
  /** Everything that some structure list names. */
  readonly members: ReadonlySet<IndexedResource>;
  /** Tops of trees that no consultation of the record owns, in the order received. */
  readonly untied: readonly IndexedResource[];
}

/** Walks every structure list once, whatever cycles they form: time grows with the entries alone. */
export function consultationTrees(index: RecordIndex): ConsultationTrees {
  const lists = index.ofType('List').filter((list) => structureLevel(list) !== undefined);
  const children = new Map(lists.map((list) => [list, childrenOf(index, list)]));
  const treeOf = new Map<IndexedResource, IndexedResource>();
  for (const list of lists) {
    const encounter =
      structureLevel(list) === 'consultation'
        ? linkedResource(index, list.body['encounter'], list)
        : undefined;
    if (encounter?.type === 'Encounter' && !treeOf.has(encounter)) treeOf.set(encounter, list);
  }
  const consultationOf = new Map<IndexedResource, IndexedResource>();
  const walked = new Set<IndexedResource>();
  for (const [encounter, top] of treeOf) {
    walk(top, children, walked, (member) => {
      if (!consultationOf.has(member)) consultationOf.set(member, encounter);
    });
  }
  const members = new Set([...children.values()].flat());
  return { treeOf, consultationOf, members, untied: untiedTops(lists, members, children, walked) };
}

function childrenOf(index: RecordIndex, list: IndexedResource): readonly IndexedResource[] {
  return listTargets(index, list).flatMap((target) => (target.kind === 'found' ? [target.resource] : []));
}

/** Those that nothing names first; then, for lists that only name each other, the first one received. */
function untiedTops(
  lists: readonly IndexedResource[],
  members: ReadonlySet<IndexedResource>,
  children: ReadonlyMap<IndexedResource, readonly IndexedResource[]>,
  walked: Set<IndexedResource>,
): readonly IndexedResource[] {
  const named = lists.filter((list) => members.has(list));
  const tops: IndexedResource[] = [];
  for (const list of [...lists.filter((item) => !members.has(item)), ...named]) {
    if (walked.has(list)) continue;
    tops.push(list);
    walk(list, children, walked, () => undefined);
  }
  return tops;
}

/** Visits a tree without recursion; lists walked before are not entered again. */
function walk(
  top: IndexedResource,
  children: ReadonlyMap<IndexedResource, readonly IndexedResource[]>,
  walked: Set<IndexedResource>,
  visit: (member: IndexedResource) => unknown,
): void {
  if (walked.has(top)) return;
  walked.add(top);
  const open = [top];
  for (let list = open.pop(); list !== undefined; list = open.pop()) {
    for (const member of children.get(list) ?? []) {
      visit(member);
      if (!children.has(member) || walked.has(member)) continue;
      walked.add(member);
      open.push(member);
    }
  }
}
