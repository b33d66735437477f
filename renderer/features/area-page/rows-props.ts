import type { AreaRow } from '../../../shared/record/record-view.ts';
import type { RowsWindow } from '../../../shared/record/record-reader.ts';
import type { RowJump } from '../../ui/row-source.ts';
import type { ColumnLook } from '../../ui/table-cells.tsx';
import type { RowOpenings } from './table-row.tsx';

/** What a table of rows is given, short or long. */
export interface RowsTableProps extends RowOpenings {
  /** Names the table for a screen reader; the heading above says it to the eye. */
  readonly caption: string;
  readonly columns: readonly ColumnLook[];
  readonly tone: AreaRow['tone'];
  readonly first: RowsWindow;
  readonly isOpen: (id: string) => boolean;
  readonly jump: RowJump | undefined;
  readonly onJumped: () => void;
}
