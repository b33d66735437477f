import type { KeyObject, X509Certificate } from 'node:crypto';

/** What Bedside proves itself with (integration.md §7). Keys stay key objects: never text. */
export interface Credentials {
  /** RSA key that signs the assertion to the token service. */
  readonly signingKey: KeyObject;
  /** Key of the Spine endpoint certificate. */
  readonly clientKey: KeyObject;
  /** Leaf first, then the intermediates that came with it. */
  readonly clientCertificates: readonly [X509Certificate, ...X509Certificate[]];
  readonly trustedRoots: readonly X509Certificate[];
}

/** Why credentials cannot be used; every one of them is `E-CFG-02` to a person. */
export type CredentialProblem =
  | { readonly kind: 'missing' | 'unreadable'; readonly what: CredentialName }
  | { readonly kind: 'pair-mismatch' | 'untrusted' }
  /** `date`: the end or the start of validity, ISO 8601. */
  | { readonly kind: 'expired' | 'not-yet-valid'; readonly date: string };

export type CredentialName = 'signingKey' | 'clientKey' | 'clientCertificate' | 'trustedRoots';

export type CredentialOutcome =
  | { readonly ok: true; readonly value: Credentials }
  | { readonly ok: false; readonly problem: CredentialProblem };

/** What a sign-in at CIS2 needs: nothing of the Spine endpoint certificate. */
export type SignInCredentials = Pick<Credentials, 'signingKey' | 'trustedRoots'>;

export type SignInCredentialOutcome =
  | { readonly ok: true; readonly value: SignInCredentials }
  | { readonly ok: false; readonly problem: CredentialProblem };

/** Where credentials come from. */
export interface CredentialSource {
  /** Reads and checks everything as of `now`, before any call leaves the computer. */
  read(now: Date): Promise<CredentialOutcome>;
  /** For signing in, which an endpoint certificate that has ended must not stop: someone has to put in the next one. */
  readForSignIn(now: Date): Promise<SignInCredentialOutcome>;
}
