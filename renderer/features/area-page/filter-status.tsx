import type { JSX } from 'react';
import type { FilterFacts } from '../../../shared/record/areas/area-facts.ts';
import type { LocalFilter, RowsWindow } from '../../../shared/record/record-reader.ts';
import { filterWords } from '../../ui/clinical-words.ts';
import { useAnnouncement } from '../../ui/status-region.tsx';
import { filterLine } from './read-filter.ts';

interface FilterStatusProps {
  readonly filter: LocalFilter;
  readonly facts: FilterFacts;
  /** Rows of the table without any filter. */
  readonly total: number;
  /** Absent while the rows are being asked for, or when they cannot be had. */
  readonly found: Pick<RowsWindow, 'matching'> | undefined;
  readonly onShowAll: () => void;
}

/** What the filter is, how much it leaves, and the way back; stands while a filter is on (UI-45, 9.5). */
export function FilterStatus({ filter, facts, total, found, onShowAll }: FilterStatusProps): JSX.Element {
  // No clinical detail in live text (A11Y-22): the numbers alone.
  useAnnouncement(found && `${filterWords.showing(found.matching, total)}.`);
  const isEmpty = found?.matching === 0;
  return (
    <div className={`bedside-notice bedside-notice--${isEmpty ? 'warning' : 'quiet'} bedside-filter-status`}>
      <p>
        {filterWords.active} <strong className="bedside-received">{filterLine(filter, facts)}</strong>
      </p>
      <p>
        {isEmpty && (
          <>
            <strong>{filterWords.noneHeadline}</strong> {filterWords.hidden(total)}
          </>
        )}
        {found !== undefined && !isEmpty && filterWords.showing(found.matching, total)}{' '}
        <button type="button" className="bedside-link-button" onClick={onShowAll}>
          {filterWords.showAll(total)}
        </button>
      </p>
    </div>
  );
}
