import type { CredentialSource } from '../../credentials/credential-source.ts';
import type { Clock } from '../clock.ts';
import { openNational } from '../connections.ts';
import { credentialFailure } from '../credential-failure.ts';
import type { EnvironmentProfile } from '../environment-profile.ts';
import type { Cis2Client } from './cis2-client.ts';
import { createCis2Client } from './openid-cis2-client.ts';

interface ConnectedParts {
  readonly profile: Pick<EnvironmentProfile, 'cis2' | 'limits' | 'nationalTrust' | 'signingKeyId'>;
  readonly credentials: Pick<CredentialSource, 'readForSignIn'>;
  readonly clock: Clock;
  readonly randomId: () => string;
  readonly openInBrowser: (address: string) => Promise<void>;
}

/** CIS2 of a profile, with connections that live as long as one sign-in; `undefined` for a profile without CIS2. */
export function createConnectedCis2Client(parts: ConnectedParts): Cis2Client | undefined {
  const { profile, credentials, clock, randomId, openInBrowser } = parts;
  const { cis2, limits, nationalTrust, signingKeyId } = profile;
  if (cis2 === undefined) return undefined;
  const closing = new AbortController();
  return {
    async signIn(request) {
      const now = clock.now();
      const read = await credentials.readForSignIn(now);
      if (!read.ok) return { ok: false, error: credentialFailure(read.problem, now, randomId()) };
      const wire = openNational(read.value, limits, nationalTrust);
      const client = createCis2Client({
        profile: cis2,
        signing: { key: read.value.signingKey, id: signingKeyId },
        wire,
        clock,
        randomId,
        openInBrowser,
      });
      try {
        return await client.signIn({ ...request, signal: AbortSignal.any([request.signal, closing.signal]) });
      } finally {
        client.close();
        wire.close();
      }
    },
    close: () => {
      closing.abort();
    },
  };
}
