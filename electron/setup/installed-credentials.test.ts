import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSafeCredentialSource } from '../credentials/safe-credential-source.ts';
import { parseCertificates } from '../credentials/read-pem.ts';
import { issueCertificate } from '../credentials/testing/issue-certificates.ts';
import { openInstalledCredentials } from './installed-credentials.ts';
import { memorySafe } from './testing/set-up-fixture.ts';

const now = new Date('2026-06-01T12:00:00Z');
const root = issueCertificate({ commonName: 'Example root', isAuthority: true });
const leaf = issueCertificate({ commonName: 'viewer.example.test', issuer: root, use: 'clientAuth' });
const spineKey = createPrivateKey(leaf.keyPem);
const keyOfItsOwn = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

describe('INT-7 the facts of the credentials', () => {
  it.each([
    ['the key of the Spine certificate', spineKey, true],
    ['a key of its own', keyOfItsOwn, undefined],
  ] as const)('tell whether requests are signed with %s', async (_what, signingKey, sharedKey) => {
    const source = createSafeCredentialSource({ safe: await memorySafe() });
    await source.storeSpine(
      {
        clientKey: spineKey,
        clientCertificates: parseCertificates(leaf.certificatePem),
        trustedRoots: parseCertificates(root.certificatePem),
      },
      now,
    );
    await source.storePlatformKeys({ signingKey, signingKeyId: 'k', apiKey: 'a', sdsApiKey: 'b' });
    const facts = await (await openInstalledCredentials(source)).facts(now);
    expect(facts).toMatchObject({ signingKey: true, damaged: false });
    expect(facts.sharedKey).toBe(sharedKey);
  });
});
