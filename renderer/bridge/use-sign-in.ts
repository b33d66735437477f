import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { SessionState } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import { bedside } from './bedside.ts';

type SessionChange = UseMutationResult<Outcome<SessionState>, Error, string>;

/** Signs in one of the offered staff, by id. */
export function useSignIn(): SessionChange {
  return useMutation({ mutationFn: (staffId: string) => bedside().session.signIn({ staffId }) });
}

/** Unlocks for the same person who locked, by id (IG-24). */
export function useUnlock(): SessionChange {
  return useMutation({ mutationFn: (staffId: string) => bedside().session.unlock({ staffId }) });
}
