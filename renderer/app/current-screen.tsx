import type { JSX, ReactNode } from 'react';
import { LockedScreen } from '../features/lock/locked-screen.tsx';
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx';
import type { Failure } from '../../shared/contract/errors.ts';
import { labels } from '../ui/labels.ts';
import { bannerIdentity } from '../ui/patient-banner/banner-identity.ts';
import { PatientBanner } from '../ui/patient-banner/patient-banner.tsx';
import { FailedScreen } from './failed-screen.tsx';
import { PersonScreens } from './person-screens.tsx';
import { RecordScreen } from './record-screen.tsx';
import { hasBanner } from './screen.ts';
import type { ScreenProps } from './screen-props.ts';
import { sessionNotice } from './session-notice.ts';

/** The screen of a state, in its frame. */
export function CurrentScreen(props: ScreenProps & { readonly appBar: ReactNode }): JSX.Element {
  const { state, dispatch, leave, appBar } = props;
  const { screen } = state;
  if (screen.name === 'record') {
    const { record } = screen;
    return (
      <RecordScreen
        key={record.opened.traceId}
        record={record}
        appBar={appBar}
        onClose={leave.closeRecord}
        onRefresh={() =>
          dispatch({
            type: 'show',
            screen: {
              name: 'opening',
              opening: {
                person: record.person,
                reason: record.reason,
                attempt: Date.now(),
                previous: record,
              },
            },
          })
        }
      />
    );
  }
  return (
    <>
      {/* Zone 1 of the banner stands over every view of a person whose record is asked for (UI-31). */}
      {hasBanner(screen) && <PatientBanner identity={bannerIdentity(screen.opening.person)} />}
      {appBar}
      <main id="main" className="bedside-page" tabIndex={-1} data-region="content">
        <PlainScreen state={state} dispatch={dispatch} leave={leave} />
      </main>
    </>
  );
}

function PlainScreen(props: ScreenProps): JSX.Element | null {
  const { state, dispatch, leave } = props;
  const { session, screen } = state;
  const showFailure = (failure: Failure): void =>
    dispatch({ type: 'show', screen: { name: 'failed', failure } });
  switch (screen.name) {
    case 'starting':
      return <p>{labels.starting}</p>;
    case 'leaving':
      return <p>{labels.leaving}</p>;
    case 'sign-in':
      if (session === undefined) return null;
      return (
        <SignInScreen
          session={session}
          notice={sessionNotice(session)}
          onSignedIn={(next) => dispatch({ type: 'session', session: next })}
          onFailed={showFailure}
        />
      );
    case 'locked':
      if (session === undefined) return null;
      return (
        <LockedScreen
          session={session}
          onUnlocked={(next) => dispatch({ type: 'session', session: next, notice: sessionNotice(next) })}
          onFailed={showFailure}
          onSignOut={leave.signOut}
        />
      );
    case 'failed':
      return <FailedScreen {...props} screen={screen} />;
    case 'find':
    case 'confirm':
    case 'opening':
    case 'mismatch':
      return <PersonScreens {...props} screen={screen} />;
    case 'record':
      return null;
    default:
      return screen satisfies never;
  }
}
