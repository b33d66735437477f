import { SignJWT } from 'jose';
import { initiateBackchannelAuthentication, pollBackchannelAuthenticationGrant } from 'openid-client';
import type { Configuration } from 'openid-client';
import type { Clock } from '../clock.ts';
import type { Cis2Profile } from '../environment-profile.ts';
import { askedScope, longestWaitSeconds } from './ask-in-browser.ts';
import type { Cis2Tokens } from './ask-in-browser.ts';
import type { SigningKey } from './provider-configuration.ts';
import { SignInStopped } from './sign-in-stopped.ts';

const requestLifeSeconds = 180;

interface BackChannelSignIn {
  readonly profile: Cis2Profile;
  readonly configuration: Configuration;
  readonly signing: SigningKey;
  readonly clock: Clock;
  readonly randomId: () => string;
  readonly signal: AbortSignal;
  /** Who has to prove it. */
  readonly sub: string;
}

/** The person approves on a device of their own while we ask again and again (OpenID Connect CIBA, poll mode). */
export async function askBackChannel(signIn: BackChannelSignIn): Promise<Cis2Tokens> {
  const { configuration, signal } = signIn;
  const pending = await initiateBackchannelAuthentication(configuration, await requestParameters(signIn));
  const limit = AbortSignal.timeout(Math.min(pending.expires_in, longestWaitSeconds) * 1000);
  try {
    return await pollBackchannelAuthenticationGrant(configuration, pending, undefined, {
      signal: AbortSignal.any([signal, limit]),
    });
  } catch (error) {
    // Nobody approved in time, as at the browser.
    throw limit.aborted ? new SignInStopped('E-AUTH-01') : error;
  }
}

async function requestParameters(signIn: BackChannelSignIn): Promise<Record<string, string>> {
  const { profile, configuration, signing, clock, randomId, sub } = signIn;
  const claims = {
    scope: profile.scope ?? askedScope,
    login_hint: sub,
    acr_values: profile.acrValues,
    binding_message: 'Unlock Bedside',
  };
  const metadata = configuration.serverMetadata();
  const algorithms: unknown = metadata['backchannel_authentication_request_signing_alg_values_supported'];
  // A provider that lists algorithms takes the request as a signed text.
  if (!Array.isArray(algorithms) || !algorithms.includes('RS512')) return claims;
  const request = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS512', typ: 'JWT', kid: signing.id })
    .setIssuer(profile.clientId)
    .setAudience(metadata.issuer)
    .setJti(randomId())
    .setIssuedAt(clock.now())
    .setExpirationTime(Math.floor(clock.now().getTime() / 1000) + requestLifeSeconds)
    .sign(signing.key);
  return { request };
}
