import type { JSX } from 'react';
import type { Failure } from '../../../shared/contract/errors.ts';
import type { AreaId } from '../../../shared/record/record-view.ts';
import { areaFailureWords } from '../../../shared/words/area-failure-words.ts';
import { areaName } from '../../../shared/words/area-state-words.ts';
import { fetchWords } from '../../../shared/words/fetch-words.ts';
import { fillWords } from '../../../shared/words/fill-words.ts';
import { hopWords } from '../../../shared/words/hop-words.ts';
import { buttonLabels } from '../../../shared/words/labels.ts';
import { CopyableReference } from '../../ui/copyable-reference.tsx';
import { labels } from '../../ui/labels.ts';

interface AreaFailedProps {
  readonly area: AreaId;
  readonly failure: Failure;
  readonly practice: string;
  /** Entries of an earlier answer stand below. */
  readonly holdsEarlier: boolean;
  readonly onTryAgain: () => void;
}

/** One area that could not be loaded, beside others that were: at which station it stopped, and a way on (9.5). */
export function AreaFailed(props: AreaFailedProps): JSX.Element {
  const { area, failure, practice, holdsEarlier, onTryAgain } = props;
  const { headline, sentences } = areaFailureWords(area, failure, { practice });
  const { hop } = failure;
  return (
    <div className="bedside-notice bedside-notice--warning" role="alert" data-state="failed">
      <h2 className="nhsuk-heading-s">{headline}</h2>
      <p>{sentences.join(' ')}</p>
      {holdsEarlier && <p>{fillWords(fetchWords.failedAgain, { area: areaName(area) })}</p>}
      {hop !== undefined && (
        <p>
          {labels.whereItStopped}: {hopWords(hop, 'failed')}
        </p>
      )}
      <button type="button" className="nhsuk-button bedside-button" onClick={onTryAgain}>
        {buttonLabels.tryAgain}
      </button>
      <CopyableReference failure={failure} />
    </div>
  );
}
