import type { Hop, Outcome } from '../../shared/contract/errors.ts';
import type { HopListener } from './hop-progress.ts';

/** Told before each try at a station, from 1. */
export type AttemptListener = (attempt: number) => void;

/** Runs one station of an opening and tells the person's screen what is waited for, which try it is, and how it ended. */
export async function atHop<T>(
  onHop: HopListener,
  { hop, limitSeconds }: { readonly hop: Hop; readonly limitSeconds: number },
  work: (onAttempt: AttemptListener) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  let shown = 1;
  const show = (attempt: number): void => {
    shown = attempt;
    onHop({ hop, state: 'waiting', attempt, limitSeconds });
  };
  show(1);
  const outcome = await work((attempt) => {
    if (attempt !== shown) show(attempt);
  });
  onHop({ hop, state: outcome.ok ? 'done' : 'failed' });
  return outcome;
}
