import type { RecordAreaId } from './area-order.ts';
import type { ListFacts } from './area-state.ts';
import { distinctWarnings, listWarnings } from './list-warnings.ts';
import type { QueryList } from './list-members.ts';
import { queryLists, unknownList } from './list-members.ts';
import type { ListArea } from './list-kinds.ts';
import type { OutcomeWarnings, WarnedPart } from './outcome-warnings.ts';
import { outcomeWarnings } from './outcome-warnings.ts';
import type { RecordIndex } from './record-index.ts';
import type { ReadRequest } from './record-reader.ts';
import type { AreaId, AreaWarning } from './record-view.ts';

/** What the answer says about its own completeness: lists, their warnings, its outcome. */
export interface AnswerEvidence {
  readonly requested: readonly RecordAreaId[];
  /** Areas outside the role. */
  readonly hiddenAreas: readonly RecordAreaId[];
  readonly today: string;
  readonly lists: readonly QueryList[];
  readonly outcome: OutcomeWarnings;
  /** The record has not fully arrived, whichever list says so (structured.md 2.8). */
  readonly inTransit: boolean;
  /** Something warns that nobody can tie to an area. */
  readonly suspect: boolean;
}

/** Gathers the lists and warnings of an answer once, for all areas. */
export function gatherEvidence(
  index: RecordIndex,
  { requested, hiddenAreas, today }: Pick<ReadRequest, 'requested' | 'hiddenAreas' | 'today'>,
): AnswerEvidence {
  const lists = queryLists(index);
  const outcome = outcomeWarnings(index);
  return {
    requested,
    hiddenAreas,
    today,
    lists,
    outcome,
    inTransit: lists.some(({ resource, kind }) =>
      listWarnings(resource.body, kind.about).some(({ key }) => key === 'W-TRANSIT'),
    ),
    suspect: outcome.suspect || lists.some(({ kind }) => kind === unknownList),
  };
}

/** Lists of one kind, primary or secondary. */
export function listsOf(evidence: AnswerEvidence, area: ListArea, secondary: boolean): readonly QueryList[] {
  return evidence.lists.filter(({ kind }) => kind.area === area && kind.secondary === secondary);
}

/** Every warning that touches lists of an area, primary and secondary, or these parts of the request (SAFE-14, SAFE-15). */
export function warningsOn(
  evidence: AnswerEvidence,
  areas: readonly ListArea[],
  parts: readonly WarnedPart[],
): readonly AreaWarning[] {
  const ofLists = evidence.lists
    .filter(({ kind }) => areas.includes(kind.area))
    .flatMap(({ resource, kind }) => listWarnings(resource.body, kind.about));
  const ofOutcome = evidence.outcome.warnings
    .filter(({ part }) => parts.includes(part))
    .map(({ warning }) => warning);
  return distinctWarnings([...ofLists, ...ofOutcome]);
}

/** The facts of a list's state that need no knowledge of its rows. */
export function evidenceOn(
  evidence: AnswerEvidence,
  requested: AreaId,
  area: Exclude<ListArea, 'other'>,
  /** Parts whose warning means that the whole list is missing. */
  wholeParts: readonly WarnedPart[],
  /** All warnings that touch the list. */
  warnings: readonly AreaWarning[],
): Omit<ListFacts, 'entries' | 'rowsOutside' | 'withoutResource'> {
  const refusals = evidence.outcome.warnings
    .filter(({ part }) => wholeParts.includes(part))
    .map(({ warning }) => warning.key);
  return {
    requested: evidence.requested.includes(requested),
    listPresent: listsOf(evidence, area, false).length > 0,
    confidential: warnings.some(({ key }) => key === 'W-CONF'),
    warned: warnings.length > 0 || evidence.inTransit,
    supply: refusals.includes('W-AREA-OFF')
      ? 'switched-off'
      : refusals.includes('W-AREA-OLD')
        ? 'not-supplied'
        : 'supplied',
    suspect: evidence.suspect,
  };
}

/** Warnings that are shown with their area: `data-in-transit` speaks of the whole record instead. */
export function ownWarnings(warnings: readonly AreaWarning[]): readonly AreaWarning[] {
  return warnings.filter(({ key }) => key !== 'W-TRANSIT');
}
