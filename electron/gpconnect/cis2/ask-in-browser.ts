import {
  authorizationCodeGrant,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Configuration, TokenEndpointResponse, TokenEndpointResponseHelpers } from 'openid-client';
import type { Clock } from '../clock.ts';
import type { Cis2Profile } from '../environment-profile.ts';
import { isLoopbackAddress } from '../https-address.ts';
import { mayCall } from './cis2-line.ts';
import { listenForRedirect } from './redirect-listener.ts';
import { SignInStopped } from './sign-in-stopped.ts';

/** How long the browser may take (integration.md 1.1 A1). */
export const longestWaitSeconds = 300;

/** Names, national roles with their organisations, and registrations; the role is picked in Bedside. */
export const askedScope =
  'openid profile nhsperson nationalrbacaccess associatedorgs professionalmemberships';

export type Cis2Tokens = TokenEndpointResponse & TokenEndpointResponseHelpers;

export interface BrowserSignIn {
  readonly profile: Cis2Profile;
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly openInBrowser: (address: string) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Authorization code by the system browser; the code is exchanged once and never again (integration.md 5.5).
 * The person must prove it now: on a shared computer the browser may still hold the session of somebody else.
 */
export async function askInBrowser(signIn: BrowserSignIn): Promise<Cis2Tokens> {
  const { profile, configuration, clock, signal } = signIn;
  const expectedState = randomState();
  const { redirectPorts, redirectPath } = profile;
  const listener = await listenForRedirect(redirectPorts, redirectPath, expectedState);
  try {
    const expectedNonce = randomNonce();
    // PKCE only where the provider says that it knows it (integration.md 11, 2).
    const pkceCodeVerifier = configuration.serverMetadata().supportsPKCE('S256')
      ? randomPKCECodeVerifier()
      : undefined;
    const address = authorizationAddress(signIn, {
      redirect_uri: listener.redirectUri,
      scope: profile.scope ?? askedScope,
      state: expectedState,
      nonce: expectedNonce,
      acr_values: profile.acrValues,
      max_age: '0',
      prompt: 'login',
      ...(pkceCodeVerifier === undefined
        ? {}
        : {
            code_challenge: await calculatePKCECodeChallenge(pkceCodeVerifier),
            code_challenge_method: 'S256',
          }),
    });
    const askedAt = clock.now().getTime();
    // Not waited for: some desktops report back only when the browser is closed.
    const notOpened = new Promise<never>((_resolve, reject) => {
      signIn.openInBrowser(address).catch(() => {
        reject(new SignInStopped('E-AUTH-09'));
      });
    });
    const answer = await answerInTime(Promise.race([listener.answered, notOpened]), clock, signal);
    // Counted from the asking: someone may take their time at the page after they proved who they are.
    // Never below 0: the clock may have been set back meanwhile.
    const elapsedSeconds = Math.max(0, Math.ceil((clock.now().getTime() - askedAt) / 1000));
    return await authorizationCodeGrant(configuration, answer, {
      expectedState,
      expectedNonce,
      idTokenExpected: true,
      // `auth_time` of a session from before the asking is refused, should CIS2 pass over `prompt`.
      maxAge: elapsedSeconds,
      ...(pkceCodeVerifier === undefined ? {} : { pkceCodeVerifier }),
    });
  } finally {
    listener.close();
  }
}

/** Where the browser goes: https, or for a sandbox on this computer plain http on this computer. */
function authorizationAddress(
  { profile, configuration }: BrowserSignIn,
  parameters: Readonly<Record<string, string>>,
): string {
  const endpoint = configuration.serverMetadata().authorization_endpoint;
  const address = endpoint === undefined ? null : URL.parse(endpoint);
  const issuer = new URL(profile.issuer);
  const secure =
    address?.protocol === 'https:' ||
    (address?.protocol === 'http:' &&
      isLoopbackAddress(address.hostname) &&
      isLoopbackAddress(issuer.hostname));
  if (address === null || !secure || !mayCall(address, profile.issuer)) throw new SignInStopped('E-AUTH-09');
  const query = { ...parameters, response_type: 'code', client_id: profile.clientId };
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.href;
}

async function answerInTime(answered: Promise<URL>, clock: Clock, signal: AbortSignal): Promise<URL> {
  const waiting = new AbortController();
  const end = AbortSignal.any([signal, waiting.signal]);
  const timeOver = clock.pause(longestWaitSeconds * 1000, end).then(() => undefined);
  try {
    const answer = await Promise.race([answered, timeOver]);
    if (answer === undefined) throw new SignInStopped('E-AUTH-01');
    return answer;
  } finally {
    waiting.abort();
  }
}
