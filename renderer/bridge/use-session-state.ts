import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { SessionState } from '../../shared/contract/session.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import { bedside } from './bedside.ts';
import { queryKeys } from './query-keys.ts';

/** Who is at the screen, and why this screen came up; asked once when the page starts. */
export function useSessionState(): UseQueryResult<Outcome<SessionState>> {
  return useQuery({ queryKey: queryKeys.session(), queryFn: () => bedside().session.state() });
}
