import { useMemo, useState } from 'react';
import type { AreaId } from '../../../shared/record/record-view.ts';

interface AreaHistory {
  readonly go: (area: AreaId) => void;
  readonly back: () => void;
  readonly forward: () => void;
}

/** Back and forward within one record; it never crosses to another person (11). */
export function useAreaHistory(current: AreaId, show: (area: AreaId) => void): AreaHistory {
  const [visited, setVisited] = useState<{ readonly areas: readonly AreaId[]; readonly at: number }>({
    areas: [current],
    at: 0,
  });
  return useMemo(() => {
    const move = (step: 1 | -1) => (): void => {
      const at = visited.at + step;
      const area = at < 0 ? undefined : visited.areas[at];
      if (area === undefined) return;
      setVisited({ ...visited, at });
      show(area);
    };
    return {
      go: (area) => {
        if (area !== current) {
          setVisited({ areas: [...visited.areas.slice(0, visited.at + 1), area], at: visited.at + 1 });
        }
        show(area);
      },
      back: move(-1),
      forward: move(1),
    };
  }, [visited, current, show]);
}
