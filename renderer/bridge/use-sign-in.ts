import { useState } from 'react';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { Proof, SessionState } from '../../shared/contract/session.ts';
import { bedside } from './bedside.ts';
import { useCall, type Call } from './use-call.ts';

/** Proves who is there; with CIS2 it is pending for as long as the browser takes. */
export interface ProveWho {
  readonly prove: (proof: Proof, onAnswer: (outcome: Outcome<SessionState>) => void) => void;
  /** The way that is waited for now; never what was typed. */
  readonly pending: Proof['way'] | undefined;
  readonly data: Outcome<SessionState> | undefined;
}

/** Signs a person in. */
export function useSignIn(): ProveWho {
  return useProof(useCall((bridge) => bridge.session.signIn));
}

/** Unlocks for the same person who locked (IG-24). */
export function useUnlock(): ProveWho {
  return useProof(useCall((bridge) => bridge.session.unlock));
}

function useProof({ mutate, data, isPending }: Call<SessionState, Proof>): ProveWho {
  const [way, setWay] = useState<Proof['way']>();
  const prove: ProveWho['prove'] = (proof, onAnswer) => {
    setWay(proof.way);
    mutate(proof, { onSuccess: onAnswer });
  };
  return { prove, pending: isPending ? way : undefined, data };
}

/** Ends a CIS2 sign-in or unlock that waits for the browser; the pending call then answers E-AUTH-01. */
export function cancelSignIn(): void {
  void bedside().session.cancelSignIn();
}
