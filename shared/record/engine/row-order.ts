import type { OrderFacts } from '../areas/area-facts.ts';
import type { RowEntry } from '../areas/area-reader.ts';
import { newestFirst } from '../date-order.ts';
import type { DatePlace } from '../date-order.ts';

/** An entry in its place, with the date that heads its group. */
export interface OrderedEntry {
  readonly entry: RowEntry;
  readonly place: DatePlace | undefined;
}

const alphabet = new Intl.Collator('en-GB', { numeric: true });

/**
 * Orders the entries of one table (UI-43): undated on top, then by date or name; ties by date, name and source, so that
 * the order of the answer never shows (UI-42). Where trees are kept, children follow their parent (UI-65).
 */
export function orderEntries(entries: readonly RowEntry[], order: OrderFacts): readonly OrderedEntry[] {
  const compare = comparing(order);
  if (order.keepsTrees !== true) {
    return entries.toSorted(compare).map((entry) => ({ entry, place: placeIn(entry, order) }));
  }
  const present = new Set(entries.map(({ source }) => source));
  const below = Map.groupBy(entries, ({ under }) => (under !== undefined && present.has(under) ? under : ''));
  const ordered: OrderedEntry[] = [];
  const taken = new Set<RowEntry>();
  const take = (root: RowEntry): void => {
    const place = placeIn(root, order);
    const waiting = [root];
    for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
      if (taken.has(entry)) continue;
      taken.add(entry);
      ordered.push({ entry, place });
      waiting.push(...(below.get(entry.source) ?? []).toReversed());
    }
  };
  for (const root of (below.get('') ?? []).toSorted(compare)) take(root);
  // Entries that stand under each other in a ring have no root.
  for (const entry of entries) if (!taken.has(entry)) take(entry);
  return ordered;
}

/** Newest first whatever the table's orders are; for find. */
export function newestEntries(entries: readonly RowEntry[]): readonly RowEntry[] {
  return entries.toSorted((a, b) => newestFirst(a.place, b.place) || byName(a, b) || bySource(a, b));
}

function comparing(order: OrderFacts): (a: RowEntry, b: RowEntry) => number {
  if (order.by === 'name') {
    return (a, b) => byName(a, b) || newestFirst(a.place, b.place) || bySource(a, b);
  }
  const byDate = order.direction === 'oldest' ? oldestFirst : newestFirst;
  return (a, b) => byDate(placeIn(a, order), placeIn(b, order)) || byName(a, b) || bySource(a, b);
}

function placeIn(entry: RowEntry, { by }: OrderFacts): DatePlace | undefined {
  return typeof by === 'string' ? entry.place : entry.otherPlaces?.[by.date];
}

/** Undated first all the same: nobody may miss them at the end. */
function oldestFirst(a: DatePlace | undefined, b: DatePlace | undefined): number {
  if (a === undefined || b === undefined) return newestFirst(a, b);
  return a.instant - b.instant || a.precision - b.precision;
}

function byName(a: RowEntry, b: RowEntry): number {
  return a.name === b.name ? 0 : alphabet.compare(a.name, b.name);
}

/** Resources without an id are numbered as they came; those are told apart by what they hold. */
function bySource(a: RowEntry, b: RowEntry): number {
  return compareTexts(lastingSource(a.source), lastingSource(b.source)) || compareTexts(bodyOf(a), bodyOf(b));
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** A source without numbers that only say in which order things came. */
export function lastingSource(source: string): string {
  return source.includes('~') ? source.replaceAll(/~\d+/g, '') : source;
}

function bodyOf({ behind: [speaking] }: RowEntry): string {
  return JSON.stringify(speaking?.body) ?? '';
}
