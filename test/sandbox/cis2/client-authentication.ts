import type { Cis2Registration } from './cis2-settings.ts';
import { signedByClient, wrongClaim } from './signed-by-client.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * The check that a request to a back door of the provider fails, if any: `client_secret_post`, or `private_key_jwt`
 * whose `jti` may be used once.
 */
export function clientCheck(
  form: URLSearchParams,
  registration: Cis2Registration,
  audiences: readonly string[],
  now: number,
  jtiIsNew: (jti: string) => boolean,
): string | undefined {
  const { clientId, clientSecret, publicKeys } = registration;
  if (form.get('client_id') !== clientId) return 'client-id';
  if (form.has('client_secret')) {
    return form.get('client_secret') === clientSecret ? undefined : 'client-secret';
  }
  if (form.get('client_assertion_type') !== ASSERTION_TYPE) return 'client-authentication-missing';
  const claims = signedByClient(form.get('client_assertion') ?? '', publicKeys);
  if (claims === undefined) return 'assertion-signature';
  const wrong = wrongClaim(claims, clientId, audiences, now);
  if (wrong !== undefined) return `assertion-${wrong}`;
  if (claims['sub'] !== clientId) return 'assertion-sub';
  const jti = claims['jti'];
  return typeof jti === 'string' && jti !== '' && jtiIsNew(jti) ? undefined : 'assertion-jti';
}
