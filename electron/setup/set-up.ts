import type { Organisation } from '../../shared/contract/session.ts';
import type { Modes } from '../../shared/contract/setup.ts';
import type { RolePolicy } from '../access/role-policy.ts';
import type { CollectorSetting } from '../audit/forward/collector-address.ts';
import type { EnvironmentFile } from '../gpconnect/environment-file.ts';
import type { EnvironmentProfile } from '../gpconnect/environment-profile.ts';

/** What the rest of the app knows of the set-up. Asked anew each time: an administrator may change it at any moment. */
export interface SetUp {
  /** True for a prepared profile of the sandbox. */
  readonly readOnly: boolean;
  /** How staff of the sandbox sign in. */
  readonly signInHint?: string;
  environmentFile(): EnvironmentFile | undefined;
  organisation(): Organisation | undefined;
  supplierOdsCode(): string | undefined;
  endpointFqdn(): string | undefined;
  policy(): RolePolicy | undefined;
  modes(): Modes;
  collector(): CollectorSetting | undefined;
  /** What the calls need; `undefined` until environment, organisation and platform keys are all there. */
  profile(): EnvironmentProfile | undefined;
}
