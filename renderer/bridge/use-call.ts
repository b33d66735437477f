import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { BedsideBridge } from '../../shared/contract/bridge.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import { bedside } from './bedside.ts';

/**
 * One call of the bridge as a mutation: `useCall((bridge) => bridge.audit.search)`.
 * It resolves to an `Outcome`; nothing is cached or tried again.
 */
export function useCall<O, I = void>(
  choose: (bridge: BedsideBridge) => (input: I) => Promise<Outcome<O>>,
): UseMutationResult<Outcome<O>, Error, I> {
  return useMutation({ mutationFn: (input: I) => choose(bedside())(input) });
}
