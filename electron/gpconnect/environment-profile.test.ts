import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEnvironmentProfile, readEnvironmentProfile } from './environment-profile.ts';

const good = {
  version: 1,
  environment: { kind: 'sandbox', name: 'Local sandbox' },
  organisation: { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' },
  installation: {
    identifierSystem: 'https://bedside.example.test/Id/installation',
    id: 'inst-0001',
    userIdentifierSystem: 'https://bedside.example.test/Id/user',
    endpointUrl: 'https://viewer.t9c01.sandbox.test/',
  },
  asid: '900000000101',
  tokenUrl: 'https://127.0.0.1:4001/oauth2/token',
  pdsBaseUrl: 'https://127.0.0.1:4001/personal-demographics/FHIR/R4',
  sdsBaseUrl: 'https://[::1]:4001/spine-directory/FHIR/R4',
  sspBaseUrl: 'https://127.0.0.2:4002/',
  apiKey: 'canary-api-key',
  sdsApiKey: 'canary-sds-key',
  signingKeyId: 'kid-1',
  credentials: {
    signingKey: 'signing-key.pem',
    clientKey: 'client-key.pem',
    clientCertificate: 'client-certificate.pem',
    trustedRoots: '/elsewhere/trusted-roots.pem',
  },
  staff: [
    {
      id: 'u-0001',
      displayName: 'Nia Testwell',
      roleName: 'Registered nurse',
      family: 'Testwell',
      given: ['Nia'],
      prefix: ['Ms'],
      sdsUserId: 'UNK',
      sdsRoleProfileId: 'UNK',
    },
  ],
};

function problemsOf(profile: unknown): readonly string[] {
  const outcome = parseEnvironmentProfile(profile, '/profiles');
  return outcome.ok ? [] : outcome.problems;
}

describe('environment profile', () => {
  it('takes the sandbox profile, with the usual limits and absolute paths', () => {
    const outcome = parseEnvironmentProfile(good, '/profiles');
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        asid: '900000000101',
        limits: { connectSeconds: 5, headersSeconds: 30, wholeSeconds: 60, bodyMegabytes: 100 },
        credentials: {
          signingKey: '/profiles/signing-key.pem',
          trustedRoots: '/elsewhere/trusted-roots.pem',
        },
      },
    });
  });

  it.each([
    ['an unknown key', { ...good, extra: true }, 'profile: Unrecognized key'],
    ['another version', { ...good, version: 2 }, 'version: '],
    ['a missing field', { ...good, asid: undefined }, 'asid: '],
    ['a short ASID', { ...good, asid: '90000000010' }, 'asid: '],
    ['a wrong ODS code', { ...good, organisation: { odsCode: 't9', name: 'x' } }, 'organisation.odsCode: '],
    ['an http address', { ...good, tokenUrl: 'http://127.0.0.1/token' }, 'tokenUrl: '],
    ['a user name in an address', { ...good, sdsBaseUrl: 'https://a@127.0.0.1/sds' }, 'sdsBaseUrl: '],
    ['a query in an address', { ...good, pdsBaseUrl: 'https://127.0.0.1/pds?x=1' }, 'pdsBaseUrl: '],
    ['a limit of nothing', { ...good, limits: { wholeSeconds: 0 } }, 'limits.wholeSeconds: '],
    ['nobody to sign in', { ...good, staff: [] }, 'staff: '],
    ['two people with one id', { ...good, staff: [good.staff[0], good.staff[0]] }, 'staff: '],
    ['staff of a wrong shape', { ...good, staff: [{ ...good.staff[0], given: 'Nia' }] }, 'staff.0.given: '],
    ['no object', 'text', 'profile: '],
  ])('refuses %s and names the field', (_what, profile, expected) => {
    expect(problemsOf(profile)).toContainEqual(expect.stringMatching(new RegExp(`^${expected}`)));
  });

  it.each(['integration', 'live', 'production', ''])(
    'refuses the environment "%s": only the sandbox may be used',
    (kind) => {
      expect(problemsOf({ ...good, environment: { kind, name: 'x' } })).toContainEqual(
        expect.stringMatching(/^environment\.kind: /),
      );
    },
  );

  describe.each(['tokenUrl', 'pdsBaseUrl', 'sdsBaseUrl', 'sspBaseUrl'])('%s', (field) => {
    it.each([
      'https://api.example.test/path',
      'https://localhost:4001/path',
      'https://127.0.0.1.example.test/path',
      'https://10.0.0.1/path',
      'https://128.0.0.1/path',
      'https://[::2]/path',
      'https://0.0.0.0/path',
      'https://127.1/path',
      'https://2130706433/path',
    ])('refuses %s: not an address of this computer', (url) => {
      expect(problemsOf({ ...good, [field]: url })).toEqual([
        `${field}: must lead to this computer (127.x.x.x or ::1): only the sandbox may be used`,
      ]);
    });
  });

  it('never quotes a value of the file', () => {
    const wrong = { ...good, apiKey: ['canary-api-key'], asid: 'canary-asid', tokenUrl: 'canary-url' };
    const outcome = parseEnvironmentProfile(wrong, '/profiles');
    expect(outcome.ok).toBe(false);
    expect(JSON.stringify(outcome)).not.toContain('canary');
  });
});

describe('environment profile file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bedside-profile-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is read, and relative paths lead from where it lies', async () => {
    const path = join(folder, 'profile.json');
    await writeFile(path, JSON.stringify(good));
    const outcome = await readEnvironmentProfile(path);
    expect(outcome).toMatchObject({
      ok: true,
      value: { credentials: { clientKey: join(folder, 'client-key.pem') } },
    });
  });

  it('that is missing is E-CFG-01', async () => {
    const outcome = await readEnvironmentProfile(join(folder, 'absent.json'));
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'E-CFG-01', retryable: false },
      problems: ['profile: the file cannot be read'],
    });
  });

  it('that is not JSON is E-CFG-01', async () => {
    const path = join(folder, 'torn.json');
    await writeFile(path, JSON.stringify(good).slice(0, -5));
    expect(await readEnvironmentProfile(path)).toMatchObject({
      ok: false,
      error: { code: 'E-CFG-01' },
      problems: ['profile: the file is not JSON'],
    });
  });
});
