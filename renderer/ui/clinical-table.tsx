import { Fragment, type JSX, type ReactNode } from 'react';
import {
  RowHeaderCell,
  TableHead,
  tableClass,
  tableRoomClass,
  ValueCell,
  type ColumnLook,
} from './table-cells.tsx';
import { tableRoles } from './table-roles.ts';

/** One column and what stands in it. */
export interface ClinicalColumn<Row> extends ColumnLook {
  readonly cell: (row: Row) => ReactNode;
}

interface ClinicalTableProps<Row extends { readonly id: string }> {
  /** Makes the table a place to jump to. */
  readonly id?: string;
  readonly caption: ReactNode;
  readonly captionSize?: 'm' | 's';
  readonly columns: readonly ClinicalColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowClass?: (row: Row) => string;
  /** A full-width part beneath a row: details, issues. Nothing while closed. */
  readonly renderBelow?: (row: Row) => ReactNode;
}

/**
 * A real table: caption, column and row headers. Where there is no room for columns, each row becomes a block
 * and each cell repeats its header; the roles keep it a table for a screen reader then (A11Y-02, A11Y-04).
 */
export function ClinicalTable<Row extends { readonly id: string }>(
  props: ClinicalTableProps<Row>,
): JSX.Element {
  const { id, caption, captionSize = 'm', columns, rows, rowClass, renderBelow } = props;
  return (
    <div className={tableRoomClass(columns.length)} id={id} tabIndex={id === undefined ? undefined : -1}>
      <table className={tableClass(columns.length)} {...tableRoles.table}>
        <caption className={`bedside-table__caption bedside-table__caption--${captionSize}`}>
          {caption}
        </caption>
        <TableHead columns={columns} />
        <tbody {...tableRoles.rowGroup}>
          {rows.map((row) => {
            const beneath = renderBelow?.(row);
            return (
              <Fragment key={row.id}>
                <tr {...tableRoles.row} className={rowClass?.(row)}>
                  {columns.map((column, index) =>
                    index === 0 ? (
                      <RowHeaderCell key={column.key} column={column}>
                        {column.cell(row)}
                      </RowHeaderCell>
                    ) : (
                      <ValueCell key={column.key} column={column}>
                        {column.cell(row)}
                      </ValueCell>
                    ),
                  )}
                </tr>
                {beneath !== undefined && beneath !== null && beneath !== false && (
                  <BelowRow columns={columns.length}>{beneath}</BelowRow>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A full-width part beneath a row. */
export function BelowRow({
  columns,
  rowIndex,
  children,
}: {
  readonly columns: number;
  /** Number of the row that it belongs to, where the table tells its row numbers. */
  readonly rowIndex?: number | undefined;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <tr {...tableRoles.row} aria-rowindex={rowIndex} className="bedside-table__below">
      <td {...tableRoles.cell} colSpan={columns}>
        {children}
      </td>
    </tr>
  );
}
