import type { JSX } from 'react';
import { appLabels } from '../../shared/words/labels.ts';

/** First stop of Tab: to the main content (A11Y-15). The address stays as it is. */
export function SkipLink(): JSX.Element {
  return (
    <a
      className="nhsuk-skip-link"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      {appLabels.skipLink}
    </a>
  );
}
