import { useMemo } from 'react';
import { useShortcuts } from '../ui/use-shortcuts.ts';

/** Ctrl+L locks from every screen of a signed-in person (IG-22). */
export function useLockKey(enabled: boolean, lock: () => void): void {
  useShortcuts(useMemo(() => (enabled ? { lock } : {}), [enabled, lock]));
}
