import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { modesAcknowledgement } from '../../shared/words/sign-in-mode-words.ts';
import { openAccounts } from '../access/accounts.ts';
import { createRefuse } from '../access/refusal.ts';
import { createSafeCredentialSource } from '../credentials/safe-credential-source.ts';
import { openInstalledCredentials } from './installed-credentials.ts';
import { createSetUpDesk } from './set-up-desk.ts';
import type { SetUpDesk } from './set-up-desk.ts';
import {
  environmentFile,
  fakeAudit,
  installationId,
  memorySafe,
  organisationInput,
  policyFile,
  temporaryFolder,
} from './testing/set-up-fixture.ts';
import { openStoredSetUp } from './stored-set-up.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const administrator = {
  userName: 'graham.samplewood',
  prefix: 'Mr',
  given: 'Graham',
  family: 'Samplewood',
  duties: [],
  firstPassword: 'quiet words before dawn',
} as const;
const officer = {
  ...administrator,
  userName: 'iris.ledgerwood',
  given: 'Iris',
  family: 'Ledgerwood',
  duties: ['privacy-officer'],
} as const;
/** Fast stand-in for scrypt, which has tests of its own. */
const passwords = {
  makeVerifier: (password: string) => Promise.resolve(`verifier of ${password}`),
  matches: (password: string, verifier: string) => Promise.resolve(verifier === `verifier of ${password}`),
};

async function deskOf() {
  const safe = await memorySafe();
  const credentials = await openInstalledCredentials(createSafeCredentialSource({ safe }));
  const setUp = await openStoredSetUp({
    safe,
    installationId,
    platformKeys: () => credentials.platformKeys(),
    onProblem: () => {},
  });
  const accounts = await openAccounts({
    file: { read: () => safe.read('accounts'), write: (content) => safe.write('accounts', content) },
    passwords,
    now: () => 0,
    refuse: createRefuse(
      () => 0,
      () => 'reference',
    ),
  });
  if (!setUp.ok || !accounts.ok) throw new Error('the set-up does not open');
  const written = fakeAudit();
  const onChanged = vi.fn();
  const desk = createSetUpDesk({
    setUp: setUp.value,
    credentials,
    accounts: accounts.value,
    audit: written.audit,
    keeping: 'this-sitting-only',
    actor: () => undefined,
    now: () => new Date('2026-11-25T03:00:00Z'),
    randomId: () => 'change-1',
    onChanged,
  });
  return { desk, onChanged, ...written };
}

const wrongFile = { path: '/nowhere/file' };
const noKey = { certificatePath: '/nowhere/leaf.p12', rootsPath: '/nowhere/roots.pem' };
const noPlatformKey = { signingKeyPath: '/nowhere/key.pem', signingKeyId: 'k', apiKey: 'a', sdsApiKey: 'b' };
const modes = { localAccounts: true, applicationRestrictedPds: false, reauthentication: 'prompt' } as const;

describe('IG-10 every change of the set-up is written down before it happens, and how it ended', () => {
  const changes: readonly (readonly [
    string,
    string,
    'success' | 'blocked',
    (desk: SetUpDesk) => Promise<unknown>,
  ])[] = [
    ['the first administrator', 'account-changed', 'success', (desk) => desk.begin(administrator)],
    ['an environment', 'set-up-changed', 'blocked', (desk) => desk.importProfile(wrongFile.path)],
    ['the organisation', 'set-up-changed', 'success', (desk) => desk.saveOrganisation(organisationInput)],
    ['credentials', 'credential-changed', 'blocked', (desk) => desk.importCredentials(noKey)],
    ['platform keys', 'credential-changed', 'blocked', (desk) => desk.importPlatformKeys(noPlatformKey)],
    ['wiping', 'credential-changed', 'success', (desk) => desk.wipeCredentials()],
    ['a policy', 'set-up-changed', 'blocked', (desk) => desk.importPolicy(wrongFile.path)],
    ['a new account', 'account-changed', 'success', (desk) => desk.addAccount(officer)],
    ['an account', 'account-changed', 'blocked', (desk) => desk.changeAccount({ userName: 'nobody' })],
    ['modes', 'set-up-changed', 'success', (desk) => desk.saveModes(modes)],
    ['no collector', 'set-up-changed', 'success', (desk) => desk.saveCollector(undefined)],
  ];

  it.each(changes)('%s', async (_what, event, outcome, change) => {
    const { desk, facts, onChanged } = await deskOf();
    await change(desk);
    expect(facts.map((fact) => [fact.event, fact.outcome])).toEqual([
      [event, 'started'],
      [event, outcome],
    ]);
    expect(onChanged).toHaveBeenCalledTimes(outcome === 'success' ? 1 : 0);
    expect(JSON.stringify(facts)).not.toMatch(/quiet words|nowhere/);
  });

  it.each(changes)(
    '%s does not happen when it cannot be written down (E-AUD-01)',
    async (...[, , , change]) => {
      const { desk, refuseFrom, onChanged } = await deskOf();
      const before = await desk.state();
      refuseFrom(1);
      expect(await change(desk)).toMatchObject({ ok: false, error: { code: 'E-AUD-01' } });
      expect(await desk.state()).toEqual(before);
      expect(onChanged).not.toHaveBeenCalled();
    },
  );
});

const subjectsOf = ({ facts }: Awaited<ReturnType<typeof deskOf>>) => facts.map(({ subjects }) => subjects);

