import { generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeySafe, SealedName } from './key-safe.ts';
import { openKeySafe } from './open-key-safe.ts';
import type { PlatformKeys } from './platform-keys.ts';
import { createSafeCredentialSource, type SafeCredentialSource } from './safe-credential-source.ts';
import { createSittingStore } from './sitting-store.ts';
import type { SpineCredentials } from './spine-credentials.ts';
import { issueCertificate, type Issued } from './testing/issue-certificates.ts';

const june = new Date('2026-06-01T12:00:00Z');
const august = new Date('2026-08-01T12:00:00Z');
const root = issueCertificate({ commonName: 'Root', isAuthority: true, ends: '2036-01-01T00:00:00Z' });
const present = issueCertificate({
  commonName: 'present.example.test',
  issuer: root,
  ends: '2026-09-01T12:00:00Z',
});
const next = issueCertificate({
  commonName: 'next.example.test',
  issuer: root,
  ends: '2028-01-01T00:00:00Z',
});
const third = issueCertificate({
  commonName: 'third.example.test',
  issuer: root,
  ends: '2029-01-01T00:00:00Z',
});

const spine = (issued: Issued, activeFrom?: string): SpineCredentials => ({
  clientKey: issued.key,
  clientCertificates: [new X509Certificate(issued.certificatePem)],
  trustedRoots: [new X509Certificate(root.certificatePem)],
  ...(activeFrom === undefined ? {} : { activeFrom }),
});
const keys: PlatformKeys = {
  signingKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  signingKeyId: 'test-1',
  apiKey: 'api-key',
  sdsApiKey: 'sds-key',
};

let safe: KeySafe;
let source: SafeCredentialSource;
beforeEach(async () => {
  const outcome = await openKeySafe({
    store: createSittingStore(),
    folder: '/nowhere',
    installation: 'one',
    randomBytes,
  });
  if (!outcome.ok) throw new Error(outcome.problem);
  safe = outcome.value;
  source = createSafeCredentialSource({ safe });
});

async function subjectInUse(now: Date, of = source): Promise<string> {
  const outcome = await of.read(now);
  return outcome.ok ? outcome.value.clientCertificates[0].subject : JSON.stringify(outcome.problem);
}

/** Puts bytes that were never sealed credentials under a name. */
const spoil = (name: SealedName): Promise<void> => safe.write(name, Buffer.from('spoilt'));

describe('credentials out of the safe', () => {
  it('say what is missing: the signing key, then the certificate', async () => {
    expect(await source.read(june)).toEqual({ ok: false, problem: { kind: 'missing', what: 'signingKey' } });
    await source.storePlatformKeys(keys);
    expect(await source.read(june)).toEqual({
      ok: false,
      problem: { kind: 'missing', what: 'clientCertificate' },
    });
  });

  it('are the same after a restart', async () => {
    await source.storePlatformKeys({ ...keys, cis2ClientSecret: 'secret' });
    await source.storeSpine(spine(present), june);
    const restarted = createSafeCredentialSource({ safe });
    const outcome = await restarted.read(june);
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    expect(outcome.value.clientKey.equals(present.key)).toBe(true);
    expect(outcome.value.signingKey.equals(keys.signingKey)).toBe(true);
    expect(outcome.value.trustedRoots[0]?.subject).toBe('CN=Root');
    const held = await restarted.platformKeys();
    expect(held).toMatchObject({ ok: true, value: { apiKey: 'api-key', cis2ClientSecret: 'secret' } });
  });

  it('E-CFG-02 stop with their certificate, and name the day', async () => {
    await source.storePlatformKeys(keys);
    await source.storeSpine(spine(present), june);
    expect(await source.read(new Date('2026-09-02T12:00:00Z'))).toEqual({
      ok: false,
      problem: { kind: 'expired', date: '2026-09-01T12:00:00.000Z' },
    });
  });

  it('let people sign in although the certificate has ended or is not there', async () => {
    expect(await source.readForSignIn(june)).toEqual({
      ok: false,
      problem: { kind: 'missing', what: 'signingKey' },
    });
    await source.storePlatformKeys(keys);
    expect(await source.readForSignIn(june)).toMatchObject({ ok: true, value: { trustedRoots: [] } });
    await source.storeSpine(spine(present), june);
    const outcome = await source.readForSignIn(new Date('2026-09-02T12:00:00Z'));
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    expect(outcome.value.signingKey.equals(keys.signingKey)).toBe(true);
    expect(outcome.value.trustedRoots[0]?.subject).toBe('CN=Root');
  });

  it('are unreadable, not missing, when they were altered', async () => {
    await source.storePlatformKeys(keys);
    await spoil('spine-current');
    source = createSafeCredentialSource({ safe });
    expect(await source.read(june)).toEqual({
      ok: false,
      problem: { kind: 'unreadable', what: 'clientCertificate' },
    });
    await spoil('platform-keys');
    source = createSafeCredentialSource({ safe });
    expect(await source.read(june)).toEqual({
      ok: false,
      problem: { kind: 'unreadable', what: 'signingKey' },
    });
    expect(await source.credentialFacts(june)).toEqual({
      credentials: { signingKey: false, apiKeys: false },
      unreadable: ['spine-current', 'platform-keys'],
    });
  });

  it('are all gone after a wipe, in memory too', async () => {
    await source.storePlatformKeys(keys);
    await source.storeSpine(spine(present), june);
    await source.storeSpine(spine(next, '2026-07-01'), june);
    await source.wipe();
    expect(await source.read(june)).toMatchObject({ ok: false, problem: { kind: 'missing' } });
    expect(await source.credentialFacts(june)).toEqual({
      credentials: { signingKey: false, apiKeys: false },
      unreadable: [],
    });
    expect(await createSafeCredentialSource({ safe }).platformKeys()).toEqual({ ok: true, value: undefined });
  });
});

