import type { JSX } from 'react';
import type { Block, BlockColumn, BlockRow } from '../../shared/record/record-view.ts';
import { CellParts } from './cell-parts.tsx';
import { ClinicalTable, type ClinicalColumn } from './clinical-table.tsx';
import { MarkTags } from './row-tags.tsx';

/** A table inside a part, e.g. the issues of a medicine; its first column is the row header, with the marks. */
export function BlockTable({
  table,
}: {
  readonly table: Extract<Block, { readonly kind: 'table' }>;
}): JSX.Element {
  return (
    <ClinicalTable
      caption={table.caption}
      captionSize="s"
      columns={table.columns.map(columnOf)}
      rows={table.rows}
    />
  );
}

function columnOf({ key, header }: BlockColumn, index: number): ClinicalColumn<BlockRow> {
  return { key, header, cell: (row) => <BlockCell row={row} column={key} withMarks={index === 0} /> };
}

interface BlockCellProps {
  readonly row: BlockRow;
  readonly column: string;
  readonly withMarks: boolean;
}

function BlockCell({ row, column, withMarks }: BlockCellProps): JSX.Element {
  return (
    <>
      <CellParts parts={row.cells[column] ?? []} />
      {withMarks && <MarkTags marks={row.marks} />}
    </>
  );
}
