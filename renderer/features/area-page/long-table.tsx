import { defaultRangeExtractor, useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { Fragment, useEffect, useRef, useState, type JSX } from 'react';
import type { RowSource } from '../../ui/row-source.ts';
import { tableClass, TableHead, tableRoomClass } from '../../ui/table-cells.tsx';
import { tableRoles } from '../../ui/table-roles.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { estimatedHeight, heightOf } from './row-height.ts';
import type { RowsTableProps } from './rows-props.ts';
import { openBeneath, TableRow } from './table-row.tsx';
import { UnloadedRow } from './unloaded-row.tsx';
import { useFocusedPlace } from './use-focused-place.ts';
import { useJump } from './use-jump.ts';
import { useListStart } from './use-list-start.ts';
import { usePlacedRows, type TableQuestion } from './use-rows.ts';

export interface LongTableProps extends RowsTableProps {
  readonly rows: RowSource;
  readonly question: TableQuestion;
  /** Place of its first row among all that the question leaves, and how many it holds. */
  readonly from: number;
  readonly count: number;
}

/** Rows above and below the window that are on the page too. */
const overscan = 6;

/**
 * A table of which only the rows in sight are on the page, at their true height; the page itself scrolls. The row
 * with the focus, its neighbours and open rows stay on the page wherever they are, so that the keyboard never loses
 * its place. Every row says its number among all of them. Give it a new `key` with each order and filter.
 */
export function LongTable(props: LongTableProps): JSX.Element {
  const { rows, question, from, count, caption, columns, tone, first, isOpen, jump, onJumped, ...openings } =
    props;
  const table = useRef<HTMLTableElement>(null);
  const top = useRef<HTMLTableSectionElement>(null);
  const focused = useFocusedPlace(table);
  // Asked once: the width of the window, asked for each of many rows, lays the page out each time.
  const [estimate] = useState(estimatedHeight);
  const openPlaces = useRef<ReadonlySet<number>>(new Set());
  const scrollMargin = useListStart(top);
  const kept = jump === undefined ? focused : jump.at - from;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled, so nothing of it is memoised
  const virtualizer = useWindowVirtualizer<HTMLTableSectionElement>({
    count,
    estimateSize: () => estimate,
    measureElement: heightOf,
    overscan,
    scrollMargin,
    useFlushSync: false,
    rangeExtractor: (range) =>
      keptWith(defaultRangeExtractor(range), [...around(kept), ...openPlaces.current], count),
  });
  const items = virtualizer.getVirtualItems();
  const rowAt = usePlacedRows(
    rows,
    question,
    first,
    items.map(({ index }) => from + index),
  );
  useJump(jump, table, onJumped);
  const opened = new Set<number>();
  const shown = items.map((item, position) => {
    const placed = rowAt(from + item.index);
    const open = placed.state === 'ready' ? openBeneath(placed.row.row, isOpen) : '';
    if (open !== '') opened.add(item.index);
    return (
      <Fragment key={item.key}>
        <Gap height={gapBefore(items, position, scrollMargin)} />
        <tbody {...tableRoles.rowGroup} data-index={item.index} ref={virtualizer.measureElement}>
          {placed.state === 'ready' ? (
            <TableRow
              row={placed.row.row}
              group={placed.row.group}
              columns={columns}
              tone={tone}
              open={open}
              rowIndex={from + item.index + firstRowIndex}
              {...openings}
            />
          ) : (
            <UnloadedRow
              placed={placed}
              columns={columns.length}
              rowIndex={from + item.index + firstRowIndex}
              height={item.size}
            />
          )}
        </tbody>
      </Fragment>
    );
  });
  useEffect(() => {
    openPlaces.current = opened;
  });
  return (
    <div className={tableRoomClass(columns.length)}>
      <table
        className={`${tableClass(columns.length)} bedside-table--long`}
        {...tableRoles.table}
        aria-rowcount={first.matching + 1}
        ref={table}
      >
        <caption className="bedside-table__caption">
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <TableHead columns={columns} rowIndex={1} />
        <tbody aria-hidden="true" ref={top} />
        {shown}
        <Gap height={gapAfter(items, scrollMargin, virtualizer.getTotalSize())} />
      </table>
    </div>
  );
}

/** The header is row 1. */
const firstRowIndex = 2;

/** The room of rows that are not on the page. */
function Gap({ height }: { readonly height: number }): JSX.Element | null {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true" className="bedside-table__gap">
      <tr style={{ height }} />
    </tbody>
  );
}

function gapBefore(items: readonly VirtualItem[], position: number, margin: number): number {
  const item = items[position];
  return item === undefined ? 0 : item.start - (items[position - 1]?.end ?? margin);
}

function gapAfter(items: readonly VirtualItem[], margin: number, total: number): number {
  return total + margin - (items.at(-1)?.end ?? margin);
}

/** A row and the rows that Tab and Shift+Tab lead to. */
function around(place: number | undefined): readonly number[] {
  return place === undefined ? [] : [place - 1, place, place + 1];
}

function keptWith(inSight: readonly number[], kept: readonly number[], count: number): number[] {
  return [...new Set([...inSight, ...kept.filter((at) => at >= 0 && at < count)])].sort((a, b) => a - b);
}
