import type { JSX } from 'react';
import { signInWords } from '../../shared/words/sign-in-words.ts';
import { useAnnouncement } from './status-region.tsx';

/** While CIS2 waits for the person in the system browser: what to do there, and a way back. */
export function BrowserWaiting({ onCancel }: { readonly onCancel: () => void }): JSX.Element {
  useAnnouncement(signInWords.inBrowser);
  return (
    <div className="bedside-notice bedside-notice--quiet">
      <h2 className="nhsuk-heading-s">{signInWords.inBrowser}</h2>
      <p>{signInWords.inBrowserText}</p>
      <p>{signInWords.noBrowser}</p>
      <button
        type="button"
        className="nhsuk-button nhsuk-button--secondary bedside-button"
        onClick={onCancel}
      >
        {signInWords.cancel}
      </button>
    </div>
  );
}
