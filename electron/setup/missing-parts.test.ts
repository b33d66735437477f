import { describe, expect, it } from 'vitest';
import type { LocalAccount } from '../../shared/contract/setup.ts';
import { parseRolePolicy } from '../access/role-policy.ts';
import { parseEnvironmentFile } from '../gpconnect/environment-file.ts';
import { environmentProfileOf } from '../gpconnect/environment-profile.ts';
import { missingParts } from './missing-parts.ts';
import type { SetUp } from './set-up.ts';
import { environmentFile, installationId, organisationInput, policyFile } from './testing/set-up-fixture.ts';

const [nurseRole] = policyFile.roles;
const officerRole = {
  ...nurseRole,
  id: 'privacy-officer',
  name: 'Privacy officer',
  tier: 'none',
  registration: 'not-required',
  duties: ['privacy-officer'],
  cis2RoleCodes: ['R0001'],
};
const cis2 = {
  issuer: 'https://int.cis2.example.test/',
  clientId: 'bedside',
  clientAuthentication: 'client_secret_post',
  acrValues: 'AAL3',
  minimumAssuranceLevel: 3,
  redirectPorts: [3000],
  redirectPath: '/cb',
};
const nobody: LocalAccount = {
  userName: 'olive.installwell',
  displayName: 'Olive Installwell',
  duties: ['administrator'],
  disabled: false,
  lockedOut: false,
};
const nurse: LocalAccount = { ...nobody, userName: 'tess.bedwright', duties: [], roleId: 'registered-nurse' };
const officer: LocalAccount = { ...nobody, userName: 'hugo.lookfair', duties: ['privacy-officer'] };

interface Case {
  readonly accounts?: readonly LocalAccount[];
  readonly hasCis2?: boolean;
  readonly secret?: string;
  readonly roles?: readonly unknown[];
  readonly modes?: Partial<ReturnType<SetUp['modes']>>;
}

/** What is missing of a set-up that has all files and keys. */
function missing(wanted: Case): readonly string[] {
  const { accounts = [], hasCis2 = false, secret, roles = [nurseRole, officerRole], modes = {} } = wanted;
  const file = parseEnvironmentFile(hasCis2 ? { ...environmentFile, cis2 } : environmentFile);
  const policy = parseRolePolicy(JSON.stringify({ ...policyFile, roles }));
  if (!file.ok || !policy.ok) throw new Error('the fixture is not taken');
  const { supplierOdsCode, endpointFqdn, ...organisation } = organisationInput;
  const keys = {
    apiKey: 'one',
    sdsApiKey: 'two',
    signingKeyId: 'key-1',
    ...(secret !== undefined && { cis2ClientSecret: secret }),
  };
  const installation = { id: installationId, endpointUrl: `https://${endpointFqdn}/` };
  const setUp: SetUp = {
    readOnly: false,
    environmentFile: () => file.value,
    organisation: () => organisation,
    supplierOdsCode: () => supplierOdsCode,
    endpointFqdn: () => endpointFqdn,
    policy: () => policy.policy,
    modes: () => ({
      localAccounts: true,
      applicationRestrictedPds: true,
      reauthentication: 'prompt',
      ...modes,
    }),
    collector: () => undefined,
    profile: () =>
      environmentProfileOf({ file: file.value, organisation, supplierOdsCode, installation, keys }),
  };
  const current = { subject: 'CN=viewer', endsAt: '2099-01-05T12:00:00Z' };
  return missingParts(setUp, { current, signingKey: true, apiKeys: true, damaged: false }, accounts);
}

describe('INT-10.4 what is still missing once all files and keys are there', () => {
  const neither = ['privacy-officer', 'sign-in'];
  const cases: readonly (readonly [string, Case, readonly string[]])[] = [
    ['a role alone is nobody', { accounts: [nobody] }, neither],
    ['two accounts are enough', { accounts: [nobody, nurse, officer] }, []],
    ['accounts that are turned off do not count', { accounts: off(nurse, officer) }, neither],
    [
      'accounts do not count where they may not sign in',
      { accounts: [nurse, officer], modes: { localAccounts: false } },
      neither,
    ],
    [
      'a nurse who may not search opens nothing',
      { accounts: [nurse, officer], modes: { applicationRestrictedPds: false } },
      ['sign-in'],
    ],
    [
      'an account has the duties of its role too',
      { accounts: [nurse, { ...nobody, roleId: 'privacy-officer' }] },
      [],
    ],
    ['with CIS2 roles stand for people', { accounts: [nobody], hasCis2: true, secret: 's' }, []],
    [
      'but not those that nobody can take',
      { hasCis2: true, secret: 's', roles: [nurseRole, { ...officerRole, cis2RoleCodes: [] }] },
      ['privacy-officer'],
    ],
    ['CIS2 without its secret', { accounts: [nurse, officer], hasCis2: true }, ['credentials']],
  ];
  it.each(cases)('%s', (_what, wanted, parts) => {
    expect(missing(wanted)).toEqual(parts);
  });
});

function off(...accounts: readonly LocalAccount[]): readonly LocalAccount[] {
  return accounts.map((account) => ({ ...account, disabled: true }));
}
