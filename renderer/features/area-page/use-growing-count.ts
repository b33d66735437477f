import { startTransition, useEffect, useState } from 'react';

/** Rows that come on the page at once: so many fill the largest window, and are laid out within one frame. */
const rowsAtOnce = 50;

/**
 * How many of the first `count` rows are on the page: the first of them at once, the others right after, in steps
 * that let keys and clicks between them. `isWhole`: all at once, for one of the rows is being looked for.
 */
export function useGrowingCount(count: number, isWhole: boolean): number {
  const [reached, setReached] = useState(rowsAtOnce);
  // At once and for good: the row must not leave the page when it has been found.
  if (isWhole && reached < count) setReached(count);
  useEffect(() => {
    if (reached < count) startTransition(() => setReached(reached + rowsAtOnce));
  }, [reached, count]);
  return Math.min(reached, count);
}
