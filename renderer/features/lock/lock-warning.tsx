import type { JSX } from 'react';
import { catalogue } from '../../../shared/words/catalogue.ts';
import { labels } from '../../ui/labels.ts';

/** The warning before the idle lock; one action extends (A11Y-13). */
export function LockWarning({ onStay }: { readonly onStay: () => void }): JSX.Element {
  return (
    <div className="bedside-lock-warning" role="alert">
      <strong>{catalogue['M-LOCKWARN'].headline}</strong>
      <button type="button" className="nhsuk-button bedside-button" onClick={onStay}>
        {labels.staySignedIn}
      </button>
    </div>
  );
}