describe('INT-7.2 a staged next certificate', () => {
  beforeEach(async () => {
    await source.storePlatformKeys(keys);
    await source.storeSpine(spine(present), june);
    await source.storeSpine(spine(next, '2026-07-01'), june);
  });

  it('counts from its day on, by the calendar of this computer', async () => {
    const midnight = new Date('2026-07-01T00:00:00');
    expect(await subjectInUse(new Date(midnight.getTime() - 1))).toBe('CN=present.example.test');
    expect(await subjectInUse(midnight)).toBe('CN=next.example.test');
  });

  it('is shown beside the present one, and as the present one from its day on', async () => {
    expect((await source.credentialFacts(june)).credentials).toEqual({
      current: { subject: 'CN=present.example.test', endsAt: '2026-09-01T12:00:00.000Z' },
      next: {
        subject: 'CN=next.example.test',
        endsAt: '2028-01-01T00:00:00.000Z',
        activeFrom: new Date('2026-07-01T00:00:00').toISOString(),
      },
      signingKey: true,
      apiKeys: true,
    });
    expect((await source.credentialFacts(august)).credentials).toEqual({
      current: { subject: 'CN=next.example.test', endsAt: '2028-01-01T00:00:00.000Z' },
      signingKey: true,
      apiKeys: true,
    });
  });

  it('gives way to the present one when it is of no use on its day', async () => {
    await spoil('spine-next');
    const restarted = createSafeCredentialSource({ safe });
    expect(await subjectInUse(august, restarted)).toBe('CN=present.example.test');
    expect((await restarted.credentialFacts(august)).unreadable).toEqual(['spine-next']);
  });

  it('ends the warnings of the present one, unless it begins too late', async () => {
    expect(await source.certificateEnding(june)).toEqual({
      endsAt: new Date('2028-01-01T00:00:00Z'),
      daysLeft: 578,
    });
    await source.storeSpine(spine(next, '2026-09-20'), june);
    expect(await source.certificateEnding(june)).toEqual({
      endsAt: new Date('2026-09-01T12:00:00Z'),
      daysLeft: 92,
    });
  });

  it('gives way to one that is imported for use at once after its day', async () => {
    await source.storeSpine(spine(third), august);
    expect(await subjectInUse(august)).toBe('CN=third.example.test');
  });

  it('stays staged when another present one is imported before its day', async () => {
    await source.storeSpine(spine(third), june);
    expect(await subjectInUse(june)).toBe('CN=third.example.test');
    expect(await subjectInUse(august)).toBe('CN=next.example.test');
  });

  it('stays in use when the one after it is staged', async () => {
    await source.storeSpine(spine(third, '2027-01-01'), august);
    expect(await subjectInUse(august)).toBe('CN=next.example.test');
    expect(await subjectInUse(new Date('2027-01-02T12:00:00Z'))).toBe('CN=third.example.test');
  });
});
