import { useRef, type JSX } from 'react';
import { tableClass, TableHead, tableRoomClass } from '../../ui/table-cells.tsx';
import { tableRoles } from '../../ui/table-roles.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { RowsTableProps } from './rows-props.ts';
import { openBeneath, TableRow } from './table-row.tsx';
import { useGrowingCount } from './use-growing-count.ts';
import { useJump } from './use-jump.ts';

/** A table that stands on the page whole, its first rows before the others. */
export function ShortTable(props: RowsTableProps): JSX.Element {
  const { caption, columns, tone, first, isOpen, jump, onJumped, ...openings } = props;
  const table = useRef<HTMLTableElement>(null);
  const shown = useGrowingCount(first.rows.length, jump !== undefined);
  useJump(jump, table, onJumped);
  return (
    <div className={tableRoomClass(columns.length)}>
      <table
        className={tableClass(columns.length)}
        {...tableRoles.table}
        aria-busy={shown < first.rows.length}
        ref={table}
      >
        <caption className="bedside-table__caption">
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <TableHead columns={columns} />
        <tbody {...tableRoles.rowGroup}>
          {first.rows.slice(0, shown).map(({ row, group }) => (
            <TableRow
              key={row.id}
              row={row}
              group={group}
              columns={columns}
              tone={tone}
              open={openBeneath(row, isOpen)}
              {...openings}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
