import { useCallback, type JSX } from 'react';
import { leavePerson } from '../bridge/leave-person.ts';
import { useRecordReader } from '../bridge/record-reader-context.tsx';
import type { OpeningResult } from '../bridge/open-plan-a.ts';
import { readFailure } from '../bridge/read-answer.ts';
import { ConfirmPersonScreen } from '../features/confirm-person/confirm-person-screen.tsx';
import { FindPersonScreen } from '../features/find-person/find-person-screen.tsx';
import { MismatchScreen } from '../features/mismatch/mismatch-screen.tsx';
import { OpeningScreen } from '../features/opening/opening-screen.tsx';
import type { ClinicalAreaId } from '../../shared/contract/areas.ts';
import { labels } from '../ui/labels.ts';
import { replacedNotice } from './replaced-notice.ts';
import type { ScreenProps } from './screen-props.ts';
import type { Screen } from './screen.ts';
import { leavesCopy, openedBy, screenOfResult } from './screen-of-result.ts';

type PersonScreen = Extract<Screen, { name: 'find' | 'confirm' | 'opening' | 'mismatch' }>;

/** Without a policy nothing is open. */
const noAreas: readonly ClinicalAreaId[] = [];

/** From an NHS number to an open record. */
export function PersonScreens({
  state,
  dispatch,
  leave,
  screen,
}: ScreenProps & { readonly screen: PersonScreen }): JSX.Element {
  const { renew } = useRecordReader();
  const show = useCallback((next: Screen) => dispatch({ type: 'show', screen: next }), [dispatch]);
  const openAreas = state.session?.view?.areas ?? noAreas;
  const opening = screen.name === 'opening' ? screen.opening : undefined;
  const onResult = useCallback(
    (result: OpeningResult) => {
      if (opening === undefined) return;
      // Whatever the reader made of a body that failed is forgotten, and so is a copy that may not come back.
      const forgets = opening.previous !== undefined && !leavesCopy(result);
      if (result.kind === 'failed' && (result.bodyReceived || forgets)) renew();
      show(screenOfResult(result, opening));
    },
    [opening, renew, show],
  );

  switch (screen.name) {
    case 'find':
      return (
        <FindPersonScreen
          entered={screen.entered}
          notice={screen.notice}
          onFound={(person, entered) =>
            show({ name: 'confirm', person, entered, notice: replacedNotice(person, entered) })
          }
          onFailed={(failure, entered) => show({ name: 'failed', failure, entered })}
        />
      );
    case 'confirm':
      return (
        <ConfirmPersonScreen
          key={screen.person.openingId}
          person={screen.person}
          typedName={screen.entered?.names}
          notice={screen.notice}
          onConfirmed={(reason) =>
            show({
              name: 'opening',
              opening: { person: screen.person, entered: screen.entered, reason, attempt: Date.now() },
            })
          }
          onWrongPerson={() => {
            leavePerson(screen.person.openingId, 'not-this-person');
            show({ name: 'find' });
          }}
        />
      );
    case 'opening':
      return (
        <OpeningScreen
          key={screen.opening.attempt}
          request={{ ...screen.opening, isRefresh: screen.opening.previous !== undefined }}
          openAreas={openAreas}
          onResult={onResult}
          onCancel={(bodyReceived) => {
            const { person, entered, previous } = screen.opening;
            if (bodyReceived) renew();
            show(
              previous === undefined || bodyReceived
                ? { name: 'confirm', person, entered, notice: labels.cancelled }
                : { name: 'record', record: previous },
            );
          }}
        />
      );
    case 'mismatch': {
      const { opening: mismatched, answer, differences } = screen;
      return (
        <MismatchScreen
          differences={differences}
          opened={answer.opened}
          onStop={leave.closeRecord}
          onFailed={(failure) => {
            renew();
            show({ name: 'failed', failure, opening: { ...mismatched, previous: undefined } });
          }}
          onContinue={(summary) => {
            const continued = { differences, at: new Date().toISOString() };
            show({ name: 'record', record: openedBy(mismatched, answer, summary, continued) });
          }}
          onUnreadable={() => {
            renew();
            const failure = readFailure('E-REC-10', answer.opened);
            show(screenOfResult({ kind: 'failed', failure, bodyReceived: true }, mismatched));
          }}
        />
      );
    }
    default:
      return screen satisfies never;
  }
}
