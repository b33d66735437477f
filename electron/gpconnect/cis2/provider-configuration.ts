import type { KeyObject, webcrypto } from 'node:crypto';
import {
  clockSkew,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  modifyAssertion,
  PrivateKeyJwt,
} from 'openid-client';
import type { ClientAuth } from 'openid-client';
import type { Cis2Profile } from '../environment-profile.ts';
import type { Cis2Line } from './cis2-line.ts';
import { SignInStopped } from './sign-in-stopped.ts';

export interface SigningKey {
  readonly key: KeyObject;
  readonly id: string;
}

/** Reads the discovery document and arms the library: signatures of id_tokens are verified against the JWKS. */
export async function configureProvider(
  profile: Cis2Profile,
  signing: SigningKey,
  line: Cis2Line,
): Promise<Configuration> {
  const found = await discovery(new URL(profile.issuer), profile.clientId, undefined, undefined, {
    [customFetch]: line.fetch,
  });
  const metadata = found.serverMetadata();
  const authentication = await clientAuthentication(profile, signing, metadata.token_endpoint);
  const skew = { [clockSkew]: line.clockSkewSeconds() };
  const configuration = new Configuration(metadata, profile.clientId, skew, authentication);
  configuration[customFetch] = line.fetch;
  enableNonRepudiationChecks(configuration);
  return configuration;
}

async function clientAuthentication(
  { clientAuthentication: way, clientSecret }: Cis2Profile,
  { key, id }: SigningKey,
  tokenEndpoint: string | undefined,
): Promise<ClientAuth> {
  if (way === 'client_secret_post') {
    if (clientSecret === undefined) throw new SignInStopped('E-CFG-01');
    return ClientSecretPost(clientSecret);
  }
  return PrivateKeyJwt(
    { key: await signingCryptoKey(key), kid: id },
    {
      [modifyAssertion]: (_header, payload) => {
        // CIS2 compares with its token address, not with the issuer that the library puts.
        if (tokenEndpoint !== undefined) payload['aud'] = tokenEndpoint;
      },
    },
  );
}

/** The same key for Web Crypto, for RS512 only; it cannot be taken out of it again. */
async function signingCryptoKey(key: KeyObject): Promise<webcrypto.CryptoKey> {
  return key.toCryptoKey({ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' }, false, ['sign']);
}
