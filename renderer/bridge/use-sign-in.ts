import type { UseMutationResult } from '@tanstack/react-query';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { Proof, SessionState } from '../../shared/contract/session.ts';
import { bedside } from './bedside.ts';
import { useCall } from './use-call.ts';

/** Proves who is there; with CIS2 it is pending for as long as the browser takes. */
export type ProveWho = UseMutationResult<Outcome<SessionState>, Error, Proof>;

/** Signs a person in. */
export function useSignIn(): ProveWho {
  return useCall((bridge) => bridge.session.signIn);
}

/** Unlocks for the same person who locked (IG-24). */
export function useUnlock(): ProveWho {
  return useCall((bridge) => bridge.session.unlock);
}

/** Ends a CIS2 sign-in or unlock that waits for the browser; the pending call then answers E-AUTH-01. */
export function cancelSignIn(): void {
  void bedside().session.cancelSignIn();
}
