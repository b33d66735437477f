import { useCallback, useMemo, useState, type JSX } from 'react';
import type { LocalFilter } from '../../../shared/record/record-reader.ts';
import { clinicalWords, filterWords } from '../../ui/clinical-words.ts';
import { DisclosedPart, focusOpener } from '../../ui/disclosed-part.tsx';
import { DisclosureButton } from '../../ui/disclosure-button.tsx';
import type { RowJump } from '../../ui/row-source.ts';
import { useAnnounce } from '../../ui/status-region.tsx';
import { useOpenParts } from '../../ui/use-open-parts.ts';
import { FilterForm } from './filter-form.tsx';
import { FilterStatus } from './filter-status.tsx';
import { OrderChoice } from './order-choice.tsx';
import { isOn, noFilter } from './read-filter.ts';
import { TableRows } from './table-rows.tsx';
import { tablePlaceId } from './table-place-id.ts';
import type { TableSectionProps } from './table-section-props.ts';
import { useFirstRows, type TableQuestion } from './use-rows.ts';

interface TableWithControlsProps extends TableSectionProps {
  readonly onJumped: () => void;
}

/** The rows of one table with its order and its own filter: both are of this table, this visit and in memory only (UI-44, UI-45). */
export function TableWithControls(props: TableWithControlsProps): JSX.Element {
  const { area, facts, count, filter: filterFacts, rows, jump, onJumped, renderDetails, renderPart } = props;
  const firstOrder = facts.orders[0].id;
  const [order, setOrder] = useState(firstOrder);
  const [filter, setFilter] = useState<LocalFilter>(noFilter);
  const [formOpen, setFormOpen] = useState(false);
  const [seenJump, setSeenJump] = useState<RowJump | undefined>(undefined);
  const [formNumber, setFormNumber] = useState(0);
  const parts = useOpenParts();
  const announce = useAnnounce();
  if (jump !== undefined && jump !== seenJump) {
    // The place of a row is known in the whole table in its first order only.
    setSeenJump(jump);
    setOrder(firstOrder);
    setFilter(noFilter);
  }
  const question = useMemo(
    (): TableQuestion => ({ area, table: facts.id, order, filter }),
    [area, facts.id, order, filter],
  );
  const first = useFirstRows(rows, question);
  const formId = `filter-${tablePlaceId(area, facts.id)}`;
  const closeForm = useCallback(() => setFormOpen(false), []);
  return (
    <>
      {count > 1 && (
        <div className="bedside-table-controls">
          {facts.orders.length > 1 && (
            <OrderChoice caption={facts.caption} orders={facts.orders} order={order} onChange={setOrder} />
          )}
          <DisclosureButton
            words={filterWords.open}
            hiddenWords={filterWords.of(facts.caption)}
            open={formOpen}
            controls={formId}
            onToggle={() => setFormOpen(!formOpen)}
          />
        </div>
      )}
      {formOpen && (
        <DisclosedPart id={formId} onClose={closeForm}>
          <FilterForm
            key={formNumber}
            id={`${formId}-box`}
            caption={facts.caption}
            facts={filterFacts}
            onFilter={setFilter}
          />
        </DisclosedPart>
      )}
      {isOn(filter) && (
        <FilterStatus
          filter={filter}
          facts={filterFacts}
          total={count}
          found={first.state === 'ready' && !first.stale ? first.window : undefined}
          onShowAll={() => {
            setFilter(noFilter);
            setFormNumber(formNumber + 1);
            announce(filterWords.showingAll(count));
            focusOpener(formId);
          }}
        />
      )}
      {first.state === 'loading' && (
        <p className="bedside-waiting">{clinicalWords.rowsLoading(facts.caption)}</p>
      )}
      {first.state === 'failed' && (
        <p role="alert">
          {clinicalWords.rowsFailed}{' '}
          <button type="button" className="bedside-link-button" onClick={first.again}>
            {clinicalWords.tryAgain}
          </button>
        </p>
      )}
      {first.state === 'ready' && (
        <TableRows
          facts={facts}
          rows={rows}
          question={question}
          first={first.window}
          stale={first.stale}
          parts={parts}
          jump={jump}
          onJumped={onJumped}
          renderDetails={renderDetails}
          renderPart={renderPart}
        />
      )}
    </>
  );
}
