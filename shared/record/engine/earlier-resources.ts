import { areasOfType } from '../beyond-role.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';

/** A record parted into what stands, and what only an earlier answer brought. */
export interface PartedRecord {
  readonly current: RecordIndex;
  readonly earlier: RecordIndex;
}

/**
 * Parts a record: each half lists its own resources, and finds those of both by reference, so that no link breaks.
 * What an earlier answer brought and the newer one, asked for the same again, did not, may be gone at the practice or
 * may have been changed. Dropping it would lose it silently, and as an ordinary row it would look current; so it is
 * read apart, shown with a mark of its own, and counts for nothing: no state, title, count or trend rests on it.
 * @returns `undefined` where nothing is of an earlier answer
 */
export function partedRecord(
  index: RecordIndex,
  earlier: ReadonlySet<IndexedResource>,
): PartedRecord | undefined {
  if (!index.resources.some((resource) => earlier.has(resource))) return undefined;
  return {
    current: listing(index, (resource) => !earlier.has(resource)),
    earlier: listing(
      index,
      (resource) => earlier.has(resource),
      // Lists say in which table each of them stood, names say who.
      (resource) => earlier.has(resource) || areasOfType(resource.type) === undefined,
    ),
  };
}

function listing(
  index: RecordIndex,
  isHeld: (resource: IndexedResource) => boolean,
  isListed: (resource: IndexedResource) => boolean = isHeld,
): RecordIndex {
  const { emptyEntries, bySource, byId, containedById, whole, isClosedType } = index;
  return {
    resources: index.resources.filter((resource) => isHeld(resource)),
    emptyEntries,
    bySource,
    byId,
    containedById,
    ...(whole === undefined ? {} : { whole }),
    ...(isClosedType === undefined ? {} : { isClosedType }),
    ofType: (type) => index.ofType(type).filter((resource) => isListed(resource)),
  };
}
