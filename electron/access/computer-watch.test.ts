import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchComputer } from './computer-watch.ts';
import { wallClock } from './wall-clock.ts';

function watch(asksForLock: boolean) {
  const getSystemIdleState = vi.fn(() => 'active');
  const monitor = Object.assign(new EventEmitter(), { getSystemIdleState });
  const lock = vi.fn();
  watchComputer({ powerMonitor: monitor, clock: wallClock, asksForLock, lock });
  return { monitor, getSystemIdleState, lock };
}

describe('computer watch', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(['lock-screen', 'suspend', 'shutdown', 'user-did-resign-active'])('IG-22 locks at %s', (name) => {
    const { monitor, lock } = watch(false);
    expect(lock).not.toHaveBeenCalled();
    monitor.emit(name);
    expect(lock).toHaveBeenCalledOnce();
  });

  it('IG-22 asks a computer that does not tell', () => {
    const { getSystemIdleState, lock } = watch(true);
    vi.advanceTimersByTime(60_000);
    expect(lock).not.toHaveBeenCalled();
    getSystemIdleState.mockReturnValue('locked');
    vi.advanceTimersByTime(10_000);
    expect(lock).toHaveBeenCalledOnce();
  });

  it('does not ask a computer that tells', () => {
    const { getSystemIdleState } = watch(false);
    vi.advanceTimersByTime(60_000);
    expect(getSystemIdleState).not.toHaveBeenCalled();
  });
});
