import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CredentialName } from '../../electron/credentials/credential-source.ts';
import { createPemCredentialSource } from '../../electron/credentials/pem-credential-source.ts';
import { credentialFailure } from '../../electron/gpconnect/credential-failure.ts';
import { createRoot, createSubAuthority, issueLeaf } from '../sandbox/certificates/certificate-authority.ts';

const client = { commonName: 'viewer.t9c01.sandbox.test', purpose: 'client' } as const;
const names = ['signingKey', 'clientKey', 'clientCertificate', 'trustedRoots'] as const;
type Files = Readonly<Record<CredentialName, string>>;

async function makeCertificates() {
  const [root, otherRoot] = await Promise.all([createRoot('Root'), createRoot('Other root')]);
  const sub = await createSubAuthority(root, 'Sub-authority');
  const [leaf, expired, direct] = await Promise.all([
    issueLeaf(sub, client),
    issueLeaf(sub, { ...client, daysLeft: -1 }),
    issueLeaf(root, client),
  ]);
  return { root, otherRoot, sub, leaf, expired, direct };
}

describe('credentials out of PEM files', () => {
  let folder: string;
  let made: Awaited<ReturnType<typeof makeCertificates>>;
  let good: Files;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bedside-credentials-'));
    made = await makeCertificates();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    good = {
      signingKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      clientKey: made.leaf.keyPem,
      clientCertificate: made.leaf.certificatePem,
      trustedRoots: `${made.root.pem}\n${made.sub.pem}`,
    };
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Writes the files; an absent one is left out. */
  async function sourceOf(files: Partial<Files>) {
    const own = await mkdtemp(join(folder, 'case-'));
    const paths = Object.fromEntries(names.map((name) => [name, join(own, `${name}.pem`)])) as Files;
    for (const name of names) {
      const content = files[name];
      if (content !== undefined) await writeFile(paths[name], content);
    }
    return createPemCredentialSource(paths);
  }

  const readBack = async (files: Partial<Files>, now = new Date()) => (await sourceOf(files)).read(now);

  it('become key objects and certificates', async () => {
    const outcome = await readBack(good);
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    expect(outcome.value.signingKey.asymmetricKeyType).toBe('rsa');
    expect(outcome.value.clientCertificates[0].subject).toBe('CN=viewer.t9c01.sandbox.test');
    expect(outcome.value.trustedRoots).toHaveLength(2);
  });

  it('pass with the sub-authority beside the certificate instead of the roots', async () => {
    const clientCertificate = `${made.leaf.certificatePem}\n${made.sub.pem}`;
    expect(await readBack({ ...good, clientCertificate, trustedRoots: made.root.pem })).toMatchObject({
      ok: true,
    });
  });

  it.each(names)('say which file is missing: %s', async (what) => {
    const { [what]: _left, ...others } = good;
    expect(await readBack(others)).toEqual({ ok: false, problem: { kind: 'missing', what } });
  });

  it.each(names)('say which file is unreadable: %s', async (what) => {
    const outcome = await readBack({ ...good, [what]: '-----BEGIN CANARY-----\n' });
    expect(outcome).toEqual({ ok: false, problem: { kind: 'unreadable', what } });
  });

  it('take only an RSA key for signing', async () => {
    expect(await readBack({ ...good, signingKey: made.leaf.keyPem })).toEqual({
      ok: false,
      problem: { kind: 'unreadable', what: 'signingKey' },
    });
  });

  it('fail when key and certificate are no pair', async () => {
    expect(await readBack({ ...good, clientKey: made.expired.keyPem })).toEqual({
      ok: false,
      problem: { kind: 'pair-mismatch' },
    });
  });

  it.each<readonly [string, () => string]>([
    ['another root', () => made.otherRoot.pem],
    ['the sub-authority without its root', () => made.sub.pem],
    ['the root without the sub-authority', () => made.root.pem],
    ['the certificate itself', () => made.leaf.certificatePem],
  ])('fail when trusting only %s', async (_what, roots) => {
    expect(await readBack({ ...good, trustedRoots: roots() })).toEqual({
      ok: false,
      problem: { kind: 'untrusted' },
    });
  });

  it('pass when the root issued the certificate itself', async () => {
    const { certificatePem, keyPem } = made.direct;
    const files = {
      ...good,
      clientKey: keyPem,
      clientCertificate: certificatePem,
      trustedRoots: made.root.pem,
    };
    expect(await readBack(files)).toMatchObject({ ok: true });
  });

  it('E-CFG-02 names the day on which the certificate ended', async () => {
    const { certificatePem, keyPem } = made.expired;
    const outcome = await readBack({ ...good, clientKey: keyPem, clientCertificate: certificatePem });
    if (outcome.ok || outcome.problem.kind !== 'expired') throw new Error('not seen as expired');
    expect(Date.parse(outcome.problem.date)).toBeLessThan(Date.now());
    const failure = credentialFailure(outcome.problem, new Date(), 'reference');
    expect(failure).toMatchObject({ code: 'E-CFG-02', retryable: false });
    expect(failure.values?.['date']).toMatch(/^\d{2}-[A-Z][a-z]{2}-\d{4}$/);
  });

  it('let people sign in although the certificate has ended or is not there', async () => {
    const { clientCertificate: _certificate, clientKey: _key, ...others } = good;
    const { certificatePem, keyPem } = made.expired;
    for (const files of [others, { ...good, clientCertificate: certificatePem, clientKey: keyPem }]) {
      const outcome = await (await sourceOf(files)).readForSignIn(new Date());
      expect(outcome).toMatchObject({ ok: true, value: { signingKey: { asymmetricKeyType: 'rsa' } } });
    }
    const { signingKey: _signing, ...unsigned } = good;
    expect(await (await sourceOf(unsigned)).readForSignIn(new Date())).toEqual({
      ok: false,
      problem: { kind: 'missing', what: 'signingKey' },
    });
  });

  it('E-CFG-02 does not say "ended" of a certificate that has not begun', async () => {
    const before = new Date(Date.now() - 100 * 86_400_000);
    const outcome = await readBack(good, before);
    if (outcome.ok) throw new Error('not seen as too early');
    expect(outcome.problem.kind).toBe('not-yet-valid');
    const failure = credentialFailure(outcome.problem, before, 'reference');
    expect(failure.code).toBe('E-CFG-02');
    expect(failure.values).not.toHaveProperty('date');
  });

  it('fail when an authority of the chain has ended before the certificate', async () => {
    const { certificatePem, keyPem } = await issueLeaf(made.sub, { ...client, daysLeft: 500 });
    const later = new Date(Date.now() + 450 * 86_400_000);
    const outlived = { ...good, clientKey: keyPem, clientCertificate: certificatePem };
    expect(await readBack(outlived, later)).toMatchObject({ ok: false, problem: { kind: 'expired' } });
  });
});
