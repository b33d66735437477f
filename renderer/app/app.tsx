import { useCallback, useEffect, useMemo, useReducer, type JSX } from 'react';
import { leavePerson } from '../bridge/leave-person.ts';
import { useActivity } from '../bridge/use-activity.ts';
import { useLockWarning } from '../bridge/use-lock-warning.ts';
import { SessionContext } from '../bridge/session-context.tsx';
import { useSessionChanges } from '../bridge/use-session-changes.ts';
import { useSessionState } from '../bridge/use-session-state.ts';
import { LockWarning } from '../features/lock/lock-warning.tsx';
import { SignOutWarning } from '../features/lock/sign-out-warning.tsx';
import type { Failure } from '../../shared/contract/errors.ts';
import type { SessionState } from '../../shared/contract/session.ts';
import { AppBar } from '../ui/app-bar.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { useUnclaimedKeys } from '../ui/use-unclaimed-keys.ts';
import { barItems } from './bar-items.ts';
import { CurrentScreen } from './current-screen.tsx';
import { firstState, nextState } from './app-state.ts';
import { hasBanner, type Screen } from './screen.ts';
import { sessionNotice } from './session-notice.ts';
import { useLeave } from './use-leave.ts';
import { useLockKey } from './use-lock-key.ts';

/** The page: who is at the screen, what stands on it, and what is true on every screen. */
export function App(): JSX.Element {
  const [state, dispatch] = useReducer(nextState, firstState);
  const { session, screen } = state;
  const { data: answer } = useSessionState();
  useEffect(() => {
    if (answer === undefined) return;
    if (answer.ok) {
      dispatch({ type: 'session', session: answer.value, notice: sessionNotice(answer.value) });
    } else {
      dispatch({ type: 'show', screen: { name: 'failed', failure: answer.error } });
    }
  }, [answer]);
  useSessionChanges(useCallback((next: SessionState) => dispatch({ type: 'changed', session: next }), []));

  const leave = useLeave(
    useCallback(() => dispatch({ type: 'show', screen: { name: 'leaving' } }), []),
    useCallback((failure: Failure) => dispatch({ type: 'show', screen: { name: 'failed', failure } }), []),
  );
  const isLeaving = screen.name === 'leaving';
  const isSignedIn = session?.status === 'signed-in' && !isLeaving;
  const isKnown = session?.user !== undefined && session.status !== 'locked' && !isLeaving;
  const lockWarning = useLockWarning();
  useActivity(isSignedIn, lockWarning.dismiss);
  useLockKey(isSignedIn, leave.lock);
  useUnclaimedKeys();

  const items = barItems(session, screen, (name) => {
    leaveBehind(screen);
    dispatch({ type: 'show', screen: { name } });
  });
  const find = items.find(({ isFind }) => isFind)?.run;
  useShortcuts(useMemo(() => (find === undefined ? {} : { find }), [find]));

  const appBar = session !== undefined && (
    <AppBar
      organisationName={session.organisation?.name}
      environment={session.environment}
      user={session.status === 'signed-out' ? undefined : session.user}
      compact={screen.name === 'record' || hasBanner(screen)}
      items={items}
      onLock={isSignedIn ? leave.lock : undefined}
      onSignOut={isKnown ? leave.signOut : undefined}
    />
  );

  return (
    <SessionContext value={session}>
      <SkipLink />
      {isSignedIn && lockWarning.lockIsNear && <LockWarning onStay={lockWarning.staySignedIn} />}
      {isSignedIn && !lockWarning.lockIsNear && lockWarning.signOutAt !== undefined && (
        <SignOutWarning at={lockWarning.signOutAt} onHide={lockWarning.hideSignOut} />
      )}
      <CurrentScreen state={state} dispatch={dispatch} leave={leave} appBar={appBar} />
    </SessionContext>
  );
}

/** A person who was found and is left for another screen is given up. */
function leaveBehind(screen: Screen): void {
  if (screen.name === 'confirm') leavePerson(screen.person.openingId, 'new-search');
  if (screen.name === 'failed' && screen.opening !== undefined) {
    leavePerson(screen.opening.person.openingId, 'new-search');
  }
}
