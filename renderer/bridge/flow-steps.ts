import type { OpenedRecord } from '../../shared/contract/contract.ts';
import { areaOrder, type RecordAreaId } from '../../shared/record/area-order.ts';
import type { AskedRange, IdentityDifference } from '../../shared/record/record-view.ts';
import type { AreaFetch, AreaFetches, Continued, OpenRecord } from './open-record.ts';
import type { FirstAnswer } from './open-plan-a.ts';
import { usualRange } from './fetch-ask.ts';

type Known = { readonly [Key in keyof AreaFetch]?: AreaFetch[Key] | undefined };

/** The fetches of a record with one area's put anew; what is undefined is left out. */
export function withFetch(
  { fetches }: OpenRecord,
  area: RecordAreaId,
  { held, loading, failed }: Known,
): AreaFetches {
  const next: AreaFetch = {
    ...(held !== undefined && { held }),
    ...(loading !== undefined && { loading }),
    ...(failed !== undefined && { failed }),
  };
  return { ...fetches, [area]: next };
}

/** Every area that an answer was asked for is held from it. */
export function heldNow({ requested, retrievedAt }: OpenedRecord): AreaFetches {
  return Object.fromEntries(
    requested.areas.map(({ area, range }) => [area, { held: { range, retrievedAt } }] as const),
  );
}

/** Where the areas stand after the answer that opened a record. */
export function firstFetches({ opened, failures }: FirstAnswer): AreaFetches {
  const failed = Object.entries(failures).map(
    ([area, failure]) => [area, { failed: { range: { kind: 'all' }, failure } }] as const,
  );
  return { ...Object.fromEntries(failed), ...heldNow(opened) };
}

/** What a fresh copy asks for again: the rest of plan A, and all that the copy before had or wanted (SAFE-28). */
export function stillToCome(
  { opened, rest, failures }: FirstAnswer,
  before: OpenRecord | undefined,
): readonly { readonly area: RecordAreaId; readonly range: AskedRange }[] {
  const isHere = new Set<string>([
    ...rest,
    ...Object.keys(failures),
    ...opened.requested.areas.map(({ area }) => area),
  ]);
  const again = areasOf(before?.fetches ?? {}).filter(({ area }) => !isHere.has(area));
  return [...rest.map((area) => ({ area, range: usualRange(area) })), ...again];
}

/** A record as it stands, without the requests that end with its screen: they are asked for again. */
export function atRest(record: OpenRecord): OpenRecord {
  const toCome = areasOf(record.fetches, ({ loading }) => loading?.range);
  const fetches = Object.fromEntries(
    Object.entries(record.fetches).map(([area, { held, failed }]) => [
      area,
      { ...(held !== undefined && { held }), ...(failed !== undefined && { failed }) },
    ]),
  );
  return { ...record, fetches, toCome };
}

/** Differences gone on despite, each once. */
export function mergeDifferences(
  before: Continued | undefined,
  differences: readonly IdentityDifference[],
): Continued {
  const all = new Map([...(before?.differences ?? []), ...differences].map((each) => [keyOf(each), each]));
  return { differences: [...all.values()], at: new Date().toISOString() };
}

function keyOf({ field, nationalRecord, practiceRecord }: IdentityDifference): string {
  return JSON.stringify([field, nationalRecord, practiceRecord]);
}

function areasOf(
  fetches: AreaFetches,
  rangeOf: (fetch: AreaFetch) => AskedRange | undefined = ({ held, loading, failed }) =>
    held?.range ?? loading?.range ?? failed?.range,
): readonly { readonly area: RecordAreaId; readonly range: AskedRange }[] {
  return areaOrder.flatMap((area) => {
    const fetch = fetches[area];
    const range = fetch === undefined ? undefined : rangeOf(fetch);
    return range === undefined ? [] : [{ area, range }];
  });
}
