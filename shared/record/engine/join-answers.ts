import { areaRegistry } from '../areas/registry.ts';
import { areasOfType } from '../beyond-role.ts';
import type { JsonObject } from '../json-value.ts';
import { indexAnswers } from '../record-index.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import type { AreaId, AskedArea } from '../record-view.ts';

/** One answer whose identity is settled. */
export interface HeldAnswer {
  readonly bundle: JsonObject;
  readonly requested: readonly AskedArea[];
}

/** All answers of one opening as one record. */
export interface JoinedAnswers {
  readonly index: RecordIndex;
  /** The newest range of every area, in the order of the registry. */
  readonly requested: readonly AskedArea[];
  /** Areas of which a newer answer speaks instead of the one that brought this resource. */
  readonly outdated: (resource: IndexedResource) => ReadonlySet<AreaId>;
  /** Resources that only answers brought of which a newer one speaks instead, and that did not come again with it. */
  readonly earlier: ReadonlySet<IndexedResource>;
  /** Whether an answer that was asked for this area brought the resource, or a copy of it. */
  readonly broughtFor: (resource: IndexedResource, area: AreaId) => boolean;
}

/** The answers with a newer one; an answer whose areas are all asked again by it is dropped. */
export function withAnswer(answers: readonly HeldAnswer[], newer: HeldAnswer): readonly HeldAnswer[] {
  const again = areasOf(newer);
  return [...answers.filter((answer) => [...areasOf(answer)].some((area) => !again.has(area))), newer];
}

/**
 * Joins answers; the oldest comes first.
 * @param newest index of the last answer alone, so that a single answer is not indexed twice
 */
export function joinAnswers(answers: readonly HeldAnswer[], newest?: RecordIndex): JoinedAnswers {
  const { index, starts } =
    newest !== undefined && answers.length === 1
      ? { index: newest, starts: [0] }
      : // Newest first: where an id comes with other content, references mean the newest (H-05).
        indexAnswers(answers.toReversed().map(({ bundle }) => bundle));
  const answerOf = new Map<IndexedResource, number>();
  const alsoIn = new Map<IndexedResource, number[]>();
  let bundle = 0;
  for (const [at, resource] of index.resources.entries()) {
    while (at >= (starts[bundle + 1] ?? Number.POSITIVE_INFINITY)) bundle += 1;
    const answer = answers.length - 1 - bundle;
    answerOf.set(resource, answer);
    if (resource.copyOf !== undefined) {
      alsoIn.set(resource.copyOf, [...(alsoIn.get(resource.copyOf) ?? []), answer]);
    }
  }
  const areas = answers.map((held) => areasOf(held));
  const outdatedBy = areas.map(
    (own, place) =>
      new Set<AreaId>([...own].filter((area) => areas.slice(place + 1).some((newer) => newer.has(area)))),
  );
  const answersOf = (resource: IndexedResource): readonly number[] => [
    answerOf.get(resource) ?? -1,
    ...(alsoIn.get(resource) ?? []),
  ];
  // What came along with other areas is not asked for again by asking for its own.
  const isEarlier = (type: string, place: number): boolean => {
    const own = areasOfType(type)?.filter((area) => areas[place]?.has(area) === true) ?? [];
    return own.length > 0 && own.every((area) => outdatedBy[place]?.has(area) === true);
  };
  const hasOutdated = outdatedBy.some((outdated) => outdated.size > 0);
  const range = new Map(answers.flatMap(({ requested }) => requested.map((asked) => [asked.area, asked])));
  return {
    index,
    requested: areaRegistry.flatMap(({ id }) => [...range.values()].filter(({ area }) => area === id)),
    earlier: new Set(
      hasOutdated
        ? index.resources.filter(
            (resource) =>
              !resource.isCopy && answersOf(resource).every((place) => isEarlier(resource.type, place)),
          )
        : [],
    ),
    outdated: (resource) => {
      const latest = Math.max(0, ...answersOf(resource));
      return outdatedBy[latest] ?? new Set();
    },
    broughtFor: (resource, area) => answersOf(resource).some((place) => areas[place]?.has(area) === true),
  };
}

function areasOf({ requested }: HeldAnswer): ReadonlySet<AreaId> {
  return new Set(requested.map(({ area }) => area));
}
