import { fetchUserInfo } from 'openid-client';
import type { Outcome } from '../../../shared/contract/errors.ts';
import type { Clock } from '../clock.ts';
import type { Cis2Profile } from '../environment-profile.ts';
import { failureOf } from '../failure.ts';
import type { Wire } from '../wire.ts';
import { askBackChannel } from './ask-back-channel.ts';
import { askInBrowser } from './ask-in-browser.ts';
import type { Cis2Client, Cis2Person, Cis2SignIn } from './cis2-client.ts';
import { assuranceLevelOf, personOf } from './cis2-claims.ts';
import { cis2Code } from './cis2-failure.ts';
import { createCis2Line } from './cis2-line.ts';
import type { Cis2Line } from './cis2-line.ts';
import { configureProvider } from './provider-configuration.ts';
import type { SigningKey } from './provider-configuration.ts';
import { SignInStopped } from './sign-in-stopped.ts';

export interface Cis2Parts {
  readonly profile: Cis2Profile;
  /** Of `private_key_jwt` and signed back-channel requests. */
  readonly signing: SigningKey;
  /** The national wire: no client certificate. */
  readonly wire: Wire;
  readonly clock: Clock;
  readonly randomId: () => string;
  /** Hands the address to the system browser; rejects when there is none. */
  readonly openInBrowser: (address: string) => Promise<void>;
}

/** CIS2 by `openid-client` over our own wire; nothing is logged, nothing outlives the call but its result. */
export function createCis2Client(parts: Cis2Parts): Cis2Client {
  const closing = new AbortController();
  return {
    async signIn(request) {
      const { wire, clock, profile, randomId } = parts;
      const signal = AbortSignal.any([request.signal, closing.signal]);
      const line = createCis2Line(wire, clock, profile.issuer, signal);
      const failed = (error: unknown): Outcome<never> => {
        const values = error instanceof SignInStopped ? error.values : undefined;
        const code = cis2Code(error, line.trouble(), signal.aborted);
        const detail = { hop: 'sign-on', ...(values === undefined ? {} : { values }) } as const;
        return { ok: false, error: failureOf(code, clock.now(), randomId(), detail) };
      };
      if (signal.aborted) return failed(undefined);
      try {
        const value = await provePerson(parts, line, request, signal);
        return signal.aborted ? failed(undefined) : { ok: true, value };
      } catch (error) {
        return failed(error);
      }
    },
    close: () => {
      closing.abort();
    },
  };
}

async function provePerson(
  parts: Cis2Parts,
  line: Cis2Line,
  { again }: Cis2SignIn,
  signal: AbortSignal,
): Promise<Cis2Person> {
  const { profile, signing } = parts;
  const configuration = await configureProvider(profile, signing, line);
  const asking = { ...parts, configuration, signal };
  const tokens =
    again?.by === 'back-channel'
      ? await askBackChannel({ ...asking, sub: again.sub })
      : await askInBrowser(asking);
  const claims = tokens.claims();
  const { id_token: idToken, access_token: accessToken } = tokens;
  if (claims === undefined || idToken === undefined) throw new SignInStopped('E-AUTH-09');
  if (again !== undefined && claims.sub !== again.sub) throw new SignInStopped('E-AUTH-12');
  const level = assuranceLevelOf(claims);
  if (level < profile.minimumAssuranceLevel) {
    const values = { level: String(level), needed: String(profile.minimumAssuranceLevel) };
    throw new SignInStopped('E-AUTH-09', values);
  }
  const info = await fetchUserInfo(configuration, accessToken, claims.sub);
  const person = personOf(info, claims, idToken);
  if (person === undefined) throw new SignInStopped('E-AUTH-09');
  return person;
}
