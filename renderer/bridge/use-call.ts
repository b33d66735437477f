import { useEffect, useRef, useState } from 'react';
import type { BedsideBridge } from '../../shared/contract/bridge.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import { bedside } from './bedside.ts';

interface MutateOptions<O> {
  /** Told the answer, good or not, while the screen that asked still stands. */
  readonly onSuccess?: (outcome: Outcome<O>) => void;
}

/** One kind of call: what it answered last, and whether an answer is waited for. */
export interface Call<O, I> {
  readonly mutate: (input: I, options?: MutateOptions<O>) => void;
  readonly data: Outcome<O> | undefined;
  readonly isPending: boolean;
}

interface CallState<O> {
  readonly data: Outcome<O> | undefined;
  readonly isPending: boolean;
}

/**
 * Sends something to main and keeps only the answer. Not a mutation of the query client: its cache keeps what was
 * sent, and what is sent here are passwords, passphrases and keys. `onAnswer` runs even when the screen is gone.
 */
export function useSend<O, I>(
  send: (input: I) => Promise<Outcome<O>>,
  onAnswer?: (outcome: Outcome<O>) => void,
): Call<O, I> {
  const [state, setState] = useState<CallState<O>>({ data: undefined, isPending: false });
  const turn = useRef(0);
  // A screen that is gone waits for nobody.
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  const mutate = (input: I, options?: MutateOptions<O>): void => {
    turn.current += 1;
    const mine = turn.current;
    setState({ data: undefined, isPending: true });
    const take = async (): Promise<void> => {
      const outcome = await send(input);
      onAnswer?.(outcome);
      if (mine !== turn.current) return;
      setState({ data: outcome, isPending: false });
      options?.onSuccess?.(outcome);
    };
    void take();
  };
  return { ...state, mutate };
}

/** One call of the bridge: `useCall((bridge) => bridge.audit.search)`. Nothing is cached or tried again. */
export function useCall<O, I = void>(
  choose: (bridge: BedsideBridge) => (input: I) => Promise<Outcome<O>>,
): Call<O, I> {
  return useSend((input: I) => choose(bedside())(input));
}
