import type { JSX } from 'react';
import type { SupplyState } from '../../shared/record/record-view.ts';
import { areaStateWords, type WordedArea } from '../../shared/words/area-state-words.ts';

interface AreaStateNoticeProps {
  readonly area: WordedArea;
  readonly state: SupplyState;
  /** When this copy was retrieved, as shown. */
  readonly retrieved: string;
  readonly hasRows: boolean;
  /** Whether warnings above already say why the area is not whole. */
  readonly hasWarnings: boolean;
}

/** The words of an area's one supply state (SAFE-16). Rows that are whole need none, nor do rows whose warnings stand above. */
export function AreaStateNotice(props: AreaStateNoticeProps): JSX.Element | null {
  const { area, state, retrieved, hasRows, hasWarnings } = props;
  if (hasRows && (state === 'complete' || (state === 'partial' && hasWarnings))) return null;
  const { headline, text, role } = areaStateWords(area, state, { retrieved });
  return (
    <div
      className={`bedside-notice bedside-notice--${state === 'empty-recorded' ? 'quiet' : 'warning'}`}
      role={role === 'alert' ? 'alert' : undefined}
      data-state={state}
    >
      <p>
        <strong>{headline}</strong> {text}
      </p>
    </div>
  );
}
