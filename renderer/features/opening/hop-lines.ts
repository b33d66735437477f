import type { Progress } from '../../bridge/use-hop-progress.ts';
import { hops, type Hop } from '../../../shared/contract/errors.ts';

interface HopFacts {
  readonly hop: Hop;
  readonly state: 'ahead' | 'waiting' | 'done' | 'failed';
  readonly seconds: number | undefined;
  readonly attempt: number;
  readonly limitSeconds: number | undefined;
}

interface Times {
  readonly startedAt: number;
  /** When the answer had come and this computer began to read it. */
  readonly readingSince: number | undefined;
  readonly now: number;
}

/**
 * Every station as the screen shows it. What main has not told follows from the order: before the present one
 * done, after it to come. The person was found before, so an opening starts at the directory.
 */
export function hopLines(
  { current: told, hops: known }: Progress,
  { startedAt, readingSince, now }: Times,
): { readonly current: Hop; readonly lines: readonly HopFacts[] } {
  const current = readingSince === undefined ? (told ?? 'directory') : 'reading';
  const place = hops.indexOf(current);
  const lines = hops.map((hop, index): HopFacts => {
    const facts = known[hop];
    const isRead = hop === 'reading' && readingSince !== undefined;
    const since = isRead ? readingSince : (facts?.startedAt ?? startedAt);
    const seconds = (until: number): number => Math.max(0, Math.floor((until - since) / 1000));
    const rest = { hop, attempt: facts?.attempt ?? 1, limitSeconds: facts?.limitSeconds };
    if (index === place && (facts === undefined || facts.state === 'waiting' || isRead)) {
      return { ...rest, state: 'waiting', seconds: seconds(now) };
    }
    if (facts !== undefined && facts.state !== 'waiting') {
      return { ...rest, state: facts.state, seconds: seconds(facts.endedAt ?? now) };
    }
    return { ...rest, state: index < place ? 'done' : 'ahead', seconds: undefined };
  });
  return { current, lines };
}
