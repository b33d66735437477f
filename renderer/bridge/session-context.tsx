import { createContext, use } from 'react';
import type { SessionState } from '../../shared/contract/session.ts';

/** The session that the screens below were drawn for. */
export const SessionContext = createContext<SessionState | undefined>(undefined);

/** Organisation, environment and user of this sitting. */
export function useSession(): SessionState {
  const session = use(SessionContext);
  if (!session) throw new Error('No session above this component.');
  return session;
}
