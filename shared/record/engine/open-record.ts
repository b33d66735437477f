import type { AreaReader, AreaReading, RecordContext, RowEntry } from '../areas/area-reader.ts';
import { gatherEvidence } from '../area-evidence.ts';
import { withinRole } from '../beyond-role.ts';
import type { RecordLinks } from '../links/record-links.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import type { ReadRequest } from '../record-reader.ts';
import type { AreaRow, RowLink, RowMark } from '../record-view.ts';
import { EntryDates } from './entry-date.ts';
import { partedRecord } from './earlier-resources.ts';
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
  /** Of everything that stands; what only an earlier answer brought is read in a context of its own. */
  readonly context: RecordContext;
  /** Everything that the role may see. */
  readonly index: RecordIndex;
  readonly joined: JoinedAnswers;
  readonly pages: readonly AreaPage[];
  readonly dates = new EntryDates();
  readonly #bySource = new Map<string, PlacedEntry>();
  readonly #byResource = new Map<IndexedResource, PlacedEntry>();
  readonly #broken = new Set<RowEntry>();
  readonly #earlier = new Set<RowEntry>();
  readonly #earlierContext: RecordContext | undefined;

  constructor(
    parts: EngineParts,
    joined: JoinedAnswers,
    { hiddenAreas, today }: Pick<ReadRequest, 'hiddenAreas' | 'today'>,
  ) {
    const index = withinRole(joined.index, hiddenAreas);
    const parted = partedRecord(index, joined.earlier);
    const asked = { requested: joined.requested, hiddenAreas, today };
    const links = parts.buildLinks(index);
    const rowOf = (resource: IndexedResource): RowLink | undefined => this.#linkTo(resource);
    this.joined = joined;
    this.index = index;
    const current = parted?.current ?? index;
    this.context = {
      index: current,
      evidence: gatherEvidence(current, asked, joined.outdated),
      links,
      rowOf,
      today,
    };
    if (parted !== undefined) {
      const evidence = gatherEvidence(parted.earlier, asked);
      this.#earlierContext = { index: parted.earlier, evidence, links, rowOf, today };
    }
    const claimed = new Set<IndexedResource>();
    const claim = ({ entries, used }: AreaReading): void => {
      for (const { behind } of entries) for (const resource of behind) claimed.add(resource);
      for (const resource of used) claimed.add(resource);
    };
    this.pages = parts.readers.map((reader) => {
      const standing = this.#read(reader, this.context, claimed);
      claim(standing);
      const reading = this.#withEarlier(reader, standing, claimed);
      claim(reading);
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
      const row = entry.row();
      return this.#earlier.has(entry) ? { ...row, marks: marksOfEarlier(row.marks) } : row;
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

  /** What an entry was read in; its parts, details and trend are made in the same. */
  contextOf(entry: RowEntry): RecordContext {
    return this.#earlier.has(entry) ? (this.#earlierContext ?? this.context) : this.context;
  }

  /** Whether only an earlier answer brought it. */
  isEarlier(entry: RowEntry): boolean {
    return this.#earlier.has(entry);
  }

  /** The reading with the rows that only an earlier answer brought; nothing else of the area rests on them. */
  #withEarlier(
    reader: AreaReader,
    standing: AreaReading,
    claimed: ReadonlySet<IndexedResource>,
  ): AreaReading {
    if (this.#earlierContext === undefined) return standing;
    const { entries, used } = this.#read(reader, this.#earlierContext, claimed);
    const own = entries.filter(
      ({ behind: [speaking] }) => speaking !== undefined && this.joined.earlier.has(speaking),
    );
    for (const entry of own) this.#earlier.add(entry);
    return {
      ...standing,
      entries: [...standing.entries, ...own],
      used: new Set([...standing.used, ...used]),
      notices: [...standing.notices, ...(own.length === 0 ? [] : [earlierNotice(own.length)])],
    };
  }

  #read(reader: AreaReader, context: RecordContext, claimed: ReadonlySet<IndexedResource>): AreaReading {
    try {
      return reader.read(context, claimed);
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

/** That no list names it now is what its mark says. */
function marksOfEarlier(marks: readonly RowMark[]): readonly RowMark[] {
  return [...marks.filter((mark) => mark !== 'incomplete-entry'), 'from-earlier-answer'];
}

function earlierNotice(count: number): string {
  return count === 1
    ? 'This section was asked for once more. 1 entry did not come again, or came with other contents. It is marked.'
    : `This section was asked for once more. ${count} entries did not come again, or came with other contents. They are marked.`;
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
