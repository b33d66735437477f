import type { IncomingHttpHeaders } from 'node:http';

/** Beyond this no token would be accepted, for it lives five minutes (SAFE-24). */
const clockToleranceSeconds = 240;

/**
 * Seconds by which this computer's clock is away from the service's `Date` header, 0 when the header
 * lies between sending and receiving; `undefined` when there is no usable header.
 * `Age` is added because a gateway may answer from its cache (integration.md §3.2).
 */
export function clockErrorSeconds(
  headers: IncomingHttpHeaders,
  sentAt: Date,
  receivedAt: Date,
): number | undefined {
  const serverTime = Date.parse(headers.date ?? '');
  if (Number.isNaN(serverTime)) return undefined;
  const age = Number(headers.age ?? 0);
  const there = serverTime + (Number.isFinite(age) ? age * 1000 : 0);
  // `Date` has whole seconds: it may lie up to one second before the sending.
  if (there < sentAt.getTime() - 1000) return (sentAt.getTime() - there) / 1000;
  return Math.max(0, (there - receivedAt.getTime()) / 1000);
}

/** True when the clock is too far off to ask for a record (`E-CLK-01`). */
export function isClockWrong(headers: IncomingHttpHeaders, sentAt: Date, receivedAt: Date): boolean {
  return (clockErrorSeconds(headers, sentAt, receivedAt) ?? 0) > clockToleranceSeconds;
}
