import type { ReactNode } from 'react';
import type { FilterFacts, TableFacts } from '../../../shared/record/areas/area-facts.ts';
import type { AreaId } from '../../../shared/record/record-view.ts';
import type { RowJump, RowSource } from '../../ui/row-source.ts';

/** What one table of a page is given. */
export interface TableSectionProps {
  readonly area: AreaId;
  readonly facts: TableFacts;
  /** Rows of the table without any filter. */
  readonly count: number;
  readonly filter: FilterFacts;
  readonly rows: RowSource;
  readonly jump: RowJump | undefined;
  readonly renderDetails: (source: string) => ReactNode;
  readonly renderPart: (source: string, key: string) => ReactNode;
}
