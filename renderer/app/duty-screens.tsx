import type { JSX } from 'react';
import { bedside } from '../bridge/bedside.ts';
import { AccessRegisterScreen } from '../features/access-register/access-register-screen.tsx';
import { PrivacyAlertsScreen } from '../features/privacy-alerts/privacy-alerts-screen.tsx';
import { SetUpScreen } from '../features/set-up/set-up-screen.tsx';
import type { ScreenProps } from './screen-props.ts';
import type { DutyScreen } from './screen.ts';
import { homeScreen } from './screen-of-session.ts';

/** The screens of an administrator and a privacy officer, and everybody's own history. */
export function DutyScreens({
  state,
  dispatch,
  name,
  accessId,
}: ScreenProps & {
  readonly name: DutyScreen;
  readonly accessId?: string | undefined;
}): JSX.Element {
  const { session } = state;
  const goHome = (): void => {
    if (session !== undefined) dispatch({ type: 'show', screen: homeScreen(session) });
  };
  // Once the first administrator exists main has another screen: they sign in.
  const askSession = (): void => {
    void bedside()
      .session.state()
      .then((answer) => (answer.ok ? dispatch({ type: 'session', session: answer.value }) : undefined));
  };
  // From the screen that is a person's home there is nowhere to leave to.
  const onLeave = session !== undefined && homeScreen(session).name === name ? undefined : goHome;
  switch (name) {
    case 'set-up':
      if (session?.status !== 'signed-in') return <SetUpScreen onLeave={askSession} />;
      return <SetUpScreen onLeave={onLeave} />;
    case 'access-register':
      return <AccessRegisterScreen key={accessId} onLeave={goHome} accessId={accessId} />;
    case 'privacy-alerts':
      return (
        <PrivacyAlertsScreen
          onLeave={onLeave}
          onShowAccess={(shown) => {
            dispatch({ type: 'show', screen: { name: 'access-register', accessId: shown } });
          }}
        />
      );
    default:
      return name satisfies never;
  }
}
