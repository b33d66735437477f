const SECOND = 1000;

/**
 * Says whether one more call is within the rate, over a sliding second of real time. Counted for each bearer, not for
 * the application as PDS does (integration.md 4.1): so several clients of one sandbox do not disturb each other.
 */
export function createRateLimit(callsPerSecond: number | 'unlimited'): (bearer: string) => boolean {
  const calls = new Map<string, number[]>();
  return (bearer) => {
    if (callsPerSecond === 'unlimited') return true;
    const now = performance.now();
    const recent = (calls.get(bearer) ?? []).filter((at) => now - at < SECOND);
    const within = recent.length < callsPerSecond;
    calls.set(bearer, within ? [...recent, now] : recent);
    return within;
  };
}
