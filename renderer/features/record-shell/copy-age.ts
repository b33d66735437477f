import { useEffect, useState } from 'react';

/** SAFE-17, in minutes: from here on the copy is said to be old, and hidden. The figures are the specification's. */
export const copyAgeLimits = { old: 30, hidden: 120 } as const;

export interface CopyAge {
  readonly minutes: number;
  readonly state: 'fresh' | 'old' | 'hidden';
}

/** Milliseconds between two looks at the clock. */
const lookInterval = 10_000;

/** Age of a copy at `now`, both in milliseconds or ISO; a clock set back counts as fresh. */
export function copyAge(retrievedAt: string, now: number): CopyAge {
  const minutes = Math.max(0, Math.floor((now - Date.parse(retrievedAt)) / 60_000));
  if (minutes >= copyAgeLimits.hidden) return { minutes, state: 'hidden' };
  return { minutes, state: minutes >= copyAgeLimits.old ? 'old' : 'fresh' };
}

/** Whether a copy is by now too old to be shown again. */
export function isCopyTooOld(retrievedAt: string): boolean {
  return copyAge(retrievedAt, Date.now()).state === 'hidden';
}

/** The age of the copy on screen, kept up to date (SAFE-17). */
export function useCopyAge(retrievedAt: string): CopyAge {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = (): void => setNow(Date.now());
    const timer = setInterval(look, lookInterval);
    // A computer that slept must not show an old copy until the next tick.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return copyAge(retrievedAt, now);
}
