import type { ListFacts, ListId } from './areas/area-facts.ts';
import { areaRegistry } from './areas/registry.ts';
import { asObjects, fieldOf, wordOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';
import type { AreaId } from './record-view.ts';

export interface ListKind {
  /** Absent for a list that no specification named. */
  readonly list?: ListId;
  /** The area that the list speaks of; ended allergies are of `allergies`. */
  readonly area?: AreaId;
  /** The list in words, e.g. `medicines mentioned in problems`. */
  readonly about: string;
  /** Lists of what consultations and problems mention (structured.md 2.4). */
  readonly secondary: boolean;
}

/** Consultation, topic, heading: the inner lists of a consultation (structured.md 2.5). */
const structureCodes: ReadonlySet<string> = new Set(['325851000000107', '25851000000105', '24781000000107']);

interface KnownLists {
  readonly byCode: ReadonlyMap<string, ListKind>;
  /** Titles of version 1.2, for lists without a code or with a placeholder for one (T19). */
  readonly byTitle: ReadonlyMap<string, ListKind>;
  /** First words of what a secondary list holds; the longer ones first. */
  readonly bySecondary: readonly (readonly [string, AreaId, ListFacts])[];
}

let known: KnownLists | undefined;

/** The registry's lists by what tells them; made once. */
function knownLists(): KnownLists {
  if (known !== undefined) return known;
  const all = areaRegistry.flatMap(({ id, lists }) => lists.map((list) => [id, list] as const));
  known = {
    byCode: new Map(
      all.flatMap(([area, list]) => list.codes.map((code) => [code.toLowerCase(), primary(area, list)])),
    ),
    byTitle: new Map(
      all.flatMap(([area, list]) =>
        list.oldTitles.map((title) => [title.toLowerCase(), primary(area, list)]),
      ),
    ),
    bySecondary: all
      .flatMap(([area, list]) => list.secondary.map((words) => [words.toLowerCase(), area, list] as const))
      .sort(([a], [b]) => b.length - a.length),
  };
  return known;
}

function primary(area: AreaId, { id, about }: ListFacts): ListKind {
  return { list: id, area, about, secondary: false };
}

/**
 * Tells what a List is by its code, never by title or display; the title serves only where no known code came (T19, T20).
 * @returns `undefined` for the inner lists of consultations and for unknown lists
 */
export function listKindOf(list: JsonObject): ListKind | undefined {
  const codings = asObjects(fieldOf(list, 'code', 'coding'));
  for (const coding of codings) {
    const code = wordOf(coding['code']) ?? '';
    const kind = knownLists().byCode.get(code) ?? secondaryKind(code);
    if (kind !== undefined) return kind;
  }
  if (codings.some((coding) => structureCodes.has(wordOf(coding['code']) ?? ''))) return undefined;
  return knownLists().byTitle.get(wordOf(list['title']) ?? '');
}

function secondaryKind(code: string): ListKind | undefined {
  const match = /^(consultations|problems)-(.+)$/.exec(code);
  if (match === null) return undefined;
  const [, place = '', contents = ''] = match;
  const found = knownLists().bySecondary.find(([words]) => contents.startsWith(words));
  if (found === undefined) return undefined;
  const [, area, list] = found;
  // The one list of linked problems belongs to no consultation and to no problem (structured.md 2.4).
  const about = list.id === 'linked-problems' ? list.about : `${list.about} mentioned in ${place}`;
  return { list: list.id, area, about, secondary: true };
}
