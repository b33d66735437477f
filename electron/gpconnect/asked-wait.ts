import type { IncomingHttpHeaders } from 'node:http';

/** What a person is told when a throttled service names no time. */
export const usualWaitSeconds = 30;

/** Seconds that a service asks to wait: `Retry-After` (seconds or date), else `X-Rate-Limit-Reset` (seconds or epoch). */
export function askedWaitSeconds(headers: IncomingHttpHeaders, now: Date): number | undefined {
  return fromRetryAfter(headers['retry-after'], now) ?? fromReset(headers['x-rate-limit-reset'], now);
}

function fromRetryAfter(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  return secondsUntil(Date.parse(value), now);
}

function fromReset(value: string | readonly string[] | undefined, now: Date): number | undefined {
  if (typeof value !== 'string' || !/^\d{1,13}$/.test(value)) return undefined;
  const count = Number(value);
  // The header is announced without a unit (integration.md §5.2): large numbers can only be points in time.
  if (count < 1e9) return count;
  return secondsUntil(count < 1e12 ? count * 1000 : count, now);
}

function secondsUntil(time: number, now: Date): number | undefined {
  return Number.isNaN(time) ? undefined : Math.max(0, Math.ceil((time - now.getTime()) / 1000));
}
