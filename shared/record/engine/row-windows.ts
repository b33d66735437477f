import type { OrderFacts } from '../areas/area-facts.ts';
import type { RowEntry } from '../areas/area-reader.ts';
import type { DatePlace } from '../date-order.ts';
import type { RowPlace, RowsQuestion, RowsWindow, WindowRow } from '../record-reader.ts';
import type { AreaRow, RowMark } from '../record-view.ts';
import { recordWords } from '../record-words.ts';
import type { AreaPage, OpenRecord } from './open-record.ts';
import { passing } from './row-filter.ts';
import { orderEntries } from './row-order.ts';
import type { OrderedEntry } from './row-order.ts';
import type { RowTexts } from './row-texts.ts';

/** Windows of rows over one record; orders are worked out once and kept. */
export class RowWindows {
  readonly #record: OpenRecord;
  readonly #texts: RowTexts;
  readonly #marks: ReadonlyMap<RowEntry, RowMark>;
  readonly #ordered = new Map<string, readonly OrderedEntry[]>();
  #filtered: { readonly key: string; readonly entries: readonly OrderedEntry[] } | undefined;

  constructor(record: OpenRecord, texts: RowTexts, marks: ReadonlyMap<RowEntry, RowMark>) {
    this.#record = record;
    this.#texts = texts;
    this.#marks = marks;
  }

  /** Rows of a table in an order, through a filter; nothing for an unknown table. */
  rows(question: RowsQuestion, version: number): RowsWindow {
    const from = Math.max(0, Math.trunc(question.from) || 0);
    const page = this.#page(question.area);
    const found = page === undefined ? undefined : tableOf(page, question.table);
    if (page === undefined || found === undefined) return { version, total: 0, matching: 0, from, rows: [] };
    const order = found.orders.find(({ id }) => id === question.order) ?? found.orders[0];
    const all = this.#inOrder(page, question.table, order);
    const matching = this.#matching(question, order, all);
    const wanted = matching.slice(from, from + Math.max(0, Math.trunc(question.count) || 0));
    const rows = wanted.map(({ entry, place }, at): WindowRow => {
      const before = matching[from + at - 1];
      const group = groupOf(place, order, before?.place, before !== undefined);
      return { row: this.#row(page, entry, order), ...(group === undefined ? {} : { group }) };
    });
    return { version, total: all.length, matching: matching.length, from, rows };
  }

  /** Where the row of a source, or the row that shows it, stands unfiltered in its table's first order. */
  place(source: string): RowPlace | undefined {
    const placed = this.#record.entryOf(source);
    if (placed === undefined) return undefined;
    const { page, entry } = placed;
    const table = [...page.tables].find(([, entries]) => entries.includes(entry))?.[0];
    const facts = table === undefined ? undefined : tableOf(page, table);
    if (table === undefined || facts === undefined) return undefined;
    const at = this.#inOrder(page, table, facts.orders[0]).findIndex((ordered) => ordered.entry === entry);
    return { area: page.reader.facts.id, table, at };
  }

  #page(area: string): AreaPage | undefined {
    return this.#record.pages.find(({ reader }) => reader.facts.id === area);
  }

  #inOrder(page: AreaPage, table: string, order: OrderFacts): readonly OrderedEntry[] {
    const key = `${page.reader.facts.id}/${table}/${order.id}`;
    const ordered = this.#ordered.get(key) ?? orderEntries(page.tables.get(table) ?? [], order);
    this.#ordered.set(key, ordered);
    return ordered;
  }

  #matching(
    { area, table, filter }: RowsQuestion,
    order: OrderFacts,
    all: readonly OrderedEntry[],
  ): readonly OrderedEntry[] {
    const passes = passing(filter, (entry) => this.#texts.folded(entry));
    if (passes === undefined) return all;
    const key = JSON.stringify([area, table, order.id, filter.text, filter.facet, filter.from, filter.to]);
    if (this.#filtered?.key === key) return this.#filtered.entries;
    const entries =
      order.keepsTrees === true ? withParents(all, passes) : all.filter(({ entry }) => passes(entry));
    this.#filtered = { key, entries };
    return entries;
  }

  #row(page: AreaPage, entry: RowEntry, order: OrderFacts): AreaRow {
    const { depth, ...row } = this.#record.rowOf({ page, entry });
    const mark = this.#marks.get(entry);
    return {
      ...row,
      ...(mark === undefined ? {} : { marks: [...row.marks, mark] }),
      // Out of its tree a row stands under nothing.
      ...(depth === undefined || order.keepsTrees !== true ? {} : { depth }),
    };
  }
}

/** A row that stands under another keeps what it stands under, so that it never seems to belong to another one. */
function withParents(
  all: readonly OrderedEntry[],
  passes: (entry: RowEntry) => boolean,
): readonly OrderedEntry[] {
  const bySource = new Map(all.map(({ entry }) => [entry.source, entry]));
  const kept = new Set<RowEntry>();
  for (const { entry } of all) {
    if (!passes(entry)) continue;
    for (let item: RowEntry | undefined = entry; item !== undefined && !kept.has(item);) {
      kept.add(item);
      item = item.under === undefined ? undefined : bySource.get(item.under);
    }
  }
  return all.filter(({ entry }) => kept.has(entry));
}

function tableOf({ reader: { facts } }: AreaPage, table: string) {
  return facts.tables.find(({ id }) => id === table);
}

/** What heads a row: only where its group begins. */
function groupOf(
  place: DatePlace | undefined,
  order: OrderFacts,
  before: DatePlace | undefined,
  hasBefore: boolean,
): string | undefined {
  if (order.by === 'name') return undefined;
  const own = groupName(place, order);
  return hasBefore && groupName(before, order) === own ? undefined : groupShown(own, hasBefore);
}

function groupName(place: DatePlace | undefined, { groups }: OrderFacts): string {
  if (place === undefined) return recordWords.dateNotRecordedGroup;
  return groups === 'year' ? String(new Date(place.instant).getUTCFullYear()) : recordWords.datedGroup;
}

/** Entries with a date need no heading of their own, except below those without one. */
function groupShown(name: string, hasBefore: boolean): string | undefined {
  return name === recordWords.datedGroup && !hasBefore ? undefined : name;
}
