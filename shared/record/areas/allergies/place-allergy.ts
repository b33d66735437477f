import { conceptWord } from '../../coded-text.ts';
import { asObjects, fieldOf, textOf, wordOf } from '../../json-value.ts';
import type { JsonObject } from '../../json-value.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { RowMark } from '../../record-view.ts';
import type { AreaLists } from '../area-lists.ts';
import { hasEnd } from './allergy-fields.ts';
import { allergiesFacts } from './facts.ts';
import { noKnownKind } from './no-known-allergy.ts';
import type { NoKnown } from './no-known-allergy.ts';

export type AllergyTable = 'active' | 'mentioned' | 'statements' | 'ended';

/** Where one AllergyIntolerance stands. */
export interface PlacedAllergy {
  readonly resource: IndexedResource;
  readonly table: AllergyTable;
  readonly noKnown: NoKnown;
  readonly ended: boolean;
  /** Named by (or contained in) the primary list of its section. */
  readonly inPrimary: boolean;
  readonly marks: readonly RowMark[];
}

/**
 * Places an allergy whichever list named it, or none; where list and status disagree it counts as active and says so
 * (structured.md 3.1, UI-51). What only problems or consultations name is told apart, ended ones among the ended.
 */
export function placeAllergy(
  resource: IndexedResource,
  activeLists: AreaLists,
  endedLists: AreaLists,
): PlacedAllergy {
  const { body } = resource;
  const inActive = activeLists.primary.members.has(resource);
  const inEnded = endedLists.primary.members.has(resource) || isInsideEndedList(resource);
  const saysActive = inActive || activeLists.mentioned.members.has(resource);
  const saysEnded = inEnded || endedLists.mentioned.members.has(resource);
  // Newer versions of FHIR send a concept here.
  const status = wordOf(body['clinicalStatus']) ?? conceptWord(body['clinicalStatus']);
  const statusEnded = status === 'resolved' || status === 'inactive';
  const unlisted = !saysActive && !saysEnded;
  const mentionedOnly = !unlisted && !inActive && !inEnded;
  const disagrees =
    (saysActive && (saysEnded || statusEnded || hasEnd(body) || readsResolved(body))) ||
    (saysEnded && status !== undefined && !statusEnded);
  const ended = unlisted
    ? statusEnded || (status === undefined && looksEnded(body))
    : !disagrees && saysEnded;
  const noKnown = noKnownKind(body);
  const marks: readonly (RowMark | false)[] = [
    disagrees && 'status-disagrees',
    unlisted && 'incomplete-entry',
    mentionedOnly && 'came-along',
  ];
  return {
    resource,
    table: ended ? 'ended' : noKnown === 'no' ? (mentionedOnly ? 'mentioned' : 'active') : 'statements',
    noKnown,
    ended,
    inPrimary: ended ? inEnded : inActive || (disagrees && inEnded),
    marks: marks.filter((mark) => mark !== false),
  };
}

/** Ended allergies travel inside their list (T24). */
function isInsideEndedList({ container }: IndexedResource): boolean {
  const facts = allergiesFacts.lists.find(({ id }) => id === 'ended-allergies');
  if (container?.type !== 'List' || facts === undefined) return false;
  const codes = asObjects(fieldOf(container.body, 'code', 'coding')).flatMap(
    ({ code }) => textOf(code)?.trim() ?? [],
  );
  return (
    codes.some((code) => facts.codes.includes(code)) ||
    facts.oldTitles.includes(wordOf(container.body['title']) ?? '')
  );
}

function looksEnded(body: JsonObject): boolean {
  return hasEnd(body) || readsResolved(body);
}

/** The carrier of draft 1.6.2: `Resolved '<term>' original code <code>.` */
function readsResolved(body: JsonObject): boolean {
  return /^\s*Resolved '.*' original code/s.test(textOf(fieldOf(body, 'code', 'text')) ?? '');
}
