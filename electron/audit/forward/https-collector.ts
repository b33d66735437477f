import { request } from 'node:https';
import type { Collector, CollectorOutcome, ForwardedEntry } from './collector.ts';
import { problemOf } from './collector.ts';

export interface HttpsCollectorOptions {
  /** An `https:` address; entries are posted to it. */
  readonly address: URL;
  /** Root certificates in PEM; absent: the computer's own trust. */
  readonly roots?: string;
  readonly timeoutMilliseconds: number;
}

function asLines(batch: readonly ForwardedEntry[]): Buffer {
  const lines = batch.map(({ entry, severity, mac }) => `${JSON.stringify({ severity, mac, ...entry })}\n`);
  return Buffer.from(lines.join(''));
}

/** Posts batches as newline-delimited JSON. Any 2xx answer takes the batch; a redirect is a refusal. */
export function createHttpsCollector(options: HttpsCollectorOptions): Collector {
  const send = (body: Buffer, signal: AbortSignal): Promise<CollectorOutcome> =>
    new Promise((resolve) => {
      const call = request(
        options.address,
        {
          method: 'POST',
          agent: false,
          minVersion: 'TLSv1.2',
          ...(options.roots === undefined ? {} : { ca: options.roots }),
          headers: { 'content-type': 'application/x-ndjson', 'content-length': body.length },
          signal: AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMilliseconds)]),
        },
        (answer) => {
          const status = answer.statusCode ?? 0;
          // What the other side has to say is not read: it could repeat what it was sent.
          answer.destroy();
          resolve(status >= 200 && status < 300 ? { ok: true } : { ok: false, problem: 'refused' });
        },
      );
      call.on('error', (error) => resolve({ ok: false, problem: problemOf(error) }));
      call.end(body);
    });
  return { send: (batch, signal) => send(asLines(batch), signal) };
}
