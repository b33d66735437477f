import type { JSX, ReactNode } from 'react';
import { askOf } from '../bridge/fetch-ask.ts';
import type { OpenRecord } from '../bridge/open-record.ts';
import type { RecordFlow } from '../bridge/record-flow.ts';
import { AreaFailed } from '../features/area-fetch/area-failed.tsx';
import { AreaLoading } from '../features/area-fetch/area-loading.tsx';
import { AreaPage } from '../features/area-page/area-page.tsx';
import { PeriodControls } from '../features/ask-period/period-controls.tsx';
import type { AreaView } from '../features/record-shell/area-view.ts';
import { showInstant } from '../../shared/format/instants.ts';
import type { RowLink } from '../../shared/record/record-view.ts';
import { buttonLabels } from '../../shared/words/labels.ts';
import { labels } from '../ui/labels.ts';
import type { RowJump, RowSource } from '../ui/row-source.ts';
import { AllergyHeading } from './allergy-heading.tsx';
import { isRecordArea } from './area-views.ts';
import { KeepsFocus } from './keeps-focus.tsx';
import { RowDetailsOf, RowPartOf } from './row-contents.tsx';

interface AreaContentProps {
  readonly record: OpenRecord;
  readonly view: AreaView;
  readonly flow: RecordFlow;
  readonly rows: RowSource;
  readonly jumpTo: RowJump | undefined;
  readonly canSeeSource: boolean;
  /** `from`: the row whose details hold the link. */
  readonly onFollow: (link: RowLink, from: string) => void;
}

/** For an area of which nothing was sent (9.5). */
function TryAgain({ onPress }: { readonly onPress: () => void }): JSX.Element {
  return (
    <button type="button" className="nhsuk-button bedside-button" onClick={onPress}>
      {buttonLabels.tryAgain}
    </button>
  );
}

/** One area: what is being asked for or failed, then what is here of it (9.5). */
export function AreaContent(props: AreaContentProps): JSX.Element {
  const { record, view, flow, rows, jumpTo, canSeeSource, onFollow } = props;
  const { facts, summary, fetch } = view;
  const { held, loading, failed } = fetch;
  const area = isRecordArea(facts.id) ? facts.id : undefined;
  const { practice } = record.person;
  const holdsEarlier = held !== undefined;
  const isToCome = facts.request?.plan === 'own' && !holdsEarlier && failed === undefined;
  // What stands above says why nothing was sent of it: a second sentence would contradict it (SAFE-16).
  const isStateTold = (loading !== undefined || failed !== undefined || isToCome) && !holdsEarlier;
  const retrieved = showInstant(held?.retrievedAt ?? record.opened.retrievedAt);
  return (
    <>
      <KeepsFocus>
        {area !== undefined && loading !== undefined && (
          <AreaLoading
            key={loading.since}
            area={area}
            openingId={record.person.openingId}
            plan={askOf(area, loading.range).plan}
            since={loading.since}
            holdsEarlier={holdsEarlier}
            onStop={() => flow.stopWaiting(area)}
          />
        )}
        {area !== undefined && failed !== undefined && (
          <AreaFailed
            key={failed.failure.reference}
            area={area}
            failure={failed.failure}
            practice={practice.name ?? labels.practiceOf(practice.odsCode)}
            holdsEarlier={holdsEarlier}
            onTryAgain={() => flow.fetch(area, failed.range)}
          />
        )}
      </KeepsFocus>
      {!(isStateTold && summary.rows === 0) && (
        <AreaPage
          key={facts.id}
          facts={facts}
          summary={summary}
          isStateTold={isStateTold}
          retrieved={retrieved}
          rows={rows}
          {...(jumpTo !== undefined && { jumpTo })}
          heading={facts.id === 'allergies' && <AllergyHeading record={record} />}
          retrieveControls={
            area !== undefined &&
            holdsEarlier &&
            loading === undefined && (
              <>
                {view.state === 'not-returned' && failed === undefined && (
                  <TryAgain onPress={() => flow.fetch(area, held.range)} />
                )}
                <PeriodControls facts={facts} asked={held.range} onAsk={(range) => flow.fetch(area, range)} />
              </>
            )
          }
          renderDetails={(source): ReactNode => (
            <RowDetailsOf
              source={source}
              canSeeSource={canSeeSource}
              onFollow={(link) => onFollow(link, source)}
            />
          )}
          renderPart={(source, part): ReactNode => (
            <RowPartOf source={source} part={part} onFollow={(link) => onFollow(link, source)} />
          )}
        />
      )}
    </>
  );
}
