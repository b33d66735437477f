import { useEffect, useState } from 'react';
import type { Hop } from '../../shared/contract/errors.ts';
import { bedside } from './bedside.ts';

/**
 * The hop that main waits for now; undefined until it says one.
 * Without `openingId` every event counts: while a person is being found there is no opening yet.
 */
export function useProgress(openingId?: string): Hop | undefined {
  const [hop, setHop] = useState<Hop>();
  useEffect(
    () =>
      bedside().on['record.progress']((progress) => {
        const ours =
          openingId === undefined || progress.openingId === undefined || progress.openingId === openingId;
        if (ours && progress.state === 'waiting') setHop(progress.hop);
      }),
    [openingId],
  );
  return hop;
}
