import { Agent } from 'node:https';
import type { AgentOptions } from 'node:https';
import type { Credentials } from '../credentials/credential-source.ts';
import { createHttpsWire } from './https-wire.ts';
import type { TimeLimits } from './time-limits.ts';
import type { Wire } from './wire.ts';

/** Two identities that never share a connection (integration.md §8, §9.6). */
export interface Connections {
  /** To the token service, demographics and directory: no client certificate. */
  readonly national: Wire;
  /** To the Spine Secure Proxy alone: mutual TLS. */
  readonly spine: Wire;
  close(): void;
}

/** Both pinned to the profile's trusted roots; an agent of one's own also keeps proxies named in the environment out. */
export function openConnections(credentials: Credentials, limits: TimeLimits): Connections {
  const trust = {
    ca: credentials.trustedRoots.map(String),
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    keepAlive: true,
    maxSockets: 4,
  } as const satisfies AgentOptions;
  const national = createHttpsWire(new Agent(trust), limits);
  const identity = {
    cert: credentials.clientCertificates.map(String).join('\n'),
    // The TLS layer takes keys as PEM; the text lives as long as this call.
    key: credentials.clientKey.export({ type: 'pkcs8', format: 'pem' }),
  };
  const spine = createHttpsWire(new Agent({ ...trust, ...identity }), limits);
  return {
    national,
    spine,
    close: () => {
      national.close();
      spine.close();
    },
  };
}
