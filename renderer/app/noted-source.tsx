import { createContext, use, useEffect, useState, type JSX, type ReactNode } from 'react';
import { bedside } from '../bridge/bedside.ts';
import { useShownCopy } from '../bridge/copy-context.tsx';
import type { Failure } from '../../shared/contract/errors.ts';
import { hopWords } from '../../shared/words/hop-words.ts';

/** What happens when main does not note something of a record: it leaves the screen. */
export const RefusedContext = createContext<(failure: Failure) => void>(() => undefined);

/** The source of an entry comes on screen once the access log has taken that (IG-12); refused, the record goes. */
export function NotedSource({ children }: { readonly children: ReactNode }): JSX.Element {
  const { openingId } = useShownCopy();
  const refused = use(RefusedContext);
  const [isNoted, setNoted] = useState(false);
  useEffect(() => {
    let isAwaited = true;
    const ask = async (): Promise<void> => {
      const outcome = await bedside().record.showArea({ openingId, area: 'source', rows: 1 });
      if (!isAwaited) return;
      if (outcome.ok) setNoted(true);
      else refused(outcome.error);
    };
    void ask();
    return () => {
      isAwaited = false;
    };
  }, [openingId, refused]);
  return isNoted ? <>{children}</> : <p>{hopWords('reading', 'waiting')}</p>;
}
