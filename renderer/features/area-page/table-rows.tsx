import { useId, useMemo, useState, type JSX, type ReactNode } from 'react';
import type { TableFacts } from '../../../shared/record/areas/area-facts.ts';
import type { RowsWindow } from '../../../shared/record/record-reader.ts';
import { clinicalWords } from '../../ui/clinical-words.ts';
import type { RowJump, RowSource } from '../../ui/row-source.ts';
import type { ColumnLook } from '../../ui/table-cells.tsx';
import type { OpenParts } from '../../ui/use-open-parts.ts';
import { ShortTable } from './short-table.tsx';
import { StretchedTable } from './stretched-table.tsx';
import { wholeTableRows, type TableQuestion } from './use-rows.ts';

interface TableRowsProps {
  readonly facts: TableFacts;
  readonly rows: RowSource;
  readonly question: TableQuestion;
  readonly first: RowsWindow;
  /** `first` belongs to the question before, which stays on screen until this one is answered. */
  readonly stale: boolean;
  readonly parts: OpenParts;
  readonly jump: RowJump | undefined;
  readonly onJumped: () => void;
  readonly renderDetails: (source: string) => ReactNode;
  readonly renderPart: (source: string, key: string) => ReactNode;
}

/** From so many rows on there is a way past the table (A11Y-15). */
const manyRows = 30;

/** The rows that the question leaves, whole or in part on the page; nothing where the filter leaves none. */
export function TableRows(props: TableRowsProps): JSX.Element | null {
  const { facts, rows, question, first, stale, parts, jump, onJumped, renderDetails, renderPart } = props;
  const [answered, setAnswered] = useState(question);
  if (!stale && answered !== question) setAnswered(question);
  const end = useId();
  const columns = useMemo(() => columnsOf(facts), [facts]);
  if (first.matching === 0) return null;
  const shared = {
    caption: facts.caption,
    columns,
    tone: facts.tone,
    first,
    isOpen: parts.isOpen,
    onToggle: parts.toggle,
    jump,
    onJumped,
    renderDetails,
    renderPart,
  };
  return (
    <>
      {first.matching > manyRows && (
        <button
          type="button"
          className="bedside-link-button bedside-skip-table"
          onClick={() => document.getElementById(end)?.focus()}
        >
          {clinicalWords.skipTable}
        </button>
      )}
      <div aria-busy={stale}>
        {first.matching > wholeTableRows ? (
          <StretchedTable key={JSON.stringify(answered)} rows={rows} question={answered} {...shared} />
        ) : (
          <ShortTable {...shared} />
        )}
      </div>
      {first.matching > manyRows && (
        <p id={end} tabIndex={-1} className="bedside-table-end">
          {clinicalWords.endOfTable(facts.caption)}
        </p>
      )}
    </>
  );
}

/** The name's column first and widest (UI-56, A11Y-02). */
function columnsOf(facts: TableFacts): readonly ColumnLook[] {
  return [{ key: 'name', header: facts.nameHeader, width: 'name' }, ...facts.columns];
}
