import type { AskedSignIn } from './cis2-grants.ts';
import type { Cis2Registration } from './cis2-settings.ts';
import { knownAcrValues } from './cis2-settings.ts';
import { knownScopes } from './user-claims.ts';

type Checked =
  | { readonly kind: 'good'; readonly asked: AskedSignIn & { readonly acrValues: string } }
  /** Nobody may be sent anywhere: the address is not the client's. */
  | { readonly kind: 'no-redirect'; readonly check: string }
  | {
      readonly kind: 'redirect';
      readonly check: string;
      readonly error: string;
      readonly redirectUri: string;
      readonly state: string;
    };

/** 128 bits in base64url (integration.md 1.1 A1). */
const LEAST_RANDOM_LENGTH = 22;

/** Checks an authorisation request as strictly as the specifications of client and provider together allow. */
export function checkAuthorizationRequest(query: URLSearchParams, registration: Cis2Registration): Checked {
  if (query.get('client_id') !== registration.clientId) return { kind: 'no-redirect', check: 'client-id' };
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!registration.redirectUris.includes(redirectUri)) return { kind: 'no-redirect', check: 'redirect-uri' };
  const state = query.get('state') ?? '';
  const refuse = (check: string, error = 'invalid_request'): Checked => ({
    kind: 'redirect',
    check,
    error,
    redirectUri,
    state,
  });
  if (query.get('response_type') !== 'code') return refuse('response-type', 'unsupported_response_type');
  const scopes = (query.get('scope') ?? '').split(' ');
  if (!scopes.includes('openid') || scopes.some((scope) => !knownScopes.includes(scope))) {
    return refuse('scope', 'invalid_scope');
  }
  if (state.length < LEAST_RANDOM_LENGTH) return refuse('state');
  const nonce = query.get('nonce') ?? '';
  if (nonce.length < LEAST_RANDOM_LENGTH) return refuse('nonce');
  const acrValues = query.get('acr_values') ?? '';
  if (!knownAcrValues.has(acrValues)) return refuse('acr-values');
  const maxAge = query.get('max_age') ?? '';
  if (!/^\d*$/.test(maxAge)) return refuse('max-age');
  const prompt = query.get('prompt');
  if (prompt !== null && prompt !== 'login') return refuse('prompt');
  const challenge = query.get('code_challenge');
  if (challenge !== null && query.get('code_challenge_method') !== 'S256') return refuse('challenge-method');
  if (challenge !== null && !/^[\w-]{43}$/.test(challenge)) return refuse('challenge');
  return {
    kind: 'good',
    asked: {
      redirectUri,
      state,
      nonce,
      scopes,
      acrValues,
      promptLogin: prompt === 'login',
      ...(challenge === null ? {} : { challenge }),
      ...(maxAge === '' ? {} : { maxAge: Number(maxAge) }),
    },
  };
}
