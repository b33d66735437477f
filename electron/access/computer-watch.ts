import type { PowerMonitor } from 'electron';
import type { WallClock } from './wall-clock.ts';

/** How often a computer that does not report its lock is asked, in milliseconds. */
const askEvery = 10_000;
/** Seconds of idleness the question needs; it only matters that it exceeds the interval. */
const idleSeconds = 60;

export interface ComputerWatch {
  readonly powerMonitor: Pick<PowerMonitor, 'on' | 'getSystemIdleState'>;
  readonly clock: WallClock;
  /** Linux does not report `lock-screen`. */
  readonly asksForLock: boolean;
  readonly lock: () => void;
}

/** Locks at once when the computer locks, sleeps, shuts down or goes to another user (IG-22, B7). */
export function watchComputer({ powerMonitor, clock, asksForLock, lock }: ComputerWatch): void {
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('shutdown', lock);
  powerMonitor.on('user-did-resign-active', lock);
  if (!asksForLock) return;
  const ask = (): void => {
    if (powerMonitor.getSystemIdleState(idleSeconds) === 'locked') lock();
    clock.after(askEvery, ask);
  };
  clock.after(askEvery, ask);
}
