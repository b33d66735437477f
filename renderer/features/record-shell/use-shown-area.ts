import { useEffect, useEffectEvent, useState } from 'react';
import { bedside } from '../../bridge/bedside.ts';
import type { Failure } from '../../../shared/contract/errors.ts';
import type { AreaId } from '../../../shared/record/record-view.ts';
import type { AreaDefinition } from './area-definition.ts';

/**
 * Asks main to note each area that is to come on screen, with how many rows (integration.md 6.3), and gives the id of
 * the one that it noted: until then the area before stays, and at first nothing is shown. No audit, no access.
 * Any refusal ends it (`onRefused`): main may know of no such record any more.
 */
export function useShownArea(
  openingId: string,
  { id, rows }: Pick<AreaDefinition, 'id' | 'rows'>,
  isHidden: boolean,
  onRefused: (failure: Failure) => void,
): AreaId | undefined {
  const [noted, setNoted] = useState<AreaId>();
  const refused = useEffectEvent(onRefused);
  useEffect(() => {
    if (isHidden) return undefined;
    let isAwaited = true;
    const ask = async (): Promise<void> => {
      const outcome = await bedside().record.showArea({ openingId, area: id, rows });
      // Who has gone on meanwhile waits for another answer; nothing stands on screen by this one.
      if (!isAwaited) return;
      if (outcome.ok) setNoted(id);
      else refused(outcome.error);
    };
    void ask();
    return () => {
      isAwaited = false;
    };
  }, [openingId, id, rows, isHidden]);
  return noted;
}
