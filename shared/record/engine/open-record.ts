import type { AreaReader, AreaReading, RecordContext, RowEntry } from '../areas/area-reader.ts';
import { gatherEvidence } from '../area-evidence.ts';
import { withinRole } from '../beyond-role.ts';
import type { RecordLinks } from '../links/record-links.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import type { ReadRequest } from '../record-reader.ts';
import type { AreaRow, RowLink } from '../record-view.ts';
import { EntryDates } from './entry-date.ts';
import type { JoinedAnswers } from './join-answers.ts';
import { unreadableRow } from './unreadable-row.ts';

/** One area as it was read, with its entries by table. */
export interface AreaPage {
  readonly reader: AreaReader;
  readonly reading: AreaReading;
  /** By the ids of the tables in the area's facts. */
  readonly tables: ReadonlyMap<string, readonly RowEntry[]>;
}

/** An entry and the area it stands in. */
export interface PlacedEntry {
  readonly page: AreaPage;
  readonly entry: RowEntry;
}

/** What a record engine reads with; tests give their own. */
export interface EngineParts {
  readonly readers: readonly AreaReader[];
  readonly buildLinks: (index: RecordIndex) => RecordLinks;
}

/**
 * A joined record with all areas read; the same for as long as no answer joins. What breaks inside one area or one row
 * stays there: the area says that it failed, the row that it could not be read (ARS-D-11, SAFE-30).
 */
export class OpenRecord {
  readonly context: RecordContext;
  readonly joined: JoinedAnswers;
  readonly pages: readonly AreaPage[];
  readonly dates = new EntryDates();
  readonly #bySource = new Map<string, PlacedEntry>();
  readonly #byResource = new Map<IndexedResource, PlacedEntry>();
  readonly #broken = new Set<RowEntry>();

  constructor(
    parts: EngineParts,
    joined: JoinedAnswers,
    { hiddenAreas, today }: Pick<ReadRequest, 'hiddenAreas' | 'today'>,
  ) {
    const index = withinRole(joined.index, hiddenAreas);
    this.joined = joined;
    this.context = {
      index,
      evidence: gatherEvidence(index, { requested: joined.requested, hiddenAreas, today }, joined.outdated),
      links: parts.buildLinks(index),
      rowOf: (resource) => this.#linkTo(resource),
      today,
    };
    const claimed = new Set<IndexedResource>();
    this.pages = parts.readers.map((reader) => {
      const reading = this.#read(reader, claimed);
      for (const { behind } of reading.entries) for (const resource of behind) claimed.add(resource);
      for (const resource of reading.used) claimed.add(resource);
      return { reader, reading, tables: tablesOf(reader, reading.entries) };
    });
    this.#indexEntries();
  }

  /** The row of a source, or the row that shows the resource with it. */
  entryOf(source: string): PlacedEntry | undefined {
    const placed = this.#bySource.get(source);
    if (placed !== undefined) return placed;
    const resource = this.context.index.bySource.get(source);
    return resource === undefined ? undefined : this.#byResource.get(resource);
  }

  /** Builds a row; one whose parts throw says that it could not be read. */
  rowOf({ page, entry }: PlacedEntry): AreaRow {
    try {
      return entry.row();
    } catch {
      this.#broken.add(entry);
      return unreadableRow(entry.source, page.reader.facts, entry.table);
    }
  }

  /** Everything that can be found in a row; nothing where that cannot be read. */
  textsOf(entry: RowEntry): readonly string[] {
    try {
      return entry.texts();
    } catch {
      return [entry.name];
    }
  }

  /** Resources that rows show. What stands only behind rows that could not be read is not shown. */
  shownResources(): ReadonlySet<IndexedResource> {
    const entries = this.pages.flatMap(({ reading }) => reading.entries);
    return new Set(entries.filter((entry) => !this.#broken.has(entry)).flatMap(({ behind }) => behind));
  }

  /** Builds every row once, to know which ones cannot be read before the record is counted. */
  tryRows(): void {
    for (const page of this.pages) for (const entry of page.reading.entries) this.rowOf({ page, entry });
  }

  #read(reader: AreaReader, claimed: ReadonlySet<IndexedResource>): AreaReading {
    try {
      return reader.read(this.context, claimed);
    } catch {
      return failedReading;
    }
  }

  #indexEntries(): void {
    for (const page of this.pages) {
      for (const entry of page.reading.entries) {
        const placed = { page, entry };
        if (!this.#bySource.has(entry.source)) this.#bySource.set(entry.source, placed);
        const [speaking] = entry.behind;
        const holder = speaking === undefined ? undefined : this.#byResource.get(speaking);
        // Its own row shows a resource before any row that it stands behind.
        if (speaking !== undefined && holder?.entry.behind[0] !== speaking) {
          this.#byResource.set(speaking, placed);
        }
        for (const resource of entry.behind) {
          if (!this.#byResource.has(resource)) this.#byResource.set(resource, placed);
        }
      }
    }
  }

  #linkTo(resource: IndexedResource): RowLink | undefined {
    const placed = this.#byResource.get(resource);
    if (placed === undefined) return undefined;
    const { page, entry } = placed;
    return {
      area: page.reader.facts.id,
      source: entry.source,
      words: entry.name,
      date: this.dates.of(entry),
    };
  }
}

const failedReading: AreaReading = {
  state: 'failed',
  warnings: [],
  textOnly: [],
  entries: [],
  used: new Set(),
  count: 0,
  notices: [],
};

function tablesOf(
  { facts }: AreaReader,
  entries: readonly RowEntry[],
): ReadonlyMap<string, readonly RowEntry[]> {
  const known = new Set(facts.tables.map(({ id }) => id));
  // An entry of no table would be lost: it stands in the first.
  return Map.groupBy(entries, ({ table }) => (known.has(table) ? table : facts.tables[0].id));
}
