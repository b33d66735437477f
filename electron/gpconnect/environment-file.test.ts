import { describe, expect, it } from 'vitest';
import { hostsOf, parseEnvironmentFile } from './environment-file.ts';

const sandbox = {
  version: 1,
  kind: 'sandbox',
  name: 'Local sandbox',
  tokenUrl: 'https://127.0.0.1:4001/oauth2/token',
  pdsBaseUrl: 'https://127.0.0.1:4001/personal-demographics/FHIR/R4',
  sdsBaseUrl: 'https://[::1]:4001/spine-directory/FHIR/R4',
  sspBaseUrl: 'https://127.0.0.2:4002/',
  nationalTrust: 'spine-roots',
  identifierSystems: {
    installation: 'https://bedside.example.test/Id/installation',
    user: 'https://bedside.example.test/Id/user',
  },
  cis2: {
    issuer: 'https://127.0.0.1:4003/openam',
    clientId: 'bedside',
    clientAuthentication: 'client_secret_post',
    acrValues: 'AAL2_OR_AAL3_ANY',
    minimumAssuranceLevel: 3,
    redirectPorts: [4100, 4101],
    redirectPath: '/cb',
  },
};

const integration = {
  ...sandbox,
  kind: 'integration',
  name: 'Integration',
  tokenUrl: 'https://int.api.service.nhs.uk/oauth2/token',
  pdsBaseUrl: 'https://int.api.service.nhs.uk/personal-demographics/FHIR/R4',
  sdsBaseUrl: 'https://int.api.service.nhs.uk/spine-directory/FHIR/R4',
  sspBaseUrl: 'https://proxy.int.spine2.ncrs.nhs.uk/',
  nationalTrust: 'public',
  cis2: {
    ...sandbox.cis2,
    issuer: 'https://am.nhsint.auth-ptl.cis2.spineservices.nhs.uk:443/openam/oauth2/realms/root',
  },
};

function problemsOf(file: unknown): readonly string[] {
  const outcome = parseEnvironmentFile(file);
  return outcome.ok ? [] : outcome.problems;
}

