import type { JSX } from 'react';
import type { Failure } from '../../../shared/contract/errors.ts';
import { errorWords } from '../../../shared/words/error-words.ts';
import { buttonLabels } from '../../../shared/words/labels.ts';
import { CopyableReference } from '../../ui/copyable-reference.tsx';

interface AreaFailureProps {
  readonly failure: Failure;
  readonly area: string;
  readonly onReload: () => void;
}

/** Stands where one area crashed; the other sections still work (SAFE-30). */
export function AreaFailure({ failure, area, onReload }: AreaFailureProps): JSX.Element {
  const { headline, text } = errorWords(failure, { area });
  return (
    <div className="bedside-notice bedside-notice--warning" role="alert">
      <h2 className="nhsuk-heading-s">{headline}</h2>
      <p>{text}</p>
      <button type="button" className="nhsuk-button bedside-button" onClick={onReload}>
        {buttonLabels.reloadSection}
      </button>
      <CopyableReference failure={failure} />
    </div>
  );
}
