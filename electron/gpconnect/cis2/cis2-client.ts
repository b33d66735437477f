import type { Outcome } from '../../../shared/contract/errors.ts';
import type { Registration } from '../../../shared/contract/session.ts';

/** One entry of `nhsid_nrbac_roles` (integration.md 1.1 A3). */
export interface Cis2Role {
  /** `person_roleid`. */
  readonly roleId: string;
  readonly roleName: string;
  /** e.g. `S8000:G8000:R8001`. */
  readonly roleCode: string;
  readonly activityCodes: readonly string[];
  readonly organisation: { readonly odsCode: string; readonly name: string };
}

/** Who CIS2 says is at the screen. Lives in memory only; `idToken` is never written anywhere. */
export interface Cis2Person {
  readonly sub: string;
  /** `nhsid_useruid` or `uid`: the SDS user id. */
  readonly sdsUserId: string;
  readonly displayName: string;
  readonly family: string;
  readonly given: readonly string[];
  readonly prefix: readonly string[];
  readonly assuranceLevel: number;
  readonly roles: readonly Cis2Role[];
  /** `selected_roleid`, when CIS2 asked already. */
  readonly selectedRoleId?: string;
  /** From the professional-memberships claims, when sent. */
  readonly registration?: Registration;
  /** Subject token of the exchange for PDS. */
  readonly idToken: string;
}

export interface Cis2SignIn {
  /** Aborts the wait for the browser; the outcome is then `E-AUTH-01`. */
  readonly signal: AbortSignal;
  /** Unlocking: the same person must prove it afresh; anybody else is `E-AUTH-12`. */
  readonly again?: { readonly sub: string; readonly by: 'prompt' | 'back-channel' };
}

/** CIS2 by OpenID Connect in the system browser (integration.md 1.1). */
export interface Cis2Client {
  signIn(request: Cis2SignIn): Promise<Outcome<Cis2Person>>;
  close(): void;
}
