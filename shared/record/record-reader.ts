import type { RecordAreaId } from './area-order.ts';
import type {
  AreaId,
  AreaRow,
  AskedArea,
  Block,
  IdentityDifference,
  RecordReading,
  RecordSummary,
  RowDetail,
} from './record-view.ts';
import type { Trend } from './trends/trend.ts';

/** The person that PDS traced, as far as the practice's answer is compared with it (SAFE-13). */
export interface ExpectedPerson {
  readonly nhsNumber: string;
  readonly family: string;
  readonly given: readonly string[];
  readonly birthDate: string;
  readonly gender: string;
  readonly practiceOdsCode: string;
}

export interface ReadRequest {
  readonly bodyUrl: string;
  readonly expected: ExpectedPerson;
  /** What this answer was asked for. */
  readonly requested: readonly AskedArea[];
  /** Areas outside the role: what comes along of them is counted and nothing else (DESIGN 2.17). */
  readonly hiddenAreas: readonly RecordAreaId[];
  /** Today in Europe/London, `YYYY-MM-DD`: only for words such as "future dated". */
  readonly today: string;
  /**
   * `open`: forgets whatever was held and begins with this answer. `add`: joins the record that is held; an area that
   * it asked for replaces the earlier answer of that area. `refresh`: begins anew, and tells what is otherwise than
   * in the copy before, area by area as they come again.
   */
  readonly as: 'open' | 'add' | 'refresh';
  /** Differences that the person at the screen has gone on despite, in this opening. */
  readonly accepted: readonly IdentityDifference[];
}

/** Which rows of one table, in which order, through which local filter (UI-44, UI-45). Filters never change the request. */
export interface RowsQuestion {
  readonly area: AreaId;
  readonly table: string;
  /** Id of one of the table's orders; absent: its first. */
  readonly order?: string;
  readonly filter: LocalFilter;
  /** Place of the first row wanted, from 0, and how many. */
  readonly from: number;
  readonly count: number;
}

/** All parts must hold; an empty filter hides nothing. */
export interface LocalFilter {
  /** Found in any text of the row, folded for case, accents and hyphens. */
  readonly text?: string;
  /** Id of one of the area's facets. */
  readonly facet?: string;
  /** Days `YYYY-MM-DD`; rows without a date always stay. */
  readonly from?: string;
  readonly to?: string;
}

export interface RowsWindow {
  /** Version of the summary that these rows belong to. */
  readonly version: number;
  /** Rows of the table without any filter. */
  readonly total: number;
  readonly matching: number;
  readonly from: number;
  readonly rows: readonly WindowRow[];
}

export interface WindowRow {
  readonly row: AreaRow;
  /** Heads the rows from here on: `(Date not recorded)`, `2024`. */
  readonly group?: string;
}

/** Where a row stands when its table is unfiltered and in its first order. */
export interface RowPlace {
  readonly area: AreaId;
  readonly table: string;
  readonly at: number;
}

/** One hit; `context` holds the text around it, `at` and `length` mark the hit in it. */
export interface FindHit {
  readonly source: string;
  readonly name: string;
  readonly date: string;
  readonly context: string;
  readonly at: number;
  readonly length: number;
}

export interface FindAnswer {
  readonly version: number;
  /** By area in the order of the rail, newest first inside; only areas with hits. */
  readonly areas: readonly {
    readonly area: AreaId;
    /** Rows with a hit; `hits` holds the first ones of them. */
    readonly count: number;
    readonly hits: readonly FindHit[];
  }[];
  /** Areas whose rows were searched. */
  readonly searched: readonly AreaId[];
}

/** What an expression yielded over one resource. */
export type Evaluation =
  { readonly ok: true; readonly values: readonly string[] } | { readonly ok: false; readonly why: string };

/**
 * Reads one record off the main thread. Nothing clinical leaves the reader before the identity matched
 * or the person at the screen chose to go on (SAFE-13).
 */
export interface RecordReader {
  read(request: ReadRequest): Promise<RecordReading>;
  /** After `differs`: the summary, because the person at the screen said so. Rejects when nothing is waiting. */
  continueDespiteDifferences(): Promise<RecordSummary>;
  rows(question: RowsQuestion): Promise<RowsWindow>;
  /** What opens beneath a row, by its `source`; `undefined` when the row is unknown. */
  details(source: string): Promise<RowDetail | undefined>;
  /** Blocks of one part of a row; empty when unknown. */
  part(source: string, key: string): Promise<readonly Block[]>;
  /** Where a row stands; `undefined` when no row has this source. A resource inside a row leads to that row. */
  place(source: string): Promise<RowPlace | undefined>;
  /** Literal search over every row; `perArea` hits of each area at most. */
  find(text: string, perArea: number): Promise<FindAnswer>;
  /** Values of one test or measurement over time; `undefined` when there are fewer than two. */
  trend(source: string): Promise<Trend | undefined>;
  /** The resource as it was sent, as indented JSON text with numbers in their own form. In memory only. */
  sourceText(source: string): Promise<string>;
  /** A FHIRPath expression over that resource; read-only. */
  evaluate(source: string, expression: string): Promise<Evaluation>;
  /** Forgets everything and ends the worker. */
  close(): void;
}
