import type { WallClock } from './wall-clock.ts';

/** How often a computer that does not report its lock is asked, in milliseconds. */
const askEvery = 10_000;
/** Seconds of idleness the question needs; it only matters that it exceeds the interval. */
const idleSeconds = 60;

const lockingEvents = ['lock-screen', 'suspend', 'shutdown', 'user-did-resign-active'] as const;

export interface ComputerWatch {
  /** Electron's `powerMonitor`, as far as it is listened to. */
  readonly powerMonitor: {
    on(event: (typeof lockingEvents)[number], listener: () => void): unknown;
    getSystemIdleState(idleSeconds: number): string;
  };
  readonly clock: WallClock;
  /** Linux does not report `lock-screen`. */
  readonly asksForLock: boolean;
  readonly lock: () => void;
}

/** Locks at once when the computer locks, sleeps, shuts down or goes to another user (IG-22, B7). */
export function watchComputer({ powerMonitor, clock, asksForLock, lock }: ComputerWatch): void {
  for (const event of lockingEvents) powerMonitor.on(event, lock);
  if (!asksForLock) return;
  const ask = (): void => {
    if (powerMonitor.getSystemIdleState(idleSeconds) === 'locked') lock();
    clock.after(askEvery, ask);
  };
  clock.after(askEvery, ask);
}
