import { Agent } from 'node:https';
import type { AgentOptions } from 'node:https';
import type { Credentials } from '../credentials/credential-source.ts';
import type { EnvironmentProfile } from './environment-profile.ts';
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

/** Whom the national wire trusts: public authorities, or the Spine roots where the sandbox has no others. */
type NationalTrust = EnvironmentProfile['nationalTrust'];

/**
 * Suites that Node and Electron (BoringSSL) both know (integration.md §8). Without the names of TLS 1.3 the
 * connection would be held at 1.2.
 */
const ciphers = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
].join(':');

const secure = {
  rejectUnauthorized: true,
  minVersion: 'TLSv1.2',
  ciphers,
  keepAlive: true,
  maxSockets: 4,
} as const satisfies AgentOptions;

/** To the token service, demographics, directory and CIS2. An agent of one's own keeps proxies named in the environment out. */
export function openNational(
  { trustedRoots }: Pick<Credentials, 'trustedRoots'>,
  limits: TimeLimits,
  nationalTrust: NationalTrust,
): Wire {
  const roots = nationalTrust === 'spine-roots' ? { ca: trustedRoots.map(String) } : {};
  return createHttpsWire(new Agent({ ...secure, ...roots }), limits);
}

/**
 * The proxy is pinned to the Spine roots, never to public ones (integration.md §8).
 */
export function openConnections(
  credentials: Credentials,
  limits: TimeLimits,
  nationalTrust: NationalTrust,
): Connections {
  const national = openNational(credentials, limits, nationalTrust);
  const identity = {
    ca: credentials.trustedRoots.map(String),
    cert: credentials.clientCertificates.map(String).join('\n'),
    // The TLS layer takes keys as PEM; the text lives as long as this call.
    key: credentials.clientKey.export({ type: 'pkcs8', format: 'pem' }),
  };
  const spine = createHttpsWire(new Agent({ ...secure, ...identity }), limits);
  return {
    national,
    spine,
    close: () => {
      national.close();
      spine.close();
    },
  };
}
