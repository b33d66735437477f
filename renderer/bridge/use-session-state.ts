import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SessionState } from '../../shared/contract/session.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import { bedside } from './bedside.ts';
import { queryKeys } from './query-keys.ts';

/** Who is at the screen, and why this screen came up; asked once when the page starts. */
export function useSessionState(): UseQueryResult<Outcome<SessionState>> {
  return useQuery({ queryKey: queryKeys.session(), queryFn: () => bedside().session.state() });
}

/** Forgets the answer, so that a page that starts over asks main afresh. */
export function useForgetSession(): () => void {
  const queries = useQueryClient();
  return useCallback(() => queries.removeQueries({ queryKey: queryKeys.session() }), [queries]);
}
