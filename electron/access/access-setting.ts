import type { Organisation } from '../../shared/contract/session.ts';
import type { Modes } from '../../shared/contract/setup.ts';
import type { Cis2Client } from '../gpconnect/cis2/cis2-client.ts';
import type { DemographicsAccess } from '../gpconnect/gp-record-source.ts';
import type { Accounts } from './accounts.ts';
import type { PresentUser } from './present-user.ts';
import type { RolePolicy } from './role-policy.ts';

/** What the organisation has set up about signing in; asked afresh at every attempt, as it may change under way. */
export interface AccessSetting {
  readonly accounts: Accounts;
  /** Absent until named: then only local accounts with a duty come in. */
  readonly organisation?: Organisation | undefined;
  /** Tells one environment from another, whatever its text is. */
  readonly environment?: string | undefined;
  /** Absent until imported: then nobody has a view. */
  readonly policy?: RolePolicy | undefined;
  /** Absent when the environment has no CIS2. */
  readonly cis2?: Cis2Client | undefined;
  readonly modes: Modes;
}

/**
 * On whose behalf PDS may be asked for this user; nothing when their way of signing in has no such right (`E-AUTH-05`).
 * Application-restricted access needs the organisation's acknowledged mode (integration.md 1.3).
 */
export function demographicsAccess(
  { identity }: Pick<PresentUser, 'identity'>,
  modes: Modes,
): DemographicsAccess | undefined {
  if (identity.way === 'cis2') return { kind: 'healthcare-worker', idToken: identity.idToken };
  return modes.applicationRestrictedPds ? { kind: 'application-restricted' } : undefined;
}
