import { useMemo, useState } from 'react';
import type { RecordPlace } from './record-page.ts';

export interface Places {
  readonly current: RecordPlace;
  /** `from`: where the way back leads to, in place of the present place as it was reached. */
  readonly go: (place: RecordPlace, from?: RecordPlace) => void;
  readonly back: () => void;
  readonly forward: () => void;
}

/** Back and forward within one record; it never crosses to another person (11). */
export function usePlaces(first: RecordPlace): Places {
  const [visited, setVisited] = useState<{ readonly places: readonly RecordPlace[]; readonly at: number }>({
    places: [first],
    at: 0,
  });
  return useMemo(() => {
    const move = (step: 1 | -1) => (): void =>
      setVisited((before) => {
        const at = before.at + step;
        return at < 0 || at >= before.places.length ? before : { ...before, at };
      });
    return {
      current: visited.places[visited.at] ?? first,
      go: (place, from) =>
        setVisited(({ places, at }) => {
          const present = places[at];
          const isSame = present?.page === place.page && place.jump === undefined && from === undefined;
          if (isSame) return { places, at };
          const before = [...places.slice(0, at), ...((from ?? present) ? [from ?? present] : [])].filter(
            (each) => each !== undefined,
          );
          return { places: [...before, place], at: before.length };
        }),
      back: move(-1),
      forward: move(1),
    };
  }, [visited, first]);
}
