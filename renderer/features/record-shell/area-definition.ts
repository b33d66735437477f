import type { ReactNode } from 'react';
import type { AreaId, SupplyState } from '../../../shared/record/record-view.ts';

/** What the shell must know of an area to offer and show it. */
export interface AreaDefinition {
  readonly id: AreaId;
  readonly heading: string;
  /** Name in the rail. */
  readonly shortName: string;
  /** Rows that a person reads in it. */
  readonly count: number;
  /** Everything that stands in it, ended entries and sentences too: what the access log counts. */
  readonly rows: number;
  /** Stands in place of a count of nought; else the state's own words do. */
  readonly uncountedWords?: string;
  readonly warningCount: number;
  readonly state: SupplyState;
  readonly render: () => ReactNode;
}
