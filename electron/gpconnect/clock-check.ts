import type { IncomingHttpHeaders } from 'node:http';

/** Beyond this no token would be accepted, for it lives five minutes (SAFE-24). */
const clockToleranceSeconds = 240;

/**
 * Seconds by which this computer's clock is away from the service's `Date` header, 0 when the header
 * lies between sending and receiving; `undefined` when there is no usable header.
 * An answer out of a gateway's cache (`Age`, integration.md §3.2) tells nothing: whether its `Date` is that of the
 * first answer or of this one differs from gateway to gateway.
 */
export function clockErrorSeconds(
  headers: IncomingHttpHeaders,
  sentAt: Date,
  receivedAt: Date,
): number | undefined {
  const serverTime = Date.parse(headers.date ?? '');
  if (Number.isNaN(serverTime)) return undefined;
  if (Number(headers.age ?? 0) !== 0) return undefined;
  // `Date` has whole seconds: it may lie up to one second before the sending.
  if (serverTime < sentAt.getTime() - 1000) return (sentAt.getTime() - serverTime) / 1000;
  return Math.max(0, (serverTime - receivedAt.getTime()) / 1000);
}

/** True when the clock is too far off to ask for a record (`E-CLK-01`). */
export function isClockWrong(headers: IncomingHttpHeaders, sentAt: Date, receivedAt: Date): boolean {
  return (clockErrorSeconds(headers, sentAt, receivedAt) ?? 0) > clockToleranceSeconds;
}
