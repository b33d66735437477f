import type { KeyObject } from 'node:crypto';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { Credentials, CredentialSource } from '../credentials/credential-source.ts';
import type { ClockWatch } from './clock-watch.ts';
import type { Clock } from './clock.ts';
import { openConnections } from './connections.ts';
import { credentialFailure } from './credential-failure.ts';
import type { EnvironmentProfile } from './environment-profile.ts';
import type { NameProbe } from './name-probe.ts';
import { createTokenClient } from './token-client.ts';
import type { TokenClient } from './token-client.ts';
import type { Wire } from './wire.ts';

/** What every call needs of its side. */
export interface SpineParts {
  readonly profile: EnvironmentProfile;
  readonly credentials: CredentialSource;
  readonly clock: Clock;
  /** UUID version 4, new each time. */
  readonly randomId: () => string;
  /** Asked only when the proxy's name is not found; the computer's own name service unless a test says otherwise. */
  readonly canResolve?: NameProbe;
}

/** Connections and token that belong to one set of credentials; two identities that never share a connection. */
export interface SpineSession {
  /** To the token service, demographics and directory. */
  readonly national: Wire;
  /** To the proxy. */
  readonly spine: Wire;
  readonly tokens: TokenClient;
}

export interface SpineSessions {
  /** Credentials are read and checked for every call, before anything leaves; what was opened with them is kept. */
  open(): Promise<Outcome<SpineSession>>;
  close(): void;
}

interface Held extends SpineSession {
  readonly identity: string;
  readonly signingKey: KeyObject;
  close(): void;
}

export function createSpineSessions(
  { profile, credentials, clock, randomId }: SpineParts,
  clockWatch: ClockWatch,
): SpineSessions {
  let held: Held | undefined;

  function close(): void {
    held?.close();
    held = undefined;
  }

  function openWith(read: Credentials, identity: string): Held {
    const { signingKey } = read;
    const connections = openConnections(read, profile.limits, profile.nationalTrust);
    const national = clockWatch.over(connections.national);
    const tokens = createTokenClient({ profile, signingKey, wire: national, clock, randomId });
    const closeAll = (): void => {
      tokens.close();
      connections.close();
    };
    return { national, spine: connections.spine, tokens, identity, signingKey, close: closeAll };
  }

  return {
    open: async () => {
      const now = clock.now();
      const outcome = await credentials.read(now);
      if (!outcome.ok) return { ok: false, error: credentialFailure(outcome.problem, now, randomId()) };
      const identity = identityOf(outcome.value);
      if (held?.identity !== identity || !held.signingKey.equals(outcome.value.signingKey)) {
        close();
        held = openWith(outcome.value, identity);
      }
      return { ok: true, value: held };
    },
    close,
  };
}

function identityOf({ clientCertificates, trustedRoots }: Credentials): string {
  return [...clientCertificates, ...trustedRoots].map(({ fingerprint256 }) => fingerprint256).join(' ');
}
