import { useCallback, useEffect, useState, type JSX } from 'react';
import { bedside } from '../../bridge/bedside.ts';
import { useOpenRecord, type OpeningRequest, type OpeningResult } from '../../bridge/use-open-record.ts';
import { useProgress } from '../../bridge/use-progress.ts';
import { hops, type Hop } from '../../../shared/contract/errors.ts';
import { hopWords } from '../../../shared/words/hop-words.ts';
import { buttonLabels, headings } from '../../../shared/words/labels.ts';
import { labels } from '../../ui/labels.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useAnnouncement } from '../../ui/status-region.tsx';
import { useElapsedSeconds } from '../../ui/use-elapsed-seconds.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { waitingAdvice } from './waiting-advice.ts';

interface OpeningScreenProps {
  readonly request: OpeningRequest;
  readonly onResult: (result: OpeningResult) => void;
  readonly onCancel: () => void;
}

/** Progress by hop while a record is opened: what Bedside waits for, since when, and a way out. */
export function OpeningScreen({ request, onResult, onCancel }: OpeningScreenProps): JSX.Element {
  usePageTitle(headings.opening);
  const { openingId } = request.person;
  const [reading, setReading] = useState(false);
  const reported = useProgress(openingId);
  const { result } = useOpenRecord(
    request,
    useCallback(() => setReading(true), []),
  );
  useEffect(() => {
    if (result) onResult(result);
  }, [result, onResult]);
  const hop = reading ? 'reading' : (reported ?? 'directory');
  useAnnouncement(hopWords(hop, 'waiting'));
  const seconds = useElapsedSeconds();

  const cancel = (): void => {
    void bedside().record.cancel({ openingId });
    onCancel();
  };

  return (
    <div
      className="bedside-narrow"
      role="presentation"
      onKeyDown={(event) => (event.key === 'Escape' ? cancel() : undefined)}
    >
      <PageHeading>{headings.opening}</PageHeading>
      <p className="bedside-lead">{hopWords(hop, 'waiting')}</p>
      <ol className="bedside-hops">
        {hops.map((each) => (
          <HopLine key={each} hop={each} current={hop} />
        ))}
      </ol>
      <p className="bedside-elapsed">{labels.waitingSeconds(seconds)}</p>
      <p className="bedside-advice">{waitingAdvice(seconds)}</p>
      <button type="button" className="nhsuk-button nhsuk-button--secondary bedside-button" onClick={cancel}>
        {buttonLabels.cancel}
      </button>
    </div>
  );
}

function HopLine({ hop, current }: { readonly hop: Hop; readonly current: Hop }): JSX.Element {
  const place = hops.indexOf(hop) - hops.indexOf(current);
  const state = place < 0 ? 'done' : place === 0 ? 'waiting' : 'ahead';
  return (
    <li
      className={`bedside-hops__hop bedside-hops__hop--${state}`}
      aria-current={place === 0 ? 'step' : undefined}
    >
      <span className="bedside-hops__mark" aria-hidden="true" />
      <span>
        {state === 'done' ? hopWords(hop, 'done') : hopWords(hop, 'waiting').replace(/…$/u, '')}
      </span>{' '}
      <span className="bedside-hops__state">{labels.hopState[state]}</span>
    </li>
  );
}
