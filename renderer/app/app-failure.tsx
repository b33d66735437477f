import type { JSX } from 'react';
import type { Failure } from '../../shared/contract/errors.ts';
import { appLabels } from '../../shared/words/labels.ts';
import { CopyableReference } from '../ui/copyable-reference.tsx';
import { labels } from '../ui/labels.ts';

interface AppFailureProps {
  readonly failure: Failure;
  readonly onReload: () => void;
}

/** Stands where the whole page crashed: E-RENDER for the app itself. No section is left that could still work. */
export function AppFailure({ failure, onReload }: AppFailureProps): JSX.Element {
  return (
    <main id="main" className="bedside-page" tabIndex={-1}>
      <h1 className="nhsuk-heading-l">{appLabels.product}</h1>
      <div className="bedside-notice bedside-notice--warning" role="alert">
        <h2 className="nhsuk-heading-s">{labels.pageFailed}</h2>
        <p>{labels.pageFailedAdvice}</p>
        <button type="button" className="nhsuk-button bedside-button" onClick={onReload}>
          {labels.reloadPage}
        </button>
        <CopyableReference failure={failure} />
      </div>
    </main>
  );
}
