import { useEffect, useState } from 'react';
import { estimatedHeight } from './row-height.ts';

/**
 * Device pixels that one stretch of rows may take. A page can be no higher than some 33 million; beyond that rows
 * could not be scrolled to, and zoom and narrow windows make every row higher. Rows may well exceed their estimate.
 */
const stretchPixels = 12_000_000;

/** How many rows of a table may stand on one page at this zoom and width. */
export function useStretchLength(): number {
  const [length, setLength] = useState(lengthNow);
  useEffect(() => {
    const onResize = (): void => setLength(lengthNow());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return length;
}

/** In whole thousands, for the words above the table. */
function lengthNow(): number {
  const rowPixels = estimatedHeight() * Math.max(1, window.devicePixelRatio);
  return Math.max(1, Math.floor(stretchPixels / rowPixels / 1_000)) * 1_000;
}
