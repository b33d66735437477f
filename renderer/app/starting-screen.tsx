import { useEffect, useState, type JSX } from 'react';
import { labels } from '../ui/labels.ts';

/** A start takes a moment; whatever takes longer is a keychain that waits for its owner. */
const usualMilliseconds = 3_000;

/** Until main has told where it stands. */
export function StartingScreen(): JSX.Element {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), usualMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return (
    <output className="bedside-waiting">
      <p>{labels.starting}</p>
      {isLong && <p>{labels.startingWaits}</p>}
    </output>
  );
}
