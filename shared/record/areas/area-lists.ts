import { askedRange, listsOf, ownWarnings, supplyOf, warningsOn } from '../area-evidence.ts';
import type { AnswerEvidence } from '../area-evidence.ts';
import { listState } from '../area-state.ts';
import type { ListFacts } from '../area-state.ts';
import { isClosed } from '../beyond-role.ts';
import { listMembers } from '../list-members.ts';
import type { ListMembers } from '../list-members.ts';
import type { IndexedResource } from '../record-index.ts';
import type { AreaWarning, SupplyState, TextOnlyRow } from '../record-view.ts';
import type { AreaFacts, ListId } from './area-facts.ts';
import type { RecordContext } from './area-reader.ts';

/** What the lists of all answers say about one area: its primary list, and what consultations and problems mention. */
export interface AreaLists {
  readonly primary: ListMembers;
  readonly mentioned: ListMembers;
  /** Where a resource is named: the primary list wins. */
  readonly namedBy: (resource: IndexedResource) => 'primary' | 'mentioned' | 'none';
  /** Entries that are only a sentence, of both. */
  readonly textOnly: readonly TextOnlyRow[];
  /** Every warning on these lists and on the area's parameters, `data-in-transit` left out: the record tells that one. */
  readonly warnings: readonly AreaWarning[];
  /**
   * The one supply state; `rowsOutside`: rows that the primary list did not name, those that only came along
   * included. Where a limit was sent, rows that came along lie outside it and do not make the area partial.
   */
  readonly state: (rowsOutside: number) => SupplyState;
}

const noMembers: ListMembers = { entries: 0, members: new Set(), textOnly: [] };

/**
 * Gathers the lists of one area (structured.md 2.7). What is outside the role comes back empty and `role-hidden`.
 * @param fitting types of resources that are rows of this list
 * @param list absent: the list that bears the area's own id; `linked-problems` stands in `mentioned`
 */
export function areaLists(
  record: Pick<RecordContext, 'index' | 'evidence'>,
  facts: AreaFacts,
  fitting: ReadonlySet<string>,
  list: ListId = facts.id,
): AreaLists {
  const { index, evidence } = record;
  if (isClosed(facts, evidence.hiddenAreas)) {
    return {
      primary: noMembers,
      mentioned: noMembers,
      namedBy: () => 'none',
      textOnly: [],
      warnings: [],
      state: () => 'role-hidden',
    };
  }
  const primaryLists = listsOf(evidence, list, false);
  const primary = listMembers(index, primaryLists, fitting);
  const mentioned = listMembers(index, listsOf(evidence, list, true), fitting);
  const warnings = warningsOn(evidence, facts, list);
  const requested = requestedAs(evidence, facts);
  const cameAlong = [...mentioned.members].filter((member) => !primary.members.has(member)).length;
  return {
    primary,
    mentioned,
    namedBy: (resource) => {
      if (primary.members.has(resource)) return 'primary';
      return mentioned.members.has(resource) ? 'mentioned' : 'none';
    },
    textOnly: [...primary.textOnly, ...mentioned.textOnly],
    warnings: ownWarnings(warnings),
    state: (rowsOutside) =>
      listState({
        requested,
        listPresent: primaryLists.length > 0,
        entries: primary.entries,
        rowsOutside: requested === 'limited' ? Math.max(0, rowsOutside - cameAlong) : rowsOutside,
        withoutResource: primary.textOnly.length + mentioned.textOnly.length,
        confidential: warnings.some(({ key }) => key === 'W-CONF'),
        warned: warnings.length > 0 || evidence.inTransit,
        supply: supplyOf(evidence, facts, list),
        suspect: evidence.suspect,
      }),
  };
}

function requestedAs(evidence: AnswerEvidence, facts: AreaFacts): ListFacts['requested'] {
  if (facts.request === undefined) return 'along';
  const range = askedRange(evidence, facts.id);
  if (range === undefined) return 'no';
  return range.kind === 'all' ? 'whole' : 'limited';
}
