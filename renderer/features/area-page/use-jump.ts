import { useEffect, type RefObject } from 'react';
import { bringIntoView } from '../../ui/bring-into-view.ts';
import type { RowJump } from '../../ui/row-source.ts';

/** Takes the focus to a row's first button as soon as the row is on the page, and says so once. */
export function useJump(
  jump: RowJump | undefined,
  table: RefObject<HTMLElement | null>,
  onJumped: () => void,
): void {
  useEffect(() => {
    if (jump === undefined) return;
    const row = [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(
      (each) => each.dataset['row'] === jump.source,
    );
    const button = row?.querySelector('button');
    if (!button) return;
    bringIntoView(button, 'center');
    onJumped();
  });
}
