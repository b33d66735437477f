import { useEffect, type RefObject } from 'react';

/** Keeps what takes the focus clear of the sticky top: scrolling stops below it (A11Y-18). */
export function useScrollPadding(top: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = top.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const root = document.documentElement;
    const observer = new ResizeObserver(() => {
      const isSticky = getComputedStyle(element).position === 'sticky';
      root.style.scrollPaddingTop = isSticky ? `${element.offsetHeight + 8}px` : '';
      // Table headings stop below the banner.
      root.style.setProperty('--bedside-record-top', isSticky ? `${element.offsetHeight}px` : '0');
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      root.style.scrollPaddingTop = '';
      root.style.removeProperty('--bedside-record-top');
    };
  }, [top]);
}
