import { useCallback } from 'react';
import { bedside } from '../bridge/bedside.ts';
import { useForgetOpenings } from '../bridge/use-forget-openings.ts';
import { useRecordReader } from '../bridge/record-reader-context.tsx';
import type { Failure, Outcome } from '../../shared/contract/errors.ts';

export interface Leave {
  readonly lock: () => void;
  readonly signOut: () => void;
  readonly closeRecord: () => void;
}

/**
 * The three ways to leave. Clinical content is off the page and out of the caches at once; then main replaces the page.
 * `onLeaving` empties the screen, `onFailed` runs when main refuses.
 */
export function useLeave(onLeaving: () => void, onFailed: (failure: Failure) => void): Leave {
  const forgetOpenings = useForgetOpenings();
  const { renew } = useRecordReader();
  const leave = useCallback(
    (call: () => Promise<Outcome<null>>) => {
      onLeaving();
      forgetOpenings();
      renew();
      void call().then((outcome) => (outcome.ok ? undefined : onFailed(outcome.error)));
    },
    [onLeaving, onFailed, forgetOpenings, renew],
  );
  return {
    lock: useCallback(() => leave(() => bedside().session.lock()), [leave]),
    signOut: useCallback(() => leave(() => bedside().session.signOut()), [leave]),
    closeRecord: useCallback(() => leave(() => bedside().record.close()), [leave]),
  };
}
