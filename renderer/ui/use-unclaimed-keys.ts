import { useEffect } from 'react';
import { labels } from './labels.ts';
import { moveToRegion } from './move-to-region.ts';
import { shortcutOf } from './shortcuts.ts';
import { useAnnounce } from './status-region.tsx';

/** F6 everywhere; and a shortcut that no screen claimed says that it does not apply, it never fails in silence (11). */
export function useUnclaimedKeys(): void {
  const announce = useAnnounce();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (event.key === 'F6') {
        event.preventDefault();
        const name = moveToRegion(event.shiftKey ? -1 : 1);
        if (name !== undefined) announce(name);
        return;
      }
      const shortcut = shortcutOf(event);
      if (!shortcut) return;
      event.preventDefault();
      announce(labels.notAvailableHere(shortcut.words));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [announce]);
}
