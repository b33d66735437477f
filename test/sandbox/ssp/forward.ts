import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import type { Leaf } from '../certificates/certificate-authority.ts';
import { proxyOutcome } from '../service/operation-outcome.ts';
import type { ServiceAnswer, ServiceRequest } from '../service/service-types.ts';

/** Nothing listens here: a connection is refused at once, as by a practice whose system is down. */
const CLOSED_PORT = 1;

const PRACTICES_NAME = 'practices.sandbox.test';

const HOP_HEADERS: ReadonlySet<string> = new Set([
  'host',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
]);

export interface Forwarder {
  /** `root` is the service root in the target; `down` makes the practice refuse connections. */
  forward(request: ServiceRequest, root: string, down: boolean): Promise<ServiceAnswer>;
  readonly close: () => void;
}

function endToEndHeaders(headers: IncomingMessage['headers']): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_HEADERS.has(name)));
}

function answerHeaders(headers: IncomingMessage['headers']): Record<string, string | readonly string[]> {
  const kept: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !HOP_HEADERS.has(name)) kept[name] = value;
  }
  return kept;
}

export interface ForwarderParts {
  readonly practicesPort: number;
  readonly client: Leaf;
  readonly trustedRoots: string;
  /** After this the proxy answers 504. */
  readonly timeoutMilliseconds: number;
}

/** Passes a request on to the practices' server over mutual TLS and hands the answer back as it streams in. */
export function createForwarder(parts: ForwarderParts): Forwarder {
  const agent = new Agent({
    cert: parts.client.certificatePem,
    key: parts.client.keyPem,
    ca: parts.trustedRoots,
    keepAlive: true,
    minVersion: 'TLSv1.2',
  });
  return {
    async forward(request, root, down) {
      const target = request.target.slice(1);
      const { host } = new URL(root);
      return new Promise((resolve) => {
        const outgoing = httpsRequest(
          {
            agent,
            host: '127.0.0.1',
            // All practices share one server; without this its certificate would be held against each practice's host.
            servername: PRACTICES_NAME,
            port: down ? CLOSED_PORT : parts.practicesPort,
            method: request.method,
            path: target.slice(new URL(root).origin.length),
            headers: { ...endToEndHeaders(request.headers), host, 'content-length': request.body.length },
          },
          (incoming) => {
            clearTimeout(timer);
            resolve({
              status: incoming.statusCode ?? 502,
              headers: answerHeaders(incoming.headers),
              body: incoming,
            });
          },
        );
        const timer = setTimeout(() => {
          resolve(proxyOutcome(504, 'GATEWAY_TIMEOUT', 'timeout'));
          outgoing.destroy();
        }, parts.timeoutMilliseconds);
        outgoing.on('error', () => {
          clearTimeout(timer);
          resolve(proxyOutcome(502, `ERROR_COMMUNICATING_TO_ENDPOINT_URL_${target}`, 'transient'));
        });
        outgoing.end(request.body);
      });
    },
    close() {
      agent.destroy();
    },
  };
}
