import type { Cis2Addresses } from './cis2-settings.ts';
import { CIBA_GRANT, knownAcrValues } from './cis2-settings.ts';
import { knownScopes } from './user-claims.ts';

/** Body of `/.well-known/openid-configuration`. */
export function discoveryDocument({ issuer, authorizationEndpoint }: Cis2Addresses): object {
  return {
    issuer,
    authorization_endpoint: authorizationEndpoint,
    token_endpoint: `${issuer}/access_token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/connect/jwk_uri`,
    backchannel_authentication_endpoint: `${issuer}/bc-authorize`,
    backchannel_token_delivery_modes_supported: ['poll'],
    backchannel_authentication_request_signing_alg_values_supported: ['RS512'],
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', CIBA_GRANT],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256', 'RS512'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: knownScopes,
    acr_values_supported: [...knownAcrValues],
  };
}
