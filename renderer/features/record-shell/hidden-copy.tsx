import type { JSX } from 'react';
import { words } from '../../../shared/words/catalogue.ts';
import { buttonLabels } from '../../../shared/words/labels.ts';

/** Stands for the content of a copy that is too old to be shown (SAFE-17). */
export function HiddenCopy({ onRefresh }: { readonly onRefresh: () => void }): JSX.Element {
  const { headline, text } = words('W-STALE-HIDDEN');
  return (
    <div className="bedside-notice bedside-notice--warning">
      <p>
        <strong>{headline}</strong> {text}
      </p>
      <button type="button" className="nhsuk-button bedside-button" onClick={onRefresh}>
        {buttonLabels.refresh}
      </button>
    </div>
  );
}
