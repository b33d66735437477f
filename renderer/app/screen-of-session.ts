import type { Failure } from '../../shared/contract/errors.ts';
import type { SessionState } from '../../shared/contract/session.ts';
import type { Screen } from './screen.ts';

/** Where a session stands when the page comes up, after signing in or unlocking. */
export function screenOfSession(session: SessionState, notice: string | undefined): Screen {
  switch (session.status) {
    case 'not-set-up':
      return { name: 'set-up' };
    case 'signed-out':
      return { name: 'sign-in' };
    case 'choosing-role':
      return { name: 'choose-role' };
    case 'must-change-password':
      return { name: 'change-password' };
    case 'must-accept-terms':
      return { name: 'terms' };
    case 'locked':
      return { name: 'locked' };
    case 'signed-in':
      // What was open before the lock is opened anew, with its reason asked again.
      return session.resumable === undefined
        ? homeScreen(session, notice)
        : { name: 'confirm', person: session.resumable, notice };
    default:
      return session.status satisfies never;
  }
}

/** Where a signed-in person's work starts: the search, or their duty where their role opens no record. */
export function homeScreen({ user }: SessionState, notice?: string): Screen {
  if (user === undefined || user.tier !== 'none') return { name: 'find', notice };
  if (user.duties.includes('privacy-officer')) return { name: 'privacy-alerts' };
  if (user.duties.includes('administrator')) return { name: 'set-up' };
  return { name: 'failed', failure: noAccess() };
}

/** Said by the page itself: no call was made that could have a reference of its own. */
function noAccess(): Failure {
  return {
    code: 'E-AUTH-02',
    reference: crypto.randomUUID(),
    at: new Date().toISOString(),
    retryable: false,
  };
}
