import { useEffect, useState, type RefObject } from 'react';

/** Place of the row of a table that has, or last had, the focus; `undefined` before the first. */
export function useFocusedPlace(table: RefObject<HTMLElement | null>): number | undefined {
  const [place, setPlace] = useState<number | undefined>(undefined);
  useEffect(() => {
    const element = table.current;
    const onFocus = (event: FocusEvent): void => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
      setPlace(row === null ? undefined : Number(row.dataset['index']));
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, [table]);
  return place;
}
