import type { JSX, ReactNode } from 'react';
import { LockedScreen } from '../features/lock/locked-screen.tsx';
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx';
import { ChangePasswordScreen } from '../features/change-password/change-password-screen.tsx';
import { ChooseRoleScreen } from '../features/choose-role/choose-role-screen.tsx';
import { TermsScreen } from '../features/terms/terms-screen.tsx';
import type { ClinicalAreaId } from '../../shared/contract/areas.ts';
import type { SessionState } from '../../shared/contract/session.ts';
import { ComputerStrip } from '../ui/computer-strip.tsx';
import { labels } from '../ui/labels.ts';
import { bannerIdentity } from '../ui/patient-banner/banner-identity.ts';
import { PatientBanner } from '../ui/patient-banner/patient-banner.tsx';
import { DutyScreens } from './duty-screens.tsx';
import { FailedScreen } from './failed-screen.tsx';
import { OpenRecordScreen } from './open-record-screen.tsx';
import { PersonScreens } from './person-screens.tsx';
import { hasBanner, isDuty } from './screen.ts';
import type { ScreenProps } from './screen-props.ts';
import { StartingScreen } from './starting-screen.tsx';
import { sessionNotice } from './session-notice.ts';
import { SignInGreeting } from './sign-in-greeting.tsx';

/** Without a policy nothing is open. */
const noAreas: readonly ClinicalAreaId[] = [];

/** The screen of a state, in its frame. */
export function CurrentScreen(props: ScreenProps & { readonly appBar: ReactNode }): JSX.Element {
  const { state, dispatch, leave, appBar } = props;
  const { session, screen } = state;
  if (screen.name === 'record') {
    const { record } = screen;
    return (
      <OpenRecordScreen
        {...props}
        key={record.opened.traceId}
        record={record}
        openAreas={session?.view?.areas ?? noAreas}
      />
    );
  }
  return (
    <>
      {/* Zone 1 of the banner stands over every view of a person whose record is asked for (UI-31). */}
      {hasBanner(screen) && <PatientBanner identity={bannerIdentity(screen.opening.person)} />}
      {appBar}
      {session !== undefined && screen.name !== 'leaving' && (
        <ComputerStrip session={session} onDuty={isDuty(screen)} />
      )}
      <main id="main" className="bedside-page" tabIndex={-1} data-region="content">
        {state.justSignedIn && session?.user !== undefined && <SignInGreeting user={session.user} />}
        <PlainScreen state={state} dispatch={dispatch} leave={leave} />
      </main>
    </>
  );
}

function PlainScreen(props: ScreenProps): JSX.Element | null {
  const { state, dispatch, leave } = props;
  const { session, screen } = state;
  const enter = (next: SessionState): void =>
    dispatch({ type: 'session', session: next, notice: sessionNotice(next) });
  switch (screen.name) {
    case 'starting':
      return <StartingScreen />;
    case 'leaving':
      return <p>{labels.leaving}</p>;
    case 'sign-in':
      if (session === undefined) return null;
      return <SignInScreen session={session} notice={sessionNotice(session)} onSignedIn={enter} />;
    case 'choose-role':
      return <ChooseRoleScreen roles={session?.roles ?? []} onChosen={enter} onSignOut={leave.signOut} />;
    case 'change-password':
      return <ChangePasswordScreen onChanged={enter} />;
    case 'terms':
      return <TermsScreen onAgreed={enter} onSignOut={leave.signOut} />;
    case 'locked':
      if (session === undefined) return null;
      return <LockedScreen session={session} onUnlocked={enter} onSignOut={leave.signOut} />;
    case 'failed':
      return <FailedScreen {...props} screen={screen} />;
    case 'set-up':
    case 'access-register':
    case 'privacy-alerts':
      return <DutyScreens {...props} name={screen.name} accessId={screen.accessId} />;
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
