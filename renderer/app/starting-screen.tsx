import type { JSX } from 'react';
import { labels } from '../ui/labels.ts';
import { useTakesLong } from '../ui/use-takes-long.ts';

/** Until main has told where it stands. */
export function StartingScreen(): JSX.Element {
  const isLong = useTakesLong(true);
  return (
    <output className="bedside-waiting">
      <p>{labels.starting}</p>
      {isLong && <p>{labels.startingWaits}</p>}
    </output>
  );
}
