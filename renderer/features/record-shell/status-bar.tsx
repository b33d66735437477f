import type { JSX } from 'react';
import { statements } from '../../../shared/words/statements.ts';
import { labels } from '../../ui/labels.ts';

/** The foot of the window: what holds for everything above. */
export function StatusBar(): JSX.Element {
  return (
    <footer className="bedside-foot" aria-label={labels.statusRegion} data-region="status" tabIndex={-1}>
      <p>
        {labels.recordSource}. {statements.displayOnly} {statements.clock}
      </p>
    </footer>
  );
}