describe('environment file', () => {
  it.each([
    ['sandbox', sandbox],
    ['integration', integration],
    ['one without CIS2', { ...sandbox, cis2: undefined }],
  ])('takes %s, with the usual limits', (_what, file) => {
    expect(parseEnvironmentFile(file)).toMatchObject({
      ok: true,
      value: { limits: { connectSeconds: 5, headersSeconds: 30, wholeSeconds: 60, bodyMegabytes: 100 } },
    });
  });

  it.each(['production', 'live'])('refuses %s: not approved for care', (kind) => {
    expect(problemsOf({ ...sandbox, kind })).toEqual([
      'kind: production is not approved for care: only sandbox and integration may be used',
    ]);
  });

  const cis2 = sandbox.cis2;
  it.each([
    ['an unknown key', { ...sandbox, extra: true }, 'extra: is not a setting that Bedside knows'],
    [
      'an unknown key inside',
      { ...sandbox, cis2: { ...cis2, x: 1 } },
      'cis2.x: is not a setting that Bedside knows',
    ],
    ['another kind', { ...sandbox, kind: 'x' }, 'kind: must be sandbox or integration'],
    ['no kind', { ...sandbox, kind: undefined }, 'kind: must be sandbox or integration'],
    ['another version', { ...sandbox, version: 2 }, 'version: must be 1'],
    ['a missing field', { ...sandbox, name: undefined }, 'name: is missing'],
    ['an empty name', { ...sandbox, name: '' }, 'name: must not be empty'],
    ['a number for a name', { ...sandbox, name: 7 }, 'name: must be text'],
    [
      'an http address',
      { ...sandbox, tokenUrl: 'http://127.0.0.1/token' },
      'tokenUrl: must be an https address without user name, query or fragment',
    ],
    ['another trust', { ...sandbox, nationalTrust: 'all' }, 'nationalTrust: must be public or spine-roots'],
    ['a limit of nothing', { ...sandbox, limits: { wholeSeconds: 0 } }, 'limits.wholeSeconds: is too small'],
    [
      'a limit in words',
      { ...sandbox, limits: { wholeSeconds: '5' } },
      'limits.wholeSeconds: must be a number',
    ],
    ['no port', { ...sandbox, cis2: { ...cis2, redirectPorts: [] } }, 'cis2.redirectPorts: is too small'],
    [
      'eleven ports',
      { ...sandbox, cis2: { ...cis2, redirectPorts: Array(11).fill(4100) } },
      'cis2.redirectPorts: is too large',
    ],
    [
      'a port that is none',
      { ...sandbox, cis2: { ...cis2, redirectPorts: [70_000] } },
      'cis2.redirectPorts.0: is too large',
    ],
    ['another path', { ...sandbox, cis2: { ...cis2, redirectPath: '/x' } }, 'cis2.redirectPath: must be /cb'],
    [
      'a low assurance',
      { ...sandbox, cis2: { ...cis2, minimumAssuranceLevel: 1 } },
      'cis2.minimumAssuranceLevel: must be 2 or 3',
    ],
    ['no object', 'text', 'environment: must be a group of settings'],
    ['nothing', null, 'environment: must be a group of settings'],
  ])('refuses %s, with the path and a sentence', (_what, file, problem) => {
    expect(problemsOf(file)).toContain(problem);
  });

  it('tells every problem at once', () => {
    const wrong = { ...sandbox, name: 7, tokenUrl: 'https://example.test/', sspBaseUrl: undefined, x: 1 };
    expect(problemsOf(wrong).map((line) => line.split(':')[0])).toEqual([
      'name',
      'tokenUrl',
      'sspBaseUrl',
      'x',
    ]);
  });

  describe.each(['tokenUrl', 'pdsBaseUrl', 'sdsBaseUrl', 'sspBaseUrl'])('%s of the sandbox', (field) => {
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
      expect(problemsOf({ ...sandbox, [field]: url })).toEqual([
        `${field}: must lead to this computer (127.x.x.x or ::1): the sandbox never leaves it`,
      ]);
    });
  });

  it('the sandbox signs in on this computer too', () => {
    expect(problemsOf({ ...sandbox, cis2: { ...cis2, issuer: 'https://am.example.test/' } })).toHaveLength(1);
  });

  it.each([
    ['tokenUrl', 'https://api.service.nhs.uk/oauth2/token'],
    ['sspBaseUrl', 'https://proxy.national.ncrs.nhs.uk/'],
    ['pdsBaseUrl', 'https://internal.api.service.nhs.uk/pds'],
  ])('integration refuses %s %s: it may be a live service', (field, url) => {
    expect(problemsOf({ ...integration, [field]: url })).toEqual([
      `${field}: must be a test service (int, dep, ptl): live services are not approved for care`,
    ]);
  });

  it('integration trusts public authorities only', () => {
    expect(problemsOf({ ...integration, nationalTrust: 'spine-roots' })).toEqual([
      'nationalTrust: must be public',
    ]);
  });

  it('never quotes a value of the file', () => {
    const wrong = {
      ...sandbox,
      name: ['canary'],
      tokenUrl: 'canary',
      nationalTrust: 'canary',
      kind: 'canary',
    };
    expect(problemsOf(wrong).join()).not.toContain('canary');
  });

  it('names each host once, for a firewall', () => {
    const outcome = parseEnvironmentFile(integration);
    expect(outcome.ok && hostsOf(outcome.value)).toEqual([
      'int.api.service.nhs.uk',
      'proxy.int.spine2.ncrs.nhs.uk',
      'am.nhsint.auth-ptl.cis2.spineservices.nhs.uk',
    ]);
    const local = parseEnvironmentFile(sandbox);
    expect(local.ok && hostsOf(local.value)).toEqual([
      '127.0.0.1:4001',
      '[::1]:4001',
      '127.0.0.2:4002',
      '127.0.0.1:4003',
    ]);
  });
});
