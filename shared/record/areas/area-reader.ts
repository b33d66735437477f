import type { AnswerEvidence } from '../area-evidence.ts';
import type { DatePlace } from '../date-order.ts';
import type { DetailDeclaration } from '../details/detail-declaration.ts';
import type { RecordLinks } from '../links/record-links.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import type {
  AllergyTitle,
  AreaRow,
  AreaWarning,
  Block,
  RowLink,
  SupplyState,
  TextOnlyRow,
} from '../record-view.ts';
import type { Trend } from '../trends/trend.ts';
import type { AreaFacts } from './area-facts.ts';

/** A linked record while its areas are read. */
export interface RecordContext {
  readonly index: RecordIndex;
  readonly evidence: AnswerEvidence;
  readonly links: RecordLinks;
  /**
   * The row that shows a resource, with its prefix in the words; `undefined` when no row does.
   * Only inside closures that run once every area is read (`row`, `part`, `trend`, details), never while reading.
   */
  readonly rowOf: (resource: IndexedResource) => RowLink | undefined;
  /** Today in Europe/London, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * One row before anybody asked to see it. Cheap: what orders, groups and names it; the rest is built by window.
 * Closures are total; the engine contains them all the same.
 */
export interface RowEntry {
  /** `Type/id` of the speaking resource; unique among all entries of all areas. */
  readonly source: string;
  readonly table: string;
  /** Resources that the row shows, the speaking one first; each is shown by at least one row of the record. */
  readonly behind: readonly IndexedResource[];
  /** Name for A to Z, with its prefix. */
  readonly name: string;
  /** Clinical date (UI-43); `undefined` for none. */
  readonly place: DatePlace | undefined;
  /** Other dates that an order of the table goes by. */
  readonly otherPlaces?: Readonly<Record<string, DatePlace | undefined>>;
  /** Facets that it belongs to. */
  readonly facets?: readonly string[];
  /** Source of the row that it stands under (UI-65). */
  readonly under?: string;
  readonly row: () => AreaRow;
  /** Everything that can be found in it, verbatim: name, original term, dose, notes, people, consultation text. */
  readonly texts: () => readonly string[];
}

/** What one area made of the record. */
export interface AreaReading {
  readonly state: SupplyState;
  readonly endedState?: SupplyState;
  readonly warnings: readonly AreaWarning[];
  readonly textOnly: readonly TextOnlyRow[];
  /** In the reader's own order; trees with the parent before its children. */
  readonly entries: readonly RowEntry[];
  /** Resources that word rows and are no row: product names, specimens, requests of a test. */
  readonly used: ReadonlySet<IndexedResource>;
  readonly count: number;
  readonly uncountedWords?: string;
  readonly notices: readonly string[];
  /** Allergies only (UI-53). */
  readonly title?: { readonly title: AllergyTitle; readonly titleLine: string };
}

/** Reads one area; together with its facts the whole of it. */
export interface AreaReader {
  readonly facts: AreaFacts;
  /** Reads the area. `claimed`: what the areas before it show or use; only `supplied` looks at it. */
  readonly read: (record: RecordContext, claimed: ReadonlySet<IndexedResource>) => AreaReading;
  /** Detail fields by type of resource, declared as FHIRPath (DESIGN 2.8). */
  readonly details: Readonly<Record<string, readonly DetailDeclaration[]>>;
  /** Resources whose declared fields the details show, where not all behind the row are: issues have a table of their own. */
  readonly detailed?: (record: RecordContext, entry: RowEntry) => readonly IndexedResource[];
  /** Blocks of a part that opens beneath a row. */
  readonly part?: (record: RecordContext, entry: RowEntry, key: string) => readonly Block[];
  /** Values over time of the test or measurement of a row. */
  readonly trend?: (
    record: RecordContext,
    entry: RowEntry,
    /** The resource that was asked about, where a row shows several: one result of a report. */
    asked?: IndexedResource,
  ) => Trend | undefined;
}
