import type { Outcome } from '../../shared/contract/errors.ts';
import type { CredentialSource } from '../credentials/credential-source.ts';
import type { Clock } from './clock.ts';
import { openConnections } from './connections.ts';
import type { Connections } from './connections.ts';
import { credentialFailure } from './credential-failure.ts';
import type { EnvironmentProfile } from './environment-profile.ts';
import { createTokenClient } from './token-client.ts';
import type { TokenClient } from './token-client.ts';

/** What every call needs of its side. */
export interface SpineParts {
  readonly profile: EnvironmentProfile;
  readonly credentials: CredentialSource;
  readonly clock: Clock;
  /** UUID version 4, new each time. */
  readonly randomId: () => string;
}

/** Connections and token that belong to one client certificate. */
export interface SpineSession {
  readonly connections: Connections;
  readonly tokens: TokenClient;
}

export interface SpineSessions {
  /** Credentials are read and checked for every call, before anything leaves; what was opened with them is kept. */
  open(): Promise<Outcome<SpineSession>>;
  close(): void;
}

export function createSpineSessions({ profile, credentials, clock, randomId }: SpineParts): SpineSessions {
  let held: (SpineSession & { readonly certificate: string }) | undefined;

  function close(): void {
    held?.connections.close();
    held = undefined;
  }

  return {
    open: async () => {
      const now = clock.now();
      const outcome = await credentials.read(now);
      if (!outcome.ok) return { ok: false, error: credentialFailure(outcome.problem, now, randomId()) };
      const { signingKey, clientCertificates } = outcome.value;
      const certificate = clientCertificates[0].fingerprint256;
      if (held?.certificate !== certificate) {
        close();
        const connections = openConnections(outcome.value, profile.limits);
        const wire = connections.national;
        held = {
          connections,
          tokens: createTokenClient({ profile, signingKey, wire, clock, randomId }),
          certificate,
        };
      }
      return { ok: true, value: held };
    },
    close,
  };
}
