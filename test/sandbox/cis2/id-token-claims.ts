import type { FaultKind } from '../faults.ts';
import type { Authentication } from './cis2-grants.ts';

const LIFE_SECONDS = 3600;

interface Issued {
  readonly issuer: string;
  readonly clientId: string;
  readonly now: number;
}

/** What each fault of the token endpoint does to the claims; `bad-signature` is done elsewhere. */
const spoiled: Partial<Readonly<Record<FaultKind<'cis2'>, (seconds: number) => object>>> = {
  'wrong-nonce': () => ({ nonce: 'a-nonce-that-nobody-asked-for' }),
  'wrong-issuer': () => ({ iss: 'https://127.0.0.1:1/another/realm' }),
  'wrong-audience': () => ({ aud: 'another-client' }),
  'expired-token': (seconds) => ({ iat: seconds - 2 * LIFE_SECONDS, exp: seconds - LIFE_SECONDS }),
  'low-assurance': () => ({ authentication_assurance_level: '2' }),
  'stale-authentication': (seconds) => ({ auth_time: seconds - LIFE_SECONDS }),
};

/** Claims of an id_token; the assurance level is text, as at CIS2. */
export function idTokenClaims(
  { user, at, sessionId, nonce }: Authentication,
  { issuer, clientId, now }: Issued,
  fault?: FaultKind<'cis2'>,
): object {
  const seconds = Math.floor(now / 1000);
  return {
    iss: issuer,
    sub: user.uid,
    aud: clientId,
    azp: clientId,
    iat: seconds,
    exp: seconds + LIFE_SECONDS,
    auth_time: Math.floor(at / 1000),
    sid: sessionId,
    acr: `AAL${String(user.assuranceLevel)}_ANY`,
    authentication_assurance_level: String(user.assuranceLevel),
    id_assurance_level: '3',
    ...(nonce === undefined ? {} : { nonce }),
    ...(fault === undefined ? {} : spoiled[fault]?.(seconds)),
  };
}
