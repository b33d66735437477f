import { useEffect, useState, type RefObject } from 'react';

/** Where a list begins on the page, in CSS pixels from the page's top; kept right while what stands above it grows or shrinks. */
export function useListStart(mark: RefObject<HTMLElement | null>): number {
  const [start, setStart] = useState(0);
  useEffect(() => {
    const element = mark.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    // Its first report comes at once, before the next frame is drawn.
    const observer = new ResizeObserver(() => {
      const top = Math.round(element.getBoundingClientRect().top + window.scrollY);
      setStart((before) => (Math.abs(before - top) > 1 ? top : before));
    });
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [mark]);
  return start;
}
