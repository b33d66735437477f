import type { RecordContext } from '../areas/area-reader.ts';
import type { IndexedResource } from '../record-index.ts';
import type { Block } from '../record-view.ts';
import { itemBlock } from './item-block.ts';
import { membersOf } from './members.ts';

/** Panels of panels deeper than this stand beside each other beneath the last level. */
const deepestNesting = 6;
/** No real hierarchy is this long; what would be longer stays beside its parent. */
const longestLine = 64;

/** Which entries of one list stand beneath others of it. */
export interface Nesting {
  /** Shown beneath another entry of the same list, so not again beside it (T67). */
  readonly nested: ReadonlySet<IndexedResource>;
  readonly membersOf: ReadonlyMap<IndexedResource, readonly IndexedResource[]>;
}

/**
 * Members stand beneath their parent where both are in the same list, or where they are nowhere else in the tree.
 * Each has one parent, the first that names it; entries that only name each other stay beside each other.
 * @param here entries of the list
 * @param tree everything in the whole tree
 */
export function nestingOf(
  { index }: Pick<RecordContext, 'index'>,
  here: ReadonlySet<IndexedResource>,
  tree: ReadonlySet<IndexedResource>,
): Nesting {
  const parentOf = new Map<IndexedResource, IndexedResource>();
  const members = new Map<IndexedResource, readonly IndexedResource[]>();
  const open = [...here];
  // Grows while it is walked: members that are not in the list have members of their own.
  for (const parent of open) {
    const own = membersOf(index, parent).filter((member) => {
      const fits = here.has(member) || (parent.type === 'Observation' && !tree.has(member));
      return fits && !parentOf.has(member) && !standsUnder(parent, member, parentOf);
    });
    for (const member of own) {
      parentOf.set(member, parent);
      if (!here.has(member)) open.push(member);
    }
    if (own.length > 0) members.set(parent, own);
  }
  return { nested: new Set(parentOf.keys()), membersOf: members };
}

/** An entry with its members beneath it. */
export function nestedItem(
  record: RecordContext,
  resource: IndexedResource,
  nesting: Nesting,
  depth = 1,
): Block {
  const own = nesting.membersOf.get(resource) ?? [];
  const nested =
    depth < deepestNesting
      ? own.map((member) => nestedItem(record, member, nesting, depth + 1))
      : allBeneath(own, nesting).map((member) => itemBlock(record, member));
  return itemBlock(record, resource, nested);
}

function allBeneath(members: readonly IndexedResource[], nesting: Nesting): readonly IndexedResource[] {
  const all = [...members];
  for (const member of all) all.push(...(nesting.membersOf.get(member) ?? []));
  return all;
}

function standsUnder(
  resource: IndexedResource,
  other: IndexedResource,
  parentOf: ReadonlyMap<IndexedResource, IndexedResource>,
): boolean {
  let at: IndexedResource | undefined = resource;
  for (let step = 0; at !== undefined; step += 1) {
    if (at === other || step > longestLine) return true;
    at = parentOf.get(at);
  }
  return false;
}
