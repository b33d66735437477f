import type { ClientRequest } from 'node:http';

/** Seconds for: a secure connection, the reply's headers after it, and everything together (integration.md §1.8). */
export interface TimeLimits {
  readonly connectSeconds: number;
  readonly headersSeconds: number;
  readonly wholeSeconds: number;
}

/**
 * Watches one request: connecting too long counts as blocked, anything later as timed out.
 * The answer ends the watch.
 */
export function startTimeLimits(
  call: ClientRequest,
  limits: TimeLimits,
  stop: (kind: 'blocked' | 'timed-out') => void,
): () => void {
  let phase = after(limits.connectSeconds, () => {
    stop('blocked');
  });
  const whole = after(limits.wholeSeconds, () => {
    stop('timed-out');
  });
  const waitForHeaders = (): void => {
    clearTimeout(phase);
    phase = after(limits.headersSeconds, () => {
      stop('timed-out');
    });
  };
  call.once('socket', (socket) => {
    if (call.reusedSocket) waitForHeaders();
    else socket.once('secureConnect', waitForHeaders);
  });
  call.once('response', () => {
    clearTimeout(phase);
  });
  return () => {
    clearTimeout(phase);
    clearTimeout(whole);
  };
}

function after(seconds: number, run: () => void): NodeJS.Timeout {
  return setTimeout(run, seconds * 1000);
}
