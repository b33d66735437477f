import { useEffect } from 'react';
import { bedside } from './bedside.ts';

/** Main is told of activity at most this often, in milliseconds. */
export const activityInterval = 15_000;

const activityEvents = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Reports keys and pointer to main, which moves the idle lock; `onReported` runs when main has accepted. */
export function useActivity(enabled: boolean, onReported: () => void): void {
  useEffect(() => {
    if (!enabled) return undefined;
    let last = Number.NEGATIVE_INFINITY;
    const report = (): void => {
      const now = performance.now();
      if (now - last < activityInterval) return;
      last = now;
      void bedside()
        .session.stayActive()
        .then((outcome) => (outcome.ok ? onReported() : undefined));
    };
    for (const name of activityEvents) window.addEventListener(name, report, { passive: true });
    return () => {
      for (const name of activityEvents) window.removeEventListener(name, report);
    };
  }, [enabled, onReported]);
}
