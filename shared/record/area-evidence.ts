import type { RecordAreaId } from './area-order.ts';
import type { AreaFacts, ListId } from './areas/area-facts.ts';
import { distinctWarnings, listWarnings } from './list-warnings.ts';
import type { QueryList } from './list-members.ts';
import { queryLists, unknownList } from './list-members.ts';
import type { OutcomeWarnings } from './outcome-warnings.ts';
import { outcomeWarnings } from './outcome-warnings.ts';
import type { IndexedResource, RecordIndex } from './record-index.ts';
import type { AreaId, AreaWarning, AskedArea, AskedRange } from './record-view.ts';

/** What the answers say about their own completeness: lists, their warnings, their outcomes. */
export interface AnswerEvidence {
  /** What all answers together were asked for; the newest range of each area. */
  readonly requested: readonly AskedArea[];
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

/** A warning and what it is tied to. */
export interface TiedWarning {
  readonly list?: ListId;
  readonly area?: AreaId;
  readonly warning: AreaWarning;
}

const nothingOutdated: ReadonlySet<AreaId> = new Set();

/**
 * Gathers the lists and warnings of all answers once, for all areas.
 * @param outdated areas of which a newer answer speaks instead of the one that brought this list or outcome
 */
export function gatherEvidence(
  index: RecordIndex,
  asked: Pick<AnswerEvidence, 'requested' | 'hiddenAreas' | 'today'>,
  outdated: (resource: IndexedResource) => ReadonlySet<AreaId> = () => nothingOutdated,
): AnswerEvidence {
  const lists = queryLists(index).filter(
    ({ resource, kind }) => kind.secondary || kind.area === undefined || !outdated(resource).has(kind.area),
  );
  const outcome = outcomeWarnings(index, outdated);
  const evidence = { ...asked, lists, outcome, inTransit: false, suspect: false };
  return {
    ...evidence,
    inTransit: warningsOfLists(evidence).some(({ warning }) => warning.key === 'W-TRANSIT'),
    suspect: outcome.suspect || lists.some(({ kind }) => kind === unknownList),
  };
}

/** Warnings of every list. */
export function warningsOfLists(evidence: Pick<AnswerEvidence, 'lists'>): readonly TiedWarning[] {
  return evidence.lists.flatMap(({ resource, kind }) =>
    listWarnings(resource.body, kind.about).map((warning) => ({
      ...(kind.list === undefined ? {} : { list: kind.list }),
      ...(kind.area === undefined ? {} : { area: kind.area }),
      warning,
    })),
  );
}

/** What an area was asked for; `undefined` where it was not. */
export function askedRange(evidence: AnswerEvidence, area: AreaId): AskedRange | undefined {
  return evidence.requested.find((asked) => asked.area === area)?.range;
}

/** Lists of one kind, primary or secondary. */
export function listsOf(evidence: AnswerEvidence, list: ListId, secondary: boolean): readonly QueryList[] {
  return evidence.lists.filter(({ kind }) => kind.list === list && kind.secondary === secondary);
}

/** Every warning that touches a list, primary and secondary, or the area's parts of the request (SAFE-14, SAFE-15). */
export function warningsOn(evidence: AnswerEvidence, facts: AreaFacts, list: ListId): readonly AreaWarning[] {
  const ofLists = warningsOfLists(evidence).filter((tied) => tied.list === list);
  const ofOutcome = evidence.outcome.warnings.filter(
    ({ area, speaksOf }) =>
      area === facts.id &&
      (speaksOf === list || speaksOf === facts.id || (speaksOf === 'part' && list === facts.id)),
  );
  return distinctWarnings([...ofLists, ...ofOutcome].map(({ warning }) => warning));
}

/** Whether the answers' outcomes say that a whole list is missing. */
export function supplyOf(
  evidence: AnswerEvidence,
  facts: AreaFacts,
  list: ListId,
): 'supplied' | 'switched-off' | 'not-supplied' {
  const refusals = evidence.outcome.warnings
    .filter(({ area, speaksOf }) => area === facts.id && (speaksOf === list || speaksOf === facts.id))
    .map(({ warning }) => warning.key);
  if (refusals.includes('W-AREA-OFF')) return 'switched-off';
  return refusals.includes('W-AREA-OLD') ? 'not-supplied' : 'supplied';
}

/** Warnings that are shown with their area: `data-in-transit` speaks of the whole record instead. */
export function ownWarnings(warnings: readonly AreaWarning[]): readonly AreaWarning[] {
  return warnings.filter(({ key }) => key !== 'W-TRANSIT');
}
