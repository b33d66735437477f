import type { ListMembers } from '../list-members.ts';
import type { IndexedResource } from '../record-index.ts';
import type { AreaWarning, SupplyState, TextOnlyRow } from '../record-view.ts';
import type { AreaFacts, ListId } from './area-facts.ts';
import type { RecordContext } from './area-reader.ts';

/** What the lists of an answer say about one area: its primary list, and what consultations and problems mention. */
export interface AreaLists {
  readonly primary: ListMembers;
  readonly mentioned: ListMembers;
  /** Where a resource is named: the primary list wins. */
  readonly namedBy: (resource: IndexedResource) => 'primary' | 'mentioned' | 'none';
  /** Entries that are only a sentence, of both. */
  readonly textOnly: readonly TextOnlyRow[];
  /** Every warning on these lists and on the area's parameters, `data-in-transit` left out: the record tells that one. */
  readonly warnings: readonly AreaWarning[];
  /** The one supply state; `rowsOutside`: rows that the primary list did not name. */
  readonly state: (rowsOutside: number) => SupplyState;
}

/**
 * Gathers the lists of one area (structured.md 2.7).
 * @param fitting types of resources that are rows of this list
 * @param list absent: the list that bears the area's own id
 */
export function areaLists(
  record: RecordContext,
  facts: AreaFacts,
  fitting: ReadonlySet<string>,
  list?: ListId,
): AreaLists {
  throw new Error(`not built: ${facts.id} ${list ?? ''} ${fitting.size} ${record.today}`);
}
