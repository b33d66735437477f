import type { KeyObject } from 'node:crypto';

/** How the viewer is registered with the provider. */
export interface Cis2Registration {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Compared character for character (integration.md 1.1 A1). */
  readonly redirectUris: readonly string[];
  /** By key id, for `private_key_jwt` and signed back-channel requests. */
  readonly publicKeys: ReadonlyMap<string, KeyObject>;
}

/** The path that the real provider has under its host. */
export const REALM_PATH = '/openam/oauth2/realms/root/realms/NHSIdentity/realms/Healthcare';

export const CIBA_GRANT = 'urn:openid:params:grant-type:ciba';

/** Where each part is reached; issuer and everything but the sign-in page is https. */
export interface Cis2Addresses {
  readonly issuer: string;
  readonly authorizationEndpoint: string;
}

/** Values of `acr_values` that are taken; those of level 3 refuse a person who has level 2 only. */
export const knownAcrValues: ReadonlySet<string> = new Set([
  'AAL3_ANY',
  'AAL2_OR_AAL3_ANY',
  'AAL2_ANY',
  'AAL3_FIDO2',
  'AAL3_CIS2_SMARTCARD',
  'AAL2_TOTP',
  'AAL2_NHSMAIL',
]);
