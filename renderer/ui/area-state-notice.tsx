import type { JSX } from 'react';
import type { AreaWarning, AskedRange, SupplyState } from '../../shared/record/record-view.ts';
import { areaName, areaStateWords, type WordedArea } from '../../shared/words/area-state-words.ts';
import { emptyRangeWords } from './asked-words.ts';

interface AreaStateNoticeProps {
  readonly area: WordedArea;
  readonly state: SupplyState;
  /** When this copy was retrieved, as shown. */
  readonly retrieved: string;
  readonly hasRows: boolean;
  /** Warnings that stand above. */
  readonly warnings: readonly AreaWarning[];
  /** What of the area was asked for; words an empty period. */
  readonly asked?: AskedRange | undefined;
}

/** The warning that says the same as a state, in the practice's own case. */
const warningOfState: Readonly<Partial<Record<SupplyState, AreaWarning['key']>>> = {
  'switched-off': 'W-AREA-OFF',
  'not-supplied': 'W-AREA-OLD',
  withheld: 'W-CONF',
};

/**
 * The words of an area's one supply state (SAFE-16). Rows that are whole need none, nor do rows whose warnings stand
 * above, nor a state that a warning above has already said in the same words.
 */
export function AreaStateNotice(props: AreaStateNoticeProps): JSX.Element | null {
  const { area, state, retrieved, hasRows, warnings, asked } = props;
  if (hasRows && (state === 'complete' || (state === 'partial' && warnings.length > 0))) return null;
  const isSaid = warnings.some(({ key, about }) => key === warningOfState[state] && about === areaName(area));
  if (!hasRows && isSaid) return null;
  const stateWords = areaStateWords(area, state, { retrieved });
  const { headline, text } = (state === 'empty-in-period' ? emptyRangeWords(asked) : undefined) ?? stateWords;
  return (
    <div
      className={`bedside-notice bedside-notice--${state === 'empty-recorded' ? 'quiet' : 'warning'}`}
      role={stateWords.role === 'alert' ? 'alert' : undefined}
      data-state={state}
    >
      <p>
        <strong>{headline}</strong> {text}
      </p>
    </div>
  );
}
