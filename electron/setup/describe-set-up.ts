import type { SetupState } from '../../shared/contract/setup.ts';
import { makeCollector } from '../audit/forward/collector-address.ts';
import { hostsOf } from '../gpconnect/environment-file.ts';
import { cis2State } from './cis2-state.ts';
import { missingParts } from './missing-parts.ts';
import type { SetUp } from './set-up.ts';

interface Described {
  readonly setUp: SetUp;
  readonly keeping: 'kept' | 'this-sitting-only';
  readonly credentials: SetupState['credentials'];
  readonly accounts: SetupState['accounts'];
}

/** The set-up as the administrator's screen shows it: no secret, no path. */
export function describeSetUp({ setUp, keeping, credentials, accounts }: Described): SetupState {
  const file = setUp.environmentFile();
  const organisation = setUp.organisation();
  const supplierOdsCode = setUp.supplierOdsCode();
  const endpointFqdn = setUp.endpointFqdn();
  const policy = setUp.policy();
  const collector = setUp.collector();
  const cis2 = cis2State(setUp);
  const place = collector && makeCollector(collector);
  return {
    empty: accounts.length === 0 && !setUp.readOnly,
    keychain: keeping === 'kept' ? 'ready' : 'absent',
    ...(file && { environment: { kind: file.kind, name: file.name } }),
    ...(cis2 && { cis2 }),
    hosts: file === undefined ? [] : hostsOf(file),
    ...(organisation && { organisation }),
    ...(supplierOdsCode !== undefined && { supplierOdsCode }),
    ...(endpointFqdn !== undefined && { endpointFqdn }),
    credentials,
    ...(policy && {
      policy: {
        version: policy.policyVersion,
        approvedBy: `${policy.approvedBy.name}, ${policy.approvedBy.role}`,
        approvedOn: policy.approvedOn,
        roles: policy.roles.map(({ id, name, tier }) => ({ id, name, tier })),
      },
    }),
    accounts,
    modes: setUp.modes(),
    ...(collector &&
      place?.ok && { collector: { kind: collector.kind, host: place.host, port: place.port } }),
    missing: missingParts(setUp, credentials, accounts),
    readOnly: setUp.readOnly,
  };
}
