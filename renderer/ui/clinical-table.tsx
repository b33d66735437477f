import { Fragment, type JSX, type ReactNode } from 'react';
import { tableRoles } from './table-roles.ts';

/** One column. The first column of a table is its row header (A11Y-02). */
export interface ClinicalColumn<Row> {
  readonly key: string;
  readonly header: string;
  readonly numeric?: boolean;
  /** Share of the width as a class: the name column is widest (UI-56). */
  readonly width?: 'name' | 'wide' | 'narrow' | 'notes';
  readonly cell: (row: Row) => ReactNode;
}

/** More columns than these become blocks earlier, so that the smallest window needs no sideways scrolling. */
const mostColumns = 9;

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
    <div
      className={
        columns.length > mostColumns
          ? 'bedside-table-room bedside-table-room--many-columns'
          : 'bedside-table-room'
      }
      id={id}
      tabIndex={id === undefined ? undefined : -1}
    >
      <table className="bedside-table" {...tableRoles.table}>
        <caption className={`bedside-table__caption bedside-table__caption--${captionSize}`}>
          {caption}
        </caption>
        <thead {...tableRoles.rowGroup}>
          <tr {...tableRoles.row}>
            {columns.map((column) => (
              <th key={column.key} scope="col" {...tableRoles.columnHeader} className={cellClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...tableRoles.rowGroup}>
          {rows.map((row) => {
            const beneath = renderBelow?.(row);
            return (
              <Fragment key={row.id}>
                <tr {...tableRoles.row} className={rowClass?.(row)}>
                  {columns.map((column, index) => (
                    <Cell key={column.key} column={column} row={row} isRowHeader={index === 0} />
                  ))}
                </tr>
                {beneath !== undefined && beneath !== null && (
                  <tr {...tableRoles.row} className="bedside-table__below">
                    <td {...tableRoles.cell} colSpan={columns.length}>
                      {beneath}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps<Row> {
  readonly column: ClinicalColumn<Row>;
  readonly row: Row;
  readonly isRowHeader: boolean;
}

function Cell<Row>({ column, row, isRowHeader }: CellProps<Row>): JSX.Element {
  if (isRowHeader) {
    return (
      <th scope="row" {...tableRoles.rowHeader} className={cellClass(column)}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td {...tableRoles.cell} className={cellClass(column)}>
      <span className="bedside-table__heading-in-cell" aria-hidden="true">
        {column.header}
      </span>
      <div className="bedside-table__value">{column.cell(row)}</div>
    </td>
  );
}

function cellClass({ numeric, width }: Pick<ClinicalColumn<never>, 'numeric' | 'width'>): string {
  return [
    numeric === true ? 'bedside-table__cell--numeric' : '',
    width === undefined ? '' : `bedside-table__cell--${width}`,
  ]
    .filter(Boolean)
    .join(' ');
}
