import type { Hop, Outcome } from '../../shared/contract/errors.ts';
import type { HopListener } from './gp-record-source.ts';

/** Runs one station of an opening and tells the person's screen when it is waited for and how it ended. */
export async function atHop<T>(
  onHop: HopListener,
  hop: Hop,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  onHop(hop, 'waiting');
  const outcome = await work();
  onHop(hop, outcome.ok ? 'done' : 'failed');
  return outcome;
}
