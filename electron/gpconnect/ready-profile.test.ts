import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReadyProfile, readReadyProfile } from './ready-profile.ts';

const cis2 = {
  issuer: 'https://127.0.0.1:4003/openam',
  clientId: 'bedside',
  clientAuthentication: 'client_secret_post',
  acrValues: 'AAL2_OR_AAL3_ANY',
  minimumAssuranceLevel: 3,
  redirectPorts: [4100],
  redirectPath: '/cb',
};
const environment = {
  version: 1,
  kind: 'sandbox',
  name: 'Local sandbox',
  tokenUrl: 'https://127.0.0.1:4001/oauth2/token',
  pdsBaseUrl: 'https://127.0.0.1:4001/personal-demographics/FHIR/R4',
  sdsBaseUrl: 'https://127.0.0.1:4001/spine-directory/FHIR/R4',
  sspBaseUrl: 'https://127.0.0.1:4002/',
  nationalTrust: 'spine-roots',
  identifierSystems: { installation: 'https://a.example.test', user: 'https://b.example.test' },
  cis2,
};
const good = {
  version: 2,
  environment,
  organisation: { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' },
  supplierOdsCode: 'T9S01',
  installation: { id: 'inst-0001', endpointUrl: 'https://viewer.t9c01.sandbox.test/' },
  apiKey: 'canary-api-key',
  sdsApiKey: 'canary-sds-key',
  signingKeyId: 'kid-1',
  cis2ClientSecret: 'canary-secret',
  credentials: {
    signingKey: 'signing-key.pem',
    clientKey: 'client-key.pem',
    clientCertificate: 'client-certificate.pem',
    trustedRoots: '/elsewhere/trusted-roots.pem',
  },
  policy: 'policy.json',
  modes: { localAccounts: true, applicationRestrictedPds: true, reauthentication: 'prompt' },
  accounts: [{ userName: 'anything' }],
  signInHint: 'Any of the people in the sandbox.',
};

function problemsOf(profile: unknown): readonly string[] {
  const outcome = parseReadyProfile(profile, '/profiles');
  return outcome.ok ? [] : outcome.problems;
}

describe('ready profile', () => {
  it('becomes a profile, absolute paths, modes and unchecked accounts', () => {
    const outcome = parseReadyProfile(good, '/profiles');
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        profile: {
          environment: { kind: 'sandbox', name: 'Local sandbox' },
          organisation: { odsCode: 'T9C01' },
          supplierOdsCode: 'T9S01',
          installation: {
            identifierSystem: 'https://a.example.test',
            id: 'inst-0001',
            userIdentifierSystem: 'https://b.example.test',
            endpointUrl: 'https://viewer.t9c01.sandbox.test/',
          },
          nationalTrust: 'spine-roots',
          apiKey: 'canary-api-key',
          cis2: { clientId: 'bedside', clientSecret: 'canary-secret' },
          limits: { connectSeconds: 5, headersSeconds: 30, wholeSeconds: 60, bodyMegabytes: 100 },
        },
        credentialPaths: {
          signingKey: '/profiles/signing-key.pem',
          trustedRoots: '/elsewhere/trusted-roots.pem',
        },
        policyPath: '/profiles/policy.json',
        modes: { reauthentication: 'prompt' },
        accounts: [{ userName: 'anything' }],
      },
    });
    expect(outcome.ok && 'asid' in outcome.value.profile).toBe(false);
  });

  it.each([
    ['an old version', { ...good, version: 1 }, 'version: must be 2'],
    ['an unknown key', { ...good, staff: [] }, 'staff: is not a setting that Bedside knows'],
    [
      'integration',
      { ...good, environment: { ...environment, kind: 'integration' } },
      'environment.kind: must be sandbox or integration',
    ],
    [
      'production',
      { ...good, environment: { ...environment, kind: 'production' } },
      'environment.kind: production is not approved for care: only sandbox and integration may be used',
    ],
    ['a short ASID', { ...good, asid: '90000000010' }, 'asid: must have 12 digits'],
    [
      'a wrong ODS code',
      { ...good, organisation: { odsCode: 't9', name: 'x' } },
      'organisation.odsCode: is not written as it must be',
    ],
    ['a missing key', { ...good, apiKey: undefined }, 'apiKey: is missing'],
    [
      'a mode in words',
      { ...good, modes: { ...good.modes, localAccounts: 'yes' } },
      'modes.localAccounts: must be true or false',
    ],
    ['accounts that are no list', { ...good, accounts: {} }, 'accounts: must be a list'],
    [
      'a missing secret',
      { ...good, cis2ClientSecret: undefined },
      'cis2ClientSecret: is missing: environment.cis2 authenticates with client_secret_post',
    ],
    ['no object', [], 'profile: must be a group of settings'],
  ])('refuses %s, with the path and a sentence', (_what, profile, problem) => {
    expect(problemsOf(profile)).toContain(problem);
  });

  it('needs no secret for a signed client', () => {
    const signed = { ...environment, cis2: { ...cis2, clientAuthentication: 'private_key_jwt' } };
    expect(problemsOf({ ...good, environment: signed, cis2ClientSecret: undefined })).toEqual([]);
  });

  it('never quotes a value of the file', () => {
    const wrong = { ...good, apiKey: ['canary-api-key'], asid: 'canary', organisation: 'canary' };
    const outcome = parseReadyProfile(wrong, '/profiles');
    expect(outcome.ok).toBe(false);
    expect(JSON.stringify(outcome)).not.toContain('canary');
  });
});

describe('ready profile file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bedside-profile-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is read, and relative paths lead from where it lies', async () => {
    const path = join(folder, 'profile.json');
    await writeFile(path, JSON.stringify(good));
    expect(await readReadyProfile(path)).toMatchObject({
      ok: true,
      value: { credentialPaths: { clientKey: join(folder, 'client-key.pem') } },
    });
  });

  it('that is missing is E-CFG-01', async () => {
    expect(await readReadyProfile(join(folder, 'absent.json'))).toMatchObject({
      ok: false,
      error: { code: 'E-CFG-01', retryable: false },
      problems: ['profile: the file cannot be read'],
    });
  });

  it('that is not JSON is E-CFG-01', async () => {
    const path = join(folder, 'torn.json');
    await writeFile(path, JSON.stringify(good).slice(0, -5));
    expect(await readReadyProfile(path)).toMatchObject({
      ok: false,
      error: { code: 'E-CFG-01' },
      problems: ['profile: the file is not JSON'],
    });
  });
});
