import { useEffect, useMemo, useState, type JSX } from 'react';
import { bedside } from '../../bridge/bedside.ts';
import { useHopProgress } from '../../bridge/use-hop-progress.ts';
import type { OpeningRequest, OpeningResult } from '../../bridge/open-plan-a.ts';
import { useOpenRecord } from '../../bridge/use-open-record.ts';
import type { ClinicalAreaId } from '../../../shared/contract/areas.ts';
import { fetchWords } from '../../../shared/words/fetch-words.ts';
import { hopWords, stillWaitingWords } from '../../../shared/words/hop-words.ts';
import { buttonLabels, headings } from '../../../shared/words/labels.ts';
import { HopLine } from '../../ui/hop-line.tsx';
import { labels } from '../../ui/labels.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useAnnouncement } from '../../ui/status-region.tsx';
import { useNow } from '../../ui/use-now.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { waitingAdvice } from '../../ui/waiting-advice.ts';
import { hopLines } from './hop-lines.ts';

interface OpeningScreenProps {
  readonly request: OpeningRequest;
  /** Areas that the person's role opens. */
  readonly openAreas: readonly ClinicalAreaId[];
  readonly onResult: (result: OpeningResult) => void;
  /** `bodyReceived`: the reader has let go of an earlier copy by then. */
  readonly onCancel: (bodyReceived: boolean) => void;
}

/** After so many seconds at one station the screen says whom it waits for (M13). */
const patience = 3;

/** Progress by hop while a record is opened: what Bedside waits for, since when, of how long, and a way out. */
export function OpeningScreen({ request, openAreas, onResult, onCancel }: OpeningScreenProps): JSX.Element {
  usePageTitle(headings.opening);
  const { openingId, practice } = request.person;
  const [startedAt] = useState(() => Date.now());
  const [readingSince, setReadingSince] = useState<number>();
  const progress = useHopProgress(openingId);
  const [isApart, setApart] = useState(false);
  const { result } = useOpenRecord(
    request,
    openAreas,
    useMemo(() => ({ onBodyReceived: () => setReadingSince(Date.now()), onApart: () => setApart(true) }), []),
  );
  useEffect(() => {
    if (result) onResult(result);
  }, [result, onResult]);
  const now = Math.max(useNow(), startedAt);
  const { current, lines } = hopLines(progress, { startedAt, readingSince, now });
  const waited = lines.find(({ hop }) => hop === current)?.seconds ?? 0;
  const isSlow = waited >= patience;
  const lead = hopWords(current, 'waiting');
  const still = stillWaitingWords(current, {
    practice: practice.name ?? labels.practiceOf(practice.odsCode),
  });
  useAnnouncement(isSlow ? still : lead);
  useAnnouncement(isApart ? fetchWords.apart : undefined);

  const cancel = (): void => {
    void bedside().record.cancel({ openingId });
    onCancel(readingSince !== undefined);
  };

  return (
    <div
      className="bedside-narrow"
      role="presentation"
      onKeyDown={(event) => (event.key === 'Escape' ? cancel() : undefined)}
    >
      <PageHeading>{headings.opening}</PageHeading>
      <p className="bedside-lead">{isSlow ? still : lead}</p>
      {isApart && <p>{fetchWords.apart}</p>}
      <ol className="bedside-hops">
        {lines.map((line) => (
          <HopLine key={line.hop} {...line} />
        ))}
      </ol>
      <p className="bedside-elapsed">{labels.waitingSeconds(Math.floor((now - startedAt) / 1000))}</p>
      <p className="bedside-advice">{waitingAdvice((now - startedAt) / 1000)}</p>
      <button type="button" className="nhsuk-button nhsuk-button--secondary bedside-button" onClick={cancel}>
        {buttonLabels.cancel}
      </button>
    </div>
  );
}
