import { useCallback, useMemo, useState } from 'react';
import type { RecordFlow } from '../bridge/record-flow.ts';
import type { AreaView } from '../features/record-shell/area-view.ts';
import type { RecordPlace } from '../features/record-shell/record-page.ts';
import type { Places } from '../features/record-shell/use-places.ts';
import type { AreaId } from '../../shared/record/record-view.ts';
import { labels } from '../ui/labels.ts';

export interface Follow {
  /** Goes to a row of an area; the way back leads to `from`, the row that was left, or to the page. */
  readonly go: (area: AreaId, source: string, from?: string) => void;
  /** Why the last one led nowhere; every time a new object. */
  readonly trouble: { readonly words: string } | undefined;
}

/** Follows links and hits to the row that they mean, wherever it stands in the record. */
export function useFollowLink(flow: RecordFlow, offered: readonly AreaView[], places: Places): Follow {
  const [trouble, setTrouble] = useState<{ readonly words: string }>();
  const placeOf = useCallback(
    async (source: string): Promise<RecordPlace | undefined> => {
      // A reader that cannot say where a row stands is told like a row that is not there.
      const place = await flow.ask((reader) => reader.place(source)).catch(() => undefined);
      if (place === undefined) return undefined;
      const { area, table, at } = place;
      return { page: area, jump: { table, at, source } };
    },
    [flow],
  );
  const go = useCallback(
    async (area: AreaId, source: string, from?: string): Promise<void> => {
      const [target, origin] = await Promise.all([
        placeOf(source),
        from === undefined ? undefined : placeOf(from),
      ]);
      const isOffered = (page: string): boolean => offered.some(({ facts }) => facts.id === page);
      if (target !== undefined && isOffered(target.page)) {
        places.go(target, origin);
        return;
      }
      setTrouble({ words: labels.rowNotHere });
      if (isOffered(area)) places.go({ page: area }, origin);
    },
    [placeOf, offered, places],
  );
  return useMemo(
    () => ({
      go: (area, source, from) => void go(area, source, from),
      trouble,
    }),
    [go, trouble],
  );
}
