import { useCallback, type JSX, type ReactNode } from 'react';
import { atRest } from '../bridge/flow-steps.ts';
import type { OpenRecord } from '../bridge/open-record.ts';
import { readFailure } from '../bridge/read-answer.ts';
import { useRecordReader } from '../bridge/record-reader-context.tsx';
import { useRecordFlow } from '../bridge/use-record-flow.ts';
import { MismatchScreen } from '../features/mismatch/mismatch-screen.tsx';
import { usePlaces } from '../features/record-shell/use-places.ts';
import type { RecordPlace } from '../features/record-shell/record-page.ts';
import type { ClinicalAreaId } from '../../shared/contract/areas.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import { bannerIdentity } from '../ui/patient-banner/banner-identity.ts';
import { PatientBanner } from '../ui/patient-banner/patient-banner.tsx';
import { RecordScreen } from './record-screen.tsx';
import type { ScreenProps } from './screen-props.ts';

interface OpenRecordScreenProps extends Pick<ScreenProps, 'dispatch' | 'leave'> {
  readonly record: OpenRecord;
  /** As the role opened them when the record came on screen. */
  readonly openAreas: readonly ClinicalAreaId[];
  readonly appBar: ReactNode;
}

const firstPlace: RecordPlace = { page: 'allergies' };

/** The open record, what is still asked for it, and the ways out of it: closed, refreshed, or refused by main. */
export function OpenRecordScreen(props: OpenRecordScreenProps): JSX.Element {
  const { record: first, openAreas, appBar, dispatch, leave } = props;
  const { renew } = useRecordReader();
  const { person, reason } = first;
  const onRefused = useCallback(
    (failure: Failure): void => {
      // What may not be seen is not held either.
      renew();
      const opening = { person, reason, attempt: Date.now() };
      dispatch({ type: 'show', screen: { name: 'failed', failure, opening } });
    },
    [renew, person, reason, dispatch],
  );
  const { flow, state } = useRecordFlow(first, openAreas, onRefused);
  const places = usePlaces(firstPlace);
  const { record, pending } = state;

  if (pending !== undefined) {
    return (
      <>
        <PatientBanner identity={bannerIdentity(person)} />
        {appBar}
        <main id="main" className="bedside-page" tabIndex={-1} data-region="content">
          <MismatchScreen
            key={pending.opened.traceId}
            differences={pending.differences}
            opened={pending.opened}
            onStop={leave.closeRecord}
            onFailed={onRefused}
            onContinue={flow.goOn}
            onUnreadable={() => onRefused(readFailure('E-REC-10', pending.opened))}
          />
        </main>
      </>
    );
  }
  return (
    <RecordScreen
      record={record}
      flow={flow}
      places={places}
      openAreas={openAreas}
      appBar={appBar}
      onClose={leave.closeRecord}
      onRefused={onRefused}
      onRefresh={() => {
        flow.cancelAll();
        const previous = atRest(record);
        dispatch({
          type: 'show',
          screen: { name: 'opening', opening: { person, reason, attempt: Date.now(), previous } },
        });
      }}
    />
  );
}
