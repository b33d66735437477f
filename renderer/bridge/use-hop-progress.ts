import { useEffect, useState } from 'react';
import type { RecordProgress } from '../../shared/contract/contract.ts';
import type { RecordPlan } from '../../shared/contract/record-ask.ts';
import type { Hop } from '../../shared/contract/errors.ts';
import { bedside } from './bedside.ts';

/** What is known of one station of an opening; times are milliseconds of this computer's clock. */
export interface HopProgress {
  readonly state: RecordProgress['state'];
  /** When this try began. */
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly attempt: number;
  /** How long main gives this try. */
  readonly limitSeconds?: number | undefined;
}

export interface Progress {
  /** The station that was told of last; undefined until main says one. */
  readonly current: Hop | undefined;
  readonly hops: Readonly<Partial<Record<Hop, HopProgress>>>;
}

export const noProgress: Progress = { current: undefined, hops: {} };

/**
 * Progress of one opening, hop by hop, as main tells it; of one of its requests where a plan is given.
 * Without `openingId` every event counts: while a person is being found there is no opening yet.
 */
export function useHopProgress(openingId?: string, plan?: RecordPlan): Progress {
  const [progress, setProgress] = useState(noProgress);
  useEffect(
    () =>
      bedside().on['record.progress']((event) => {
        const isOurs =
          openingId === undefined || event.openingId === undefined || event.openingId === openingId;
        const isAsked = plan === undefined || event.plan === undefined || event.plan === plan;
        if (isOurs && isAsked) setProgress((before) => advance(before, event, Date.now()));
      }),
    [openingId, plan],
  );
  return progress;
}

/** Progress after one event; a new try of a hop starts its own time. */
export function advance(before: Progress, event: RecordProgress, now: number): Progress {
  const { hop, state } = event;
  const known = before.hops[hop];
  const attempt = event.attempt ?? known?.attempt ?? 1;
  const goesOn = known?.state === 'waiting' && known.attempt === attempt;
  const limitSeconds = event.limitSeconds ?? (goesOn ? known.limitSeconds : undefined);
  const next: HopProgress =
    state === 'waiting'
      ? { state, attempt, startedAt: goesOn ? known.startedAt : now, limitSeconds }
      : { state, attempt, startedAt: known?.startedAt ?? now, endedAt: now, limitSeconds };
  return { current: hop, hops: { ...before.hops, [hop]: next } };
}
