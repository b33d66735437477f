import { hasEnd, allergyRow } from './allergy-row.ts';
import { allergyTitle } from './allergy-title.ts';
import type { AnswerEvidence } from './area-evidence.ts';
import { evidenceOn, listsOf, ownWarnings, warningsOn } from './area-evidence.ts';
import { allergiesState, listState } from './area-state.ts';
import { conceptWord } from './coded-text.ts';
import { datePlace, newestFirst } from './date-order.ts';
import { fieldOf, textOf, wordOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';
import { listKindOf } from './list-kinds.ts';
import { listMembers } from './list-members.ts';
import type { ListMembers } from './list-members.ts';
import type { IndexedResource, RecordIndex } from './record-index.ts';
import type { AllergiesArea, AllergyRow, RowMark } from './record-view.ts';
import { distinctWarnings } from './list-warnings.ts';

const fitting: ReadonlySet<string> = new Set(['AllergyIntolerance']);

interface Placed {
  readonly resource: IndexedResource;
  readonly ended: boolean;
  /** Named by (or contained in) the primary list of its section. */
  readonly inPrimary: boolean;
  readonly marks: readonly RowMark[];
}

/**
 * Allergies, active and ended apart (UI-51). Every AllergyIntolerance of the answer becomes a row, whichever list
 * named it, or none; where list and status disagree it counts as active and says so (structured.md 3.1).
 */
export function readAllergies(index: RecordIndex, evidence: AnswerEvidence): AllergiesArea {
  if (evidence.hiddenAreas.includes('allergies')) return hiddenAllergies;
  const active = listMembers(index, listsOf(evidence, 'allergies', false), fitting);
  const ended = listMembers(index, listsOf(evidence, 'ended-allergies', false), fitting);
  const mentioned = listMembers(index, listsOf(evidence, 'allergies', true), fitting);
  const mentionedEnded = listMembers(index, listsOf(evidence, 'ended-allergies', true), fitting);
  const placed = index
    .ofType('AllergyIntolerance')
    .map((resource) => place(resource, { active, ended, mentioned, mentionedEnded }));
  const rows = (wanted: boolean) =>
    placed
      .filter((item) => item.ended === wanted)
      .map((item) => ({ resource: item.resource, row: allergyRow(index, item.resource, wanted, item.marks) }))
      .sort(bySubstance)
      .map(({ row }) => row);
  const outside = (wanted: boolean) =>
    placed.filter((item) => item.ended === wanted && !item.inPrimary).length;

  const activeWarnings = warningsOn(evidence, ['allergies'], ['allergies']);
  const endedWarnings = warningsOn(evidence, ['ended-allergies'], ['allergies', 'ended-allergies']);
  const endedState = listState({
    ...evidenceOn(evidence, 'allergies', 'ended-allergies', ['allergies', 'ended-allergies'], endedWarnings),
    entries: ended.entries,
    rowsOutside: outside(true),
    withoutResource: ended.textOnly.length + mentionedEnded.textOnly.length,
  });
  const state = allergiesState(
    listState({
      ...evidenceOn(evidence, 'allergies', 'allergies', ['allergies'], activeWarnings),
      entries: active.entries,
      rowsOutside: outside(false),
      withoutResource: active.textOnly.length + mentioned.textOnly.length,
    }),
    endedState,
  );
  const textOnly = [active, ended, mentioned, mentionedEnded].flatMap((members) => members.textOnly);
  const activeRows = rows(false);
  const endedRows = rows(true);
  return {
    state,
    endedState,
    warnings: ownWarnings(distinctWarnings([...activeWarnings, ...endedWarnings])),
    ...allergyTitle(state, activeRows, endedRows),
    active: activeRows,
    ended: endedRows,
    textOnly,
  };
}

const hiddenAllergies: AllergiesArea = {
  state: 'role-hidden',
  endedState: 'role-hidden',
  warnings: [],
  ...allergyTitle('role-hidden', [], []),
  active: [],
  ended: [],
  textOnly: [],
};

interface Lists {
  readonly active: ListMembers;
  readonly ended: ListMembers;
  readonly mentioned: ListMembers;
  readonly mentionedEnded: ListMembers;
}

function place(resource: IndexedResource, lists: Lists): Placed {
  const { body } = resource;
  const inActive = lists.active.members.has(resource);
  const inEnded = lists.ended.members.has(resource) || isInsideEndedList(resource);
  const saysActive = inActive || lists.mentioned.members.has(resource);
  const saysEnded = inEnded || lists.mentionedEnded.members.has(resource);
  // Newer versions of FHIR send a concept here.
  const status = wordOf(body['clinicalStatus']) ?? conceptWord(body['clinicalStatus']);
  const statusEnded = status === 'resolved' || status === 'inactive';
  const unlisted = !saysActive && !saysEnded;
  const disagrees =
    (saysActive && (saysEnded || statusEnded || hasEnd(body) || readsResolved(body))) ||
    (saysEnded && status !== undefined && !statusEnded);
  const ended = unlisted
    ? statusEnded || (status === undefined && looksEnded(body))
    : !disagrees && saysEnded;
  return {
    resource,
    ended,
    inPrimary: ended ? inEnded : inActive || (disagrees && inEnded),
    marks: [
      ...(disagrees ? (['status-disagrees'] as const) : []),
      ...(unlisted ? (['incomplete-entry'] as const) : []),
    ],
  };
}

/** Ended allergies travel inside their list (T24). */
function isInsideEndedList(resource: IndexedResource): boolean {
  const { container } = resource;
  return container?.type === 'List' && listKindOf(container.body)?.area === 'ended-allergies';
}

function looksEnded(body: JsonObject): boolean {
  return hasEnd(body) || readsResolved(body);
}

/** The carrier of draft 1.6.2: `Resolved '<term>' original code <code>.` */
function readsResolved(body: JsonObject): boolean {
  return /^\s*Resolved '.*' original code/s.test(textOf(fieldOf(body, 'code', 'text')) ?? '');
}

/** Substance A to Z (UI-54), then newest first, then by source so that the order of the answer never shows (UI-42). */
function bySubstance(
  a: { readonly resource: IndexedResource; readonly row: AllergyRow },
  b: { readonly resource: IndexedResource; readonly row: AllergyRow },
): number {
  return (
    alphabet.compare(a.row.substance.text, b.row.substance.text) ||
    newestFirst(datePlace(a.resource.body['assertedDate']), datePlace(b.resource.body['assertedDate'])) ||
    (a.row.source < b.row.source ? -1 : 1)
  );
}

const alphabet = new Intl.Collator('en-GB', { numeric: true });
