import { useEffect, useState, type RefObject } from 'react';

const usualWidth = 560;
const leastWidth = 240;

/** Width in CSS pixels that an element has for what is drawn in it. */
export function useRoomWidth(room: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(usualWidth);
  useEffect(() => {
    const element = room.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.max(leastWidth, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [room]);
  return width;
}
