import { memo, type JSX, type ReactNode } from 'react';
import type { AreaRow } from '../../../shared/record/record-view.ts';
import { CellParts } from '../../ui/cell-parts.tsx';
import { BelowRow } from '../../ui/clinical-table.tsx';
import { DisclosedPart } from '../../ui/disclosed-part.tsx';
import { RowHeaderCell, ValueCell, type ColumnLook } from '../../ui/table-cells.tsx';
import { tableRoles } from '../../ui/table-roles.ts';
import { openingsOf, RowNameCell } from './row-name-cell.tsx';

/** What the page gives to every row of it. */
export interface RowOpenings {
  readonly onToggle: (id: string) => void;
  readonly renderDetails: (source: string) => ReactNode;
  readonly renderPart: (source: string, key: string) => ReactNode;
}

interface TableRowProps extends RowOpenings {
  readonly row: AreaRow;
  /** The name's column first. */
  readonly columns: readonly ColumnLook[];
  /** Ids of what is open beneath it, with spaces between; empty for a closed row. */
  readonly open: string;
  /** Heads the rows from here on. */
  readonly group: string | undefined;
  readonly tone: AreaRow['tone'];
  /** Number of the row in a table that is not on the page as a whole. */
  readonly rowIndex?: number | undefined;
}

/** One row with its cells as the reader made them, and what is open beneath it. */
export const TableRow = memo(TableRowView, isSameRow);

function TableRowView(props: TableRowProps): JSX.Element {
  const { row, columns, open, group, tone, rowIndex, onToggle, renderDetails, renderPart } = props;
  const [nameColumn, ...others] = columns;
  const openIds = new Set(open.split(' '));
  const { details, parts } = openingsOf(row);
  const toneClass = row.tone ?? tone;
  return (
    <>
      {group !== undefined && <GroupRow words={group} columns={columns.length} rowIndex={rowIndex} />}
      <tr
        {...tableRoles.row}
        aria-rowindex={rowIndex}
        data-row={row.source}
        className={toneClass && `bedside-table__row--${toneClass}`}
      >
        {nameColumn && (
          <RowHeaderCell column={nameColumn} depth={row.depth}>
            <RowNameCell row={row} isOpen={(id) => openIds.has(id)} onToggle={onToggle} />
          </RowHeaderCell>
        )}
        {others.map((column) => (
          <ValueCell key={column.key} column={column}>
            <CellParts parts={row.cells[column.key] ?? []} />
          </ValueCell>
        ))}
      </tr>
      {open !== '' && (
        <BelowRow columns={columns.length} rowIndex={rowIndex}>
          {openIds.has(details) && (
            <DisclosedPart id={details} onClose={() => onToggle(details)}>
              {renderDetails(row.source)}
            </DisclosedPart>
          )}
          {parts
            .filter(({ id }) => openIds.has(id))
            .map(({ id, key }) => (
              <DisclosedPart id={id} key={key} onClose={() => onToggle(id)}>
                {renderPart(row.source, key)}
              </DisclosedPart>
            ))}
        </BelowRow>
      )}
    </>
  );
}

/** Heads the rows beneath it: a year, or `(Date not recorded)` (UI-43). */
function GroupRow({
  words,
  columns,
  rowIndex,
}: {
  readonly words: string;
  readonly columns: number;
  /** Number of the first row that it heads: rows are counted, headings are not. */
  readonly rowIndex: number | undefined;
}): JSX.Element {
  return (
    <tr {...tableRoles.row} aria-rowindex={rowIndex} className="bedside-table__group">
      <th scope="colgroup" {...tableRoles.rowHeader} colSpan={columns}>
        {words}
      </th>
    </tr>
  );
}

/** What is open beneath a row, as `TableRow` takes it. */
export function openBeneath(row: AreaRow, isOpen: (id: string) => boolean): string {
  const { details, parts } = openingsOf(row);
  return [details, ...parts.map(({ id }) => id)].filter(isOpen).join(' ');
}

/** A closed row looks the same whatever would open beneath it; scrolling must not build it anew. */
function isSameRow(before: TableRowProps, after: TableRowProps): boolean {
  return (
    before.row === after.row &&
    before.columns === after.columns &&
    before.open === after.open &&
    before.group === after.group &&
    before.tone === after.tone &&
    before.rowIndex === after.rowIndex &&
    before.onToggle === after.onToggle &&
    (after.open === '' ||
      (before.renderDetails === after.renderDetails && before.renderPart === after.renderPart))
  );
}
