import type { IncomingHttpHeaders } from 'node:http';
import { isClockWrong } from './clock-check.ts';
import type { Clock } from './clock.ts';
import { receiveText } from './reply-body.ts';
import type { BodyMeasure } from './reply-body.ts';
import type { Wire, WireFault, WireRequest } from './wire.ts';

/** Identity and routing answers are a few kilobytes; more is not from the service we called. */
const capBytes = 1_000_000;

/** What came back from the token service, demographics or the directory. */
export type NationalAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      /** Empty when too large or not decodable: then the status alone speaks. */
      readonly text: string;
      /** Absent for a body that was given up. */
      readonly measure?: BodyMeasure;
    }
  | { readonly kind: 'fault'; readonly fault: WireFault }
  | { readonly kind: 'clock-wrong' };

/** One call to a national service, with this computer's clock compared to its `Date` (SAFE-24). */
export async function askNational(
  wire: Wire,
  clock: Clock,
  request: WireRequest,
  signal: AbortSignal,
): Promise<NationalAnswer> {
  const sentAt = clock.now();
  const result = await wire.send(request, signal, async (reply) => {
    const receivedAt = clock.now();
    const body = await receiveText(reply, capBytes);
    const { status, headers } = reply;
    if (!body.ok) return { status, headers, receivedAt, text: '' };
    const { text, bytes, sha256 } = body.value;
    return { status, headers, receivedAt, text, measure: { bytes, sha256 } };
  });
  if (!result.ok) return { kind: 'fault', fault: result.fault };
  const { receivedAt, ...answer } = result.value;
  if (isClockWrong(answer.headers, sentAt, receivedAt)) return { kind: 'clock-wrong' };
  return { kind: 'answered', ...answer };
}
