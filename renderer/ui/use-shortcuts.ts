import { useEffect } from 'react';
import { shortcutOf, type ShortcutAction } from './shortcuts.ts';

export type ShortcutHandlers = Readonly<Partial<Record<ShortcutAction, () => void>>>;

/** Runs a screen's shortcuts. They listen on the document, below the one listener that answers for the rest. */
export function useShortcuts(handlers: ShortcutHandlers): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const shortcut = shortcutOf(event);
      const run = shortcut && handlers[shortcut.action];
      if (!run || event.defaultPrevented) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [handlers]);
}
