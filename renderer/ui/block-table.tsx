import { useId, type JSX, type ReactNode } from 'react';
import type { Block, BlockColumn, BlockRow, CellPart } from '../../shared/record/record-view.ts';
import { CellParts } from './cell-parts.tsx';
import { ClinicalTable, type ClinicalColumn } from './clinical-table.tsx';
import { clinicalWords } from './clinical-words.ts';
import { DisclosedPart } from './disclosed-part.tsx';
import { DisclosureButton } from './disclosure-button.tsx';
import { MarkTags } from './row-tags.tsx';
import { useOpenParts, type OpenParts } from './use-open-parts.ts';

/** The values over time of the result with this source. */
export type RenderTrend = (source: string) => ReactNode;

interface BlockTableProps {
  readonly table: Extract<Block, { readonly kind: 'table' }>;
  readonly renderTrend?: RenderTrend | undefined;
}

/** Its cells say how many values over time a result has; the row's id is then the result's source. */
const trendColumn = 'trend';

/** A table inside a part, e.g. the issues of a medicine; its first column is the row header, with the marks. */
export function BlockTable({ table, renderTrend }: BlockTableProps): JSX.Element {
  const { caption, columns, rows } = table;
  const parts = useOpenParts();
  const prefix = useId();
  const nameKey = columns[0]?.key ?? '';
  const idOf = (row: BlockRow): string => `${prefix}-${rows.indexOf(row)}`;
  const cellOf = ({ key }: BlockColumn, index: number, row: BlockRow): ReactNode =>
    key === trendColumn && renderTrend !== undefined && hasTrend(row) ? (
      <TrendButton row={row} nameKey={nameKey} id={idOf(row)} parts={parts} />
    ) : (
      <>
        <CellParts parts={row.cells[key] ?? []} />
        {index === 0 && <MarkTags marks={row.marks} />}
      </>
    );
  return (
    <ClinicalTable
      caption={caption}
      captionSize="s"
      columns={columns.map((column, index): ClinicalColumn<BlockRow> => ({
        key: column.key,
        header: column.header,
        cell: (row) => cellOf(column, index, row),
      }))}
      rows={rows}
      renderBelow={(row) =>
        renderTrend !== undefined &&
        parts.isOpen(idOf(row)) && (
          <DisclosedPart id={idOf(row)} onClose={() => parts.toggle(idOf(row))}>
            {renderTrend(row.id)}
          </DisclosedPart>
        )
      }
    />
  );
}

function hasTrend({ cells }: BlockRow): boolean {
  return (cells[trendColumn] ?? []).some((part) => part.kind === 'text' && part.look !== 'absent');
}

interface TrendButtonProps {
  readonly row: BlockRow;
  readonly nameKey: string;
  readonly id: string;
  readonly parts: OpenParts;
}

/** `3 values`, for a screen reader with the test that they are of. */
function TrendButton({ row, nameKey, id, parts }: TrendButtonProps): JSX.Element {
  return (
    <DisclosureButton
      words={firstText(row.cells[trendColumn])}
      hiddenWords={clinicalWords.overTimeOf(firstText(row.cells[nameKey]))}
      open={parts.isOpen(id)}
      controls={id}
      onToggle={() => parts.toggle(id)}
    />
  );
}

function firstText(parts: readonly CellPart[] = []): string {
  const part = parts.find(({ kind }) => kind === 'text');
  return part?.kind === 'text' ? part.text : '';
}
