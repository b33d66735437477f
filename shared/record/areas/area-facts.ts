import type { AreaId } from '../record-view.ts';
import type { RecordAreaId } from '../area-order.ts';

/** A list of the answer that speaks of an area; ended allergies have one of their own. */
export type ListId = AreaId | 'ended-allergies' | 'linked-problems';

/** How one kind of list is known (structured.md 2.3, 2.4). Matched by code, by title only where no known code came. */
export interface ListFacts {
  readonly id: ListId;
  /** In running text: `ended allergies`. */
  readonly about: string;
  /** SNOMED codes of the primary list, old ones included; none for what only comes along. */
  readonly codes: readonly string[];
  /** Titles of version 1.2, lower case. */
  readonly oldTitles: readonly string[];
  /** First words of a secondary list's code after `consultations-` or `problems-`: `medications`. */
  readonly secondary: readonly string[];
}

/** One parameter or part of the request, as warnings name it (structured.md 1.8). */
export interface ParameterFacts {
  /** Lower-case words that its name contains: `includeresolvedallergies`. The longest match wins over all areas. */
  readonly match: string;
  /** The list that is missing when it is refused; `part`: only a part or filter of the area. */
  readonly speaksOf: ListId | 'part';
  /** In running text: `issues of medicines`. */
  readonly about: string;
}

export interface ColumnFacts {
  readonly key: string;
  readonly header: string;
  readonly numeric?: boolean;
  readonly width?: 'name' | 'wide' | 'narrow' | 'notes';
}

/** An order of a table; the first one is its default (UI-43, 9.4). */
export interface OrderFacts {
  readonly id: string;
  readonly label: string;
  /** `name`: A to Z, then newest. Otherwise by the row's date, or by another date that its entry keeps under this key. */
  readonly by: 'name' | 'date' | { readonly date: string };
  readonly direction: 'newest' | 'oldest' | 'a-z';
  /** Heads rows of each year; rows without a date are always headed `(Date not recorded)`. */
  readonly groups?: 'year';
  /** Keep the reader's own order: children stay under their parent, whose place decides (UI-65). */
  readonly keepsTrees?: boolean;
}

export interface TableFacts {
  readonly id: string;
  readonly caption: string;
  /** A sentence under the caption. */
  readonly note?: string;
  /** Columns after the row's name; the name column is always first. */
  readonly nameHeader: string;
  readonly columns: readonly ColumnFacts[];
  readonly orders: readonly [OrderFacts, ...OrderFacts[]];
  /** Closed until opened by a button that says what is in it: ended allergies, what is linked to no problem. */
  readonly folded?: boolean;
  readonly tone?: 'ended' | 'not-given';
}

/** Local filters of an area (9.4). */
export interface FilterFacts {
  readonly dates: boolean;
  readonly facets: readonly { readonly id: string; readonly label: string }[];
}

/** How an area is asked for (structured.md 1.4). */
export interface RequestFacts {
  /** `includeAllergies` */
  readonly parameter: string;
  /** Which plan brings it (DESIGN 3): `own` when its page is opened. */
  readonly plan: 'A' | 'B' | 'C' | 'own';
  /** Limits that a person may set. */
  readonly limits: 'none' | 'period' | 'until';
}

/** All that is fixed about one area; the registry's entry (DESIGN: clinical areas are data). */
export interface AreaFacts {
  readonly id: AreaId;
  /** The area whose role tier opens it; itself for the nine. */
  readonly roleArea: RecordAreaId | 'full-only';
  /** Heading of its page. */
  readonly heading: string;
  /** Name in the rail. */
  readonly shortName: string;
  /** In running text: `test results`. */
  readonly plural: string;
  /** Only ever shown for `empty-recorded` (SAFE-16). */
  readonly emptyHeadline: string;
  readonly emptyText: string;
  /** Absent for what only comes along. */
  readonly request?: RequestFacts;
  readonly lists: readonly ListFacts[];
  readonly parameters: readonly ParameterFacts[];
  /** Permanent sentences above the tables; `headline` bold. */
  readonly scope: readonly { readonly headline: string; readonly text: string }[];
  /** Sentence below the tables; absent when there is none. */
  readonly closing?: string;
  readonly tables: readonly [TableFacts, ...TableFacts[]];
  readonly filter: FilterFacts;
}
