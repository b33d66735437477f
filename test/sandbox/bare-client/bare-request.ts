import { request as httpsRequest } from 'node:https';
import type { Agent, RequestOptions } from 'node:https';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const gunzipWhole = promisify(gunzip);

export interface BareAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Uncompressed, as UTF-8 text. */
  readonly text: string;
}

export interface BareRequest {
  readonly url: string;
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
  /** Trust, and for the proxy the client's certificate and key. */
  readonly tls: Pick<RequestOptions, 'ca' | 'cert' | 'key' | 'maxVersion'>;
  readonly agent?: Agent;
}

/**
 * One HTTPS request whose target goes out as it is written: nothing is normalised.
 * Rejects on any transport failure, also when the body breaks off.
 */
export async function bareRequest(wanted: BareRequest): Promise<BareAnswer> {
  const { url, method = 'GET', headers = {}, body, tls, agent } = wanted;
  const match = /^https:\/\/([^/:]+):(\d+)(\/.*)$/.exec(url);
  if (match === null) throw new TypeError('an https URL with a port is needed');
  const [, host, port, path] = match;
  const { status, received, bytes } = await new Promise<{
    status: number;
    received: IncomingHttpHeaders;
    bytes: Buffer;
  }>((resolve, reject) => {
    const outgoing = httpsRequest({ host, port, path, method, headers, agent, ...tls }, (incoming) => {
      const pieces: Buffer[] = [];
      incoming.on('data', (piece: Buffer) => pieces.push(piece));
      incoming.on('error', reject);
      incoming.on('end', () => {
        resolve({
          status: incoming.statusCode ?? 0,
          received: incoming.headers,
          bytes: Buffer.concat(pieces),
        });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
  const plain = received['content-encoding'] === 'gzip' ? await gunzipWhole(bytes) : bytes;
  return { status, headers: received, text: plain.toString('utf8') };
}
