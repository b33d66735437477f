import { useEffect, useEffectEvent, useState } from 'react';
import { bedside } from '../../bridge/bedside.ts';
import type { Failure } from '../../../shared/contract/errors.ts';
import type { RecordPage } from './record-page.ts';

/**
 * Asks main to note each page that is to come on screen, with how many rows (integration.md 6.3), and gives the one
 * that it noted: until then the page before stays, and at first nothing is shown. No audit, no access.
 * The page about the record names entries too, those that a refresh found gone. Any refusal ends it (`onRefused`): main may know of
 * no such record any more.
 */
export function useShownPage(
  openingId: string,
  { page, rows }: { readonly page: RecordPage; readonly rows: number },
  isHidden: boolean,
  onRefused: (failure: Failure) => void,
): RecordPage | undefined {
  const [noted, setNoted] = useState<RecordPage>();
  const refused = useEffectEvent(onRefused);
  useEffect(() => {
    if (isHidden) return undefined;
    let isAwaited = true;
    const ask = async (): Promise<void> => {
      const outcome = await bedside().record.showArea({ openingId, area: page, rows });
      // Who has gone on meanwhile waits for another answer; nothing stands on screen by this one.
      if (!isAwaited) return;
      if (outcome.ok) setNoted(page);
      else refused(outcome.error);
    };
    void ask();
    return () => {
      isAwaited = false;
    };
  }, [openingId, page, rows, isHidden]);
  return noted;
}
