import { bloodPressureOf } from '../../observations/blood-pressure.ts';
import type { ObservationRoles } from '../../observations/roles.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { RowMark } from '../../record-view.ts';
import type { AreaLists } from '../area-lists.ts';
import type { RecordContext } from '../area-reader.ts';

/** An Observation as a row of its own, in its table and under the row it belongs to (UI-65). */
export interface PlacedObservation {
  readonly resource: IndexedResource;
  /** Observations that its row shows with it: halves of a blood pressure. */
  readonly folded: readonly IndexedResource[];
  readonly table: 'entries' | 'came-along';
  readonly marks: readonly RowMark[];
  readonly parent: IndexedResource | undefined;
  readonly depth: number;
  /** The primary list named it, or what it stands under. */
  readonly isListed: boolean;
}

/**
 * Observations that no report, no immunisation and no narrative of a consultation holds, parents before children.
 * Each stands in the table of the list that names it; one that none names, in that of what it stands under.
 */
export function entryForest(
  record: RecordContext,
  roles: ObservationRoles,
  lists: AreaLists,
): readonly PlacedObservation[] {
  const own = record.index
    .ofType('Observation')
    .filter((observation) => isOwnRow(record, roles, lists, observation));
  const pairs = own.filter((observation) => roles.roleOf(observation) === 'blood-pressure');
  const halves = new Map(pairs.map((observation) => [observation, halvesOf(record, observation)]));
  const folded = new Set([...halves.values()].flat());
  const rows = own.filter((observation) => !folded.has(observation));
  const shown = new Set(rows);
  const placed = new Map<IndexedResource, PlacedObservation>();
  const children = Map.groupBy(rows, (row) => nearest(row, roles, shown));
  const waiting = (children.get(undefined) ?? []).toReversed();
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    const above = nearest(row, roles, shown);
    const holder = above === undefined ? undefined : placed.get(above);
    placed.set(row, placeRow(record, roles, lists, row, halves.get(row) ?? [], holder));
    const below = roles.tree.childrenOf(row).filter((child) => shown.has(child));
    const others = (children.get(row) ?? []).filter((child) => !below.includes(child));
    waiting.push(...[...below, ...others].toReversed());
  }
  return [...placed.values()];
}

function isOwnRow(
  record: RecordContext,
  roles: ObservationRoles,
  lists: AreaLists,
  observation: IndexedResource,
): boolean {
  switch (roles.roleOf(observation)) {
    case 'entry':
    case 'blood-pressure':
      return true;
    case 'narrative':
      return !record.links.isInTree(observation);
    case 'consent':
      return false;
    default:
      // What the practice lists here stands here, though a report shows it too.
      return lists.namedBy(observation) === 'primary';
  }
}

function halvesOf(record: RecordContext, observation: IndexedResource): readonly IndexedResource[] {
  return bloodPressureOf(record.index, observation)?.halves ?? [];
}

/** The nearest one above that has a row. */
function nearest(
  row: IndexedResource,
  { tree }: ObservationRoles,
  shown: ReadonlySet<IndexedResource>,
): IndexedResource | undefined {
  let above = tree.parentOf(row);
  while (above !== undefined && !shown.has(above)) above = tree.parentOf(above);
  return above;
}

function placeRow(
  record: RecordContext,
  { tree }: ObservationRoles,
  lists: AreaLists,
  resource: IndexedResource,
  folded: readonly IndexedResource[],
  holder: PlacedObservation | undefined,
): PlacedObservation {
  const { table, marks, isListed } = tableOf(record, tree, lists, [resource, ...folded], holder);
  const isUnder = holder?.table === table;
  return {
    resource,
    folded,
    table,
    marks,
    isListed,
    parent: isUnder ? holder.resource : undefined,
    depth: isUnder ? holder.depth + 1 : 0,
  };
}

function tableOf(
  record: RecordContext,
  tree: ObservationRoles['tree'],
  lists: AreaLists,
  resources: readonly IndexedResource[],
  holder: PlacedObservation | undefined,
): Pick<PlacedObservation, 'table' | 'marks' | 'isListed'> {
  const named = resources.map((resource) => lists.namedBy(resource));
  if (named.includes('primary')) return { table: 'entries', marks: [], isListed: true };
  if (named.includes('mentioned')) return { table: 'came-along', marks: ['came-along'], isListed: false };
  if (holder !== undefined) {
    const { table, isListed } = holder;
    return { table, isListed, marks: table === 'came-along' ? ['came-along'] : [] };
  }
  const below = resources.flatMap((resource) => tree.childrenOf(resource));
  // A heading of what is listed came because of it.
  if (below.some((child) => lists.namedBy(child) === 'primary')) {
    return { table: 'entries', marks: [], isListed: true };
  }
  const cameAlong =
    below.some((child) => lists.namedBy(child) === 'mentioned') ||
    resources.some((resource) => record.links.isInTree(resource));
  return cameAlong
    ? { table: 'came-along', marks: ['came-along'], isListed: false }
    : { table: 'entries', marks: ['incomplete-entry'], isListed: false };
}
