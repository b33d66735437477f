import type { JSX } from 'react';
import { words } from '../../../shared/words/catalogue.ts';
import { buttonLabels } from '../../../shared/words/labels.ts';

/** The warning before the idle lock; one action extends (A11Y-13). */
export function LockWarning({ onStay }: { readonly onStay: () => void }): JSX.Element {
  return (
    <div className="bedside-lock-warning" role="alert">
      <strong>{words('M-LOCKWARN').headline}</strong>
      <button type="button" className="nhsuk-button bedside-button" onClick={onStay}>
        {buttonLabels.staySignedIn}
      </button>
    </div>
  );
}
