import { useCallback, useEffect, useReducer, type JSX } from 'react';
import { useActivity } from '../bridge/use-activity.ts';
import { useLockWarning } from '../bridge/use-lock-warning.ts';
import { SessionContext } from '../bridge/session-context.tsx';
import { useSessionState } from '../bridge/use-session-state.ts';
import { LockWarning } from '../features/lock/lock-warning.tsx';
import type { Failure } from '../../shared/contract/errors.ts';
import { AppBar } from '../ui/app-bar.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { useUnclaimedKeys } from '../ui/use-unclaimed-keys.ts';
import { CurrentScreen } from './current-screen.tsx';
import { firstState, hasBanner, nextState } from './screen.ts';
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

  const leave = useLeave(
    useCallback(() => dispatch({ type: 'show', screen: { name: 'leaving' } }), []),
    useCallback((failure: Failure) => dispatch({ type: 'show', screen: { name: 'failed', failure } }), []),
  );
  const isSignedIn = session?.status === 'signed-in' && screen.name !== 'leaving';
  const lockWarning = useLockWarning();
  useActivity(isSignedIn, lockWarning.dismiss);
  useLockKey(isSignedIn, leave.lock);
  useUnclaimedKeys();

  const appBar = session !== undefined && (
    <AppBar
      organisationName={session.organisation.name}
      sandbox={session.environment.kind === 'sandbox'}
      user={session.status === 'signed-out' ? undefined : session.user}
      compact={screen.name === 'record' || hasBanner(screen)}
      onLock={isSignedIn ? leave.lock : undefined}
      onSignOut={isSignedIn ? leave.signOut : undefined}
    />
  );

  return (
    <SessionContext value={session}>
      <SkipLink />
      {isSignedIn && lockWarning.lockAt !== undefined && <LockWarning onStay={lockWarning.staySignedIn} />}
      <CurrentScreen state={state} dispatch={dispatch} leave={leave} appBar={appBar} />
    </SessionContext>
  );
}
