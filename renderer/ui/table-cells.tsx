import type { JSX, ReactNode } from 'react';
import { tableRoles } from './table-roles.ts';

/** How one column looks; the first column of a table is its row header (A11Y-02). */
export interface ColumnLook {
  readonly key: string;
  readonly header: string;
  readonly numeric?: boolean;
  /** Share of the width as a class: the name column is widest (UI-56). */
  readonly width?: 'name' | 'wide' | 'narrow' | 'notes';
}

/** More columns than these become blocks earlier, so that the smallest window needs no sideways scrolling. */
const mostColumns = 9;

/** The room that decides whether its table has columns or blocks. */
export function tableRoomClass(columns: number): string {
  return columns > mostColumns ? 'bedside-table-room bedside-table-room--many-columns' : 'bedside-table-room';
}

/** A table of few columns keeps them where there is little room. */
const fewColumns = 3;

/** Up to so many columns leave more of the width to names and notes. */
const roomyColumns = 7;

/** Classes of a table by the number of its columns. */
export function tableClass(columns: number): string {
  if (columns <= fewColumns) return 'bedside-table bedside-table--few';
  return columns <= roomyColumns ? 'bedside-table bedside-table--roomy' : 'bedside-table';
}

/** Column headers. `rowIndex`: 1 where the table tells its row numbers. */
export function TableHead({
  columns,
  rowIndex,
}: {
  readonly columns: readonly ColumnLook[];
  readonly rowIndex?: number | undefined;
}): JSX.Element {
  return (
    <thead {...tableRoles.rowGroup}>
      <tr {...tableRoles.row} aria-rowindex={rowIndex}>
        {columns.map((column) => (
          <th key={column.key} scope="col" {...tableRoles.columnHeader} className={cellClass(column)}>
            {column.header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface CellProps {
  readonly column: ColumnLook;
  readonly children: ReactNode;
}

/** The first cell of a row. `depth`: how deep the row stands under the one that it belongs to (UI-65). */
export function RowHeaderCell({
  column,
  children,
  depth = 0,
}: CellProps & { readonly depth?: number | undefined }): JSX.Element {
  const deep = depth > 0 ? ` bedside-table__cell--depth-${Math.min(depth, deepest)}` : '';
  return (
    <th scope="row" {...tableRoles.rowHeader} className={`${cellClass(column)}${deep}`}>
      {children}
    </th>
  );
}

/** Deeper rows are indented no further: a narrow window needs the room. */
const deepest = 4;

/** Any other cell; its header stands in it where rows are blocks (A11Y-04). */
export function ValueCell({ column, children }: CellProps): JSX.Element {
  return (
    <td {...tableRoles.cell} className={cellClass(column)}>
      <span className="bedside-table__heading-in-cell" aria-hidden="true">
        {column.header}
      </span>
      <div className="bedside-table__value">{children}</div>
    </td>
  );
}

function cellClass({ numeric, width }: ColumnLook): string {
  return [
    numeric === true ? 'bedside-table__cell--numeric' : '',
    width === undefined ? '' : `bedside-table__cell--${width}`,
  ]
    .filter(Boolean)
    .join(' ');
}