describe('INT-6.3 what a change gives to whom is on record', () => {
  it('the policy that decides from now on, and who approved it', async () => {
    const parts = await deskOf();
    await parts.desk.importPolicy(await folder.file('policy.json', policyFile));
    expect(subjectsOf(parts)).toEqual([
      ['role policy'],
      [
        'role policy',
        'version 2026-11',
        'approved by Iris Ledgerwood',
        'as Caldicott Guardian',
        'approved on 2026-11-01',
      ],
    ]);
  });

  it('a long name is cut to what an entry holds, and stays one line', async () => {
    const parts = await deskOf();
    const approvedBy = { name: `Iris\n${'x'.repeat(120)}`, role: 'Guardian' };
    await parts.desk.importPolicy(await folder.file('policy.json', { ...policyFile, approvedBy }));
    const [, , name] = parts.facts.at(-1)?.subjects ?? [];
    expect(name).toMatch(/^approved by Iris x+$/);
    expect(name).toHaveLength(80);
  });

  it('role, duties and registration of an account', async () => {
    const parts = await deskOf();
    await parts.desk.importPolicy(await folder.file('policy.json', policyFile));
    parts.facts.length = 0;
    await parts.desk.addAccount({
      ...officer,
      roleId: 'registered-nurse',
      registration: { body: 'NMC', number: '99Z0009E' },
    });
    const subjects = [
      'new account',
      'iris.ledgerwood',
      'role registered-nurse',
      'duty privacy-officer',
      'registration NMC 99Z0009E',
    ];
    expect(subjectsOf(parts)).toEqual([subjects, subjects]);
  });
});

describe('INT-1.3 that a mode was agreed to', () => {
  const on = { ...modes, applicationRestrictedPds: true };
  const acknowledgement = modesAcknowledgement({ ...modes }, on);

  it('is on record once it is switched on, and not again', async () => {
    const parts = await deskOf();
    await parts.desk.saveModes({ ...on, acknowledgement });
    expect(
      subjectsOf(parts).map((subjects) => subjects?.includes('agreed: application-restricted PDS')),
    ).toEqual([false, true]);
    parts.facts.length = 0;
    await parts.desk.saveModes(on);
    expect(JSON.stringify(parts.facts)).not.toContain('agreed');
  });

  it('is not on record when nobody agreed', async () => {
    const parts = await deskOf();
    await parts.desk.saveModes(on);
    expect(JSON.stringify(parts.facts)).not.toContain('agreed');
  });
});

describe('the way from an empty set-up', () => {
  it('names what is missing in the order of the work', async () => {
    const { desk } = await deskOf();
    expect((await desk.state()).missing).toEqual([
      'environment',
      'organisation',
      'credentials',
      'policy',
      'privacy-officer',
      'sign-in',
    ]);
    expect((await desk.state()).empty).toBe(true);
    await desk.begin(administrator);
    await desk.importProfile(await folder.file('environment.json', environmentFile));
    await desk.saveOrganisation(organisationInput);
    await desk.importPolicy(await folder.file('policy.json', policyFile));
    await desk.addAccount(officer);
    const state = await desk.state();
    expect(state.missing).toEqual(['credentials', 'sign-in']);
    expect(state.hosts).toEqual(['int.platform.example.test', 'int.proxy.example.test']);
    expect(state.accounts.map(({ userName, duties }) => [userName, duties])).toEqual([
      ['graham.samplewood', ['administrator']],
      ['iris.ledgerwood', ['privacy-officer']],
    ]);
  });

  it('lets only one first administrator begin', async () => {
    const { desk } = await deskOf();
    await desk.begin(administrator);
    const second = await desk.begin({ ...administrator, userName: 'zoe.mockford', family: 'Mockford' });
    expect(second).toMatchObject({ ok: true, value: { accepted: false } });
    expect((await desk.state()).accounts).toHaveLength(1);
  });

  it('IG-10 writes down which environment was taken, with every host', async () => {
    const { desk, facts } = await deskOf();
    await desk.importProfile(await folder.file('environment.json', environmentFile));
    expect(facts.at(-1)?.subjects).toEqual([
      'environment',
      'kind integration',
      'host int.platform.example.test',
      'host int.proxy.example.test',
    ]);
  });

  it('lets only one of two first administrators begin, however close they come', async () => {
    const { desk } = await deskOf();
    const second = { ...administrator, userName: 'zoe.mockford', given: 'Zoë', family: 'Mockford' };
    const outcomes = await Promise.all([desk.begin(administrator), desk.begin(second)]);
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.accepted)).toEqual([true, false]);
    expect((await desk.state()).accounts).toHaveLength(1);
  });

  it('asks for the organisation before its certificate, which is issued to its host name', async () => {
    const { desk } = await deskOf();
    expect(await desk.importCredentials(noKey)).toMatchObject({
      value: { accepted: false, problems: [expect.stringContaining('Enter the organisation first')] },
    });
  });

  it.each([
    ['http://log.example.test/in', 'https'],
    ['log.example.test', 'syslog-tls'],
  ] as const)('refuses the collector address %s', async (address, kind) => {
    const { desk } = await deskOf();
    expect(await desk.saveCollector({ kind, address })).toMatchObject({
      value: { accepted: false, problems: [expect.stringMatching(/^address: /)] },
    });
  });
});
