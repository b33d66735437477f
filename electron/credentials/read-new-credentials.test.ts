import { createPrivateKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { NewCredentials } from '../../shared/contract/setup.ts';
import { readNewCredentials } from './read-new-credentials.ts';
import { openCaseFolder } from './testing/case-folder.ts';
import { issueCertificate, type Issued } from './testing/issue-certificates.ts';
import { exampleNow, examplePassphrase, exampleRootPem, pkcs12Example } from './testing/pkcs12-examples.ts';

const endpointFqdn = 'viewer.example.test';
const now = new Date('2026-06-01T12:00:00Z');
const { put } = openCaseFolder();

const root = issueCertificate({ commonName: 'Example root', isAuthority: true });
const sub = issueCertificate({ commonName: 'Example sub-authority', isAuthority: true, issuer: root });
const leaf = { commonName: endpointFqdn, issuer: sub, use: 'clientAuth' } as const;
const good = issueCertificate(leaf);
const rootsPem = `${root.certificatePem}${sub.certificatePem}`;

interface Files {
  readonly certificate?: string | Uint8Array;
  /** `false`: no key file is named. */
  readonly key?: string | false;
  readonly roots?: string;
}

async function readFiles(files: Files = {}, over: Partial<NewCredentials> = {}, at = now) {
  const certificatePath = await put('certificate.pem', files.certificate ?? good.certificatePem);
  const rootsPath = await put('roots.pem', files.roots ?? rootsPem);
  const key = files.key ?? good.keyPem;
  const keyPath = key === false ? {} : { keyPath: await put('key.pem', key) };
  return readNewCredentials({ certificatePath, rootsPath, ...keyPath, ...over }, { endpointFqdn, now: at });
}

/** What is said of a certificate that comes with its own key. */
async function problemsOf(issued: Issued, over: Partial<NewCredentials> = {}, roots = rootsPem) {
  const outcome = await readFiles({ certificate: issued.certificatePem, key: issued.keyPem, roots }, over);
  return outcome.ok ? [] : outcome.problems;
}

describe('INT-7.1 new credentials are taken', () => {
  it('from a certificate and a key in PEM', async () => {
    const outcome = await readFiles();
    if (!outcome.ok) throw new Error(outcome.problems.join());
    expect(outcome.value.clientCertificates[0].subject).toBe(`CN=${endpointFqdn}`);
    expect(outcome.value.clientKey.type).toBe('private');
    expect(outcome.value.trustedRoots).toHaveLength(2);
    expect(outcome.value).not.toHaveProperty('activeFrom');
  });

  it('from a chain in any order, and from one PEM file with everything', async () => {
    const certificate = `${sub.certificatePem}${good.keyPem}${good.certificatePem}`;
    const outcome = await readFiles({ certificate, key: false, roots: root.certificatePem });
    if (!outcome.ok) throw new Error(outcome.problems.join());
    expect(outcome.value.clientCertificates.map(({ subject }) => subject)).toEqual([
      `CN=${endpointFqdn}`,
      'CN=Example sub-authority',
    ]);
  });

  it.each(['pkcs8', 'pkcs1'] as const)('from a protected key: %s', async (type) => {
    const key = protectedKey(good.keyPem, type);
    expect(await readFiles({ key }, { passphrase: 'open sesame' })).toMatchObject({ ok: true });
  });

  it.each(['rc2AndTripleDesWithSha1', 'tripleDesWithSha1', 'aesWithSha256'] as const)(
    'from PKCS#12: %s',
    async (name) => {
      const outcome = await readFiles(
        { certificate: pkcs12Example(name), key: false, roots: exampleRootPem },
        { passphrase: examplePassphrase },
        exampleNow,
      );
      expect(outcome).toMatchObject({ ok: true });
    },
  );

  it('by their alternative name, or without any use named', async () => {
    const other = { ...leaf, commonName: 'Endpoint 7', alternativeName: endpointFqdn };
    expect(await problemsOf(issueCertificate(other))).toEqual([]);
    expect(await problemsOf(issueCertificate({ commonName: endpointFqdn, issuer: sub }))).toEqual([]);
  });

  it('for a later day, from which they are valid', async () => {
    const next = issueCertificate({ ...leaf, begins: '2026-07-01T00:00:00Z' });
    const outcome = await readFiles(
      { certificate: next.certificatePem, key: next.keyPem },
      { activeFrom: '2026-07-10' },
    );
    expect(outcome).toMatchObject({ ok: true, value: { activeFrom: '2026-07-10' } });
  });
});

function protectedKey(pem: string, type: 'pkcs1' | 'pkcs8' = 'pkcs8'): string {
  return createPrivateKey(pem)
    .export({ type, format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open sesame' })
    .toString();
}

describe('INT-7.1 new credentials are refused in words', () => {
  const cases: readonly (readonly [string, Files, Partial<NewCredentials>, readonly string[]])[] = [
    [
      'no such file',
      {},
      { certificatePath: '/no/such/canary' },
      ['Certificate file: it cannot be read. Check the path and that you may open it.'],
    ],
    ['a folder', {}, { rootsPath: '/' }, ['Root certificates file: this is not a file.']],
    [
      'half a path',
      {},
      { keyPath: 'canary.pem' },
      ['Key file: give the whole path, from the root folder on.'],
    ],
    [
      'a huge file',
      { certificate: new Uint8Array(1_000_001) },
      {},
      ['Certificate file: it is larger than 1 MB, so it is not what is needed.'],
    ],
    [
      'neither form',
      { certificate: 'canary', key: false },
      {},
      ['Certificate file: it is neither PEM nor PKCS#12.'],
    ],
    [
      'neither form, with a key',
      { certificate: 'canary' },
      {},
      ['Certificate file: it is neither PEM nor PKCS#12.'],
    ],
    [
      'no certificate',
      { certificate: good.keyPem },
      {},
      ['Certificate file: there is no certificate in PEM form in it.'],
    ],
    [
      'a damaged certificate',
      { certificate: '-----BEGIN CERTIFICATE-----\nY2FuYXJ5\n-----END CERTIFICATE-----' },
      {},
      ['Certificate file: a certificate in it is damaged.'],
    ],
    [
      'no roots',
      { roots: 'canary' },
      {},
      ['Root certificates file: there is no certificate in PEM form in it.'],
    ],
    ['no key file', { key: false }, {}, ['Certificate file: this is a PEM file: choose “Two PEM files”.']],
    ['no key in it', { key: 'canary' }, {}, ['Key file: there is no private key in PEM form in it.']],
    [
      'a damaged key',
      { key: '-----BEGIN PRIVATE KEY-----\nY2FuYXJ5\n-----END PRIVATE KEY-----' },
      {},
      ['Key file: the private key in it is damaged.'],
    ],
    [
      'no passphrase',
      { key: protectedKey(good.keyPem) },
      {},
      ['Key file: it is protected. Enter its passphrase.'],
    ],
    [
      'another passphrase',
      { key: protectedKey(good.keyPem) },
      { passphrase: 'canary' },
      ['Key file: the passphrase does not open it.'],
    ],
    [
      'another key',
      { key: issueCertificate({ ...leaf, bits: 3072 }).keyPem },
      {},
      ['Certificate file: no certificate in it belongs to the private key.'],
    ],
    [
      'a key file beside PKCS#12',
      { certificate: pkcs12Example('aesWithSha256') },
      { passphrase: examplePassphrase },
      ['Certificate file: this is a PKCS#12 file: choose “One PKCS#12 file”.'],
    ],
    ['no day', {}, { activeFrom: '2026-02-31' }, ['Day of first use: this is not a day of the calendar.']],
    [
      'two files at fault',
      { certificate: 'canary', key: false, roots: 'canary' },
      {},
      [
        'Certificate file: it is neither PEM nor PKCS#12.',
        'Root certificates file: there is no certificate in PEM form in it.',
      ],
    ],
  ];
  it.each(cases)('%s', async (_what, files, over, problems) => {
    expect(await readFiles(files, over)).toEqual({ ok: false, problems });
  });

  const noWay =
    'Certificate file: it does not lead to a root of the root certificates file. Ask the issuer for the certificates between.';
  const weakSignature =
    'Certificate file: it or one of its issuers is signed with SHA-1, MD5 or another method that is no longer safe.';

  it('a certificate of another root, or of one that is not there', async () => {
    const otherRoot = issueCertificate({ commonName: 'Other root', isAuthority: true, bits: 3072 });
    expect(await problemsOf(good, {}, otherRoot.certificatePem)).toEqual([noWay]);
    expect(await problemsOf(good, {}, root.certificatePem)).toEqual([noWay]);
    expect(await problemsOf(good, {}, sub.certificatePem)).toEqual([noWay]);
  });

  it.each([
    ['another name', { commonName: 'other.example.test' }, `it is not issued to ${endpointFqdn}.`],
    ['a wildcard', { commonName: '*.example.test' }, `it is not issued to ${endpointFqdn}.`],
    [
      'a name beside which another one counts',
      { alternativeName: 'other.example.test' },
      `it is not issued to ${endpointFqdn}.`,
    ],
    [
      'a certificate for servers only',
      { use: 'serverAuth' },
      'it may not be used by a client (client authentication is not among its uses).',
    ],
    ['an authority', { isAuthority: true }, 'it belongs to an issuer of certificates, not to an endpoint.'],
    ['one that has ended', { ends: '2026-05-31T12:00:00Z' }, 'it ended on 31-May-2026.'],
    [
      'one that has not begun',
      { begins: '2026-06-20T12:00:00Z' },
      'it is not valid before 20-Jun-2026. Stage it for that day or a later one.',
    ],
    ['a short key', { bits: 1024 }, 'its key is too weak: RSA needs 2048 bits or more.'],
  ] as const)('%s', async (_what, over, problem) => {
    expect(await problemsOf(issueCertificate({ ...leaf, ...over }))).toEqual([
      `Certificate file: ${problem}`,
    ]);
  });

  it.each(['sha1', 'md5'] as const)('a certificate or an issuer signed with %s', async (signature) => {
    expect(await problemsOf(issueCertificate({ ...leaf, signature }))).toEqual([weakSignature]);
    const weakSub = issueCertificate({ commonName: 'Weak', isAuthority: true, issuer: root, signature });
    const strongLeaf = issueCertificate({ ...leaf, issuer: weakSub });
    expect(await problemsOf(strongLeaf, {}, `${root.certificatePem}${weakSub.certificatePem}`)).toEqual([
      weakSignature,
    ]);
  });

  it('but not for the signature of a root on itself', async () => {
    const oldRoot = issueCertificate({ commonName: 'Old root', isAuthority: true, signature: 'sha1' });
    const direct = issueCertificate({ ...leaf, issuer: oldRoot });
    expect(await problemsOf(direct, {}, oldRoot.certificatePem)).toEqual([]);
  });

  it('one that ends before the day from which it is to be used', async () => {
    const short = issueCertificate({ ...leaf, ends: '2026-06-30T12:00:00Z' });
    expect(await problemsOf(short, { activeFrom: '2026-07-10' })).toEqual([
      'Certificate file: it ends on 30-Jun-2026, before the day from which it is to be used.',
    ]);
  });

  it('one that begins after the day from which it is to be used', async () => {
    const late = issueCertificate({ ...leaf, begins: '2026-08-01T12:00:00Z' });
    expect(await problemsOf(late, { activeFrom: '2026-07-10' })).toEqual([
      'Certificate file: it begins on 01-Aug-2026, after the day from which it is to be used.',
    ]);
  });

  it('one whose issuer has ended', async () => {
    const endedSub = issueCertificate({
      commonName: 'Ended',
      isAuthority: true,
      issuer: root,
      ends: '2026-05-01T12:00:00Z',
    });
    const orphan = issueCertificate({ ...leaf, issuer: endedSub });
    expect(await problemsOf(orphan, {}, `${root.certificatePem}${endedSub.certificatePem}`)).toEqual([
      'Certificate file: a certificate of its issuers ended on 01-May-2026.',
    ]);
  });

  it('with every reason at once', async () => {
    const bad = issueCertificate({ ...leaf, commonName: 'other', use: 'serverAuth', bits: 1024 });
    expect(await problemsOf(bad)).toHaveLength(3);
  });
});
