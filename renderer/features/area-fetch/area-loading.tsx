import type { JSX } from 'react';
import { useHopProgress } from '../../bridge/use-hop-progress.ts';
import type { RecordPlan } from '../../../shared/contract/record-ask.ts';
import type { AreaId } from '../../../shared/record/record-view.ts';
import { areaName, loadingWords } from '../../../shared/words/area-state-words.ts';
import { fetchWords } from '../../../shared/words/fetch-words.ts';
import { fillWords } from '../../../shared/words/fill-words.ts';
import { hopWords } from '../../../shared/words/hop-words.ts';
import { buttonLabels } from '../../../shared/words/labels.ts';
import { labels } from '../../ui/labels.ts';
import { useAnnouncement } from '../../ui/status-region.tsx';
import { useNow } from '../../ui/use-now.ts';

interface AreaLoadingProps {
  readonly area: AreaId;
  readonly openingId: string;
  readonly plan: RecordPlan;
  /** Milliseconds of this computer's clock. */
  readonly since: number;
  /** Entries of an earlier answer stand below. */
  readonly holdsEarlier: boolean;
  readonly onStop: () => void;
}

/** One area that is being asked for: for how long, at which station, and a way out; other sections go on (9.5). */
export function AreaLoading(props: AreaLoadingProps): JSX.Element {
  const { area, openingId, plan, since, holdsEarlier, onStop } = props;
  const seconds = Math.max(0, Math.floor((useNow() - since) / 1000));
  const { current } = useHopProgress(openingId, plan);
  const { headline, text } = loadingWords(area, seconds);
  useAnnouncement(text === '' ? undefined : text);
  return (
    <div className="bedside-notice bedside-notice--quiet" data-state="loading">
      <p>
        <strong>{headline}</strong> {text} {text !== '' && fetchWords.othersWork}
      </p>
      {holdsEarlier && <p>{fillWords(fetchWords.again, { area: areaName(area) })}</p>}
      <p>
        {current !== undefined && `${hopWords(current, 'waiting')} `}
        {labels.waitingSeconds(seconds)}
      </p>
      <button type="button" className="nhsuk-button nhsuk-button--secondary bedside-button" onClick={onStop}>
        {buttonLabels.cancel}
      </button>
    </div>
  );
}
