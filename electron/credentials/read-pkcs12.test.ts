import { describe, expect, it } from 'vitest';
import { readPkcs12 } from './read-pkcs12.ts';
import { examplePassphrase, pkcs12Example } from './testing/pkcs12-examples.ts';

const role = 'Certificate file';
/** As OpenSSL told it when the example was made. */
const rsaLeafFingerprint =
  '1D:8A:71:7A:FE:C6:23:B9:4C:64:67:4E:1B:11:FE:3F:35:B6:F2:B3:90:23:65:92:8F:99:5B:E6:DA:D8:22:27';

describe('a PKCS#12 file', () => {
  it.each([
    ['rc2AndTripleDesWithSha1', 'rsa', 2],
    ['tripleDesWithSha1', 'rsa', 1],
    ['aesWithSha256', 'rsa', 2],
  ] as const)('opens as %s, with a passphrase of more than ASCII', (name, keyType, count) => {
    const outcome = readPkcs12(role, pkcs12Example(name), examplePassphrase);
    if (!outcome.ok) throw new Error(outcome.problems.join());
    const [key] = outcome.value.keys;
    if (key === undefined) throw new Error('no key');
    expect(key.asymmetricKeyType).toBe(keyType);
    expect(outcome.value.certificates).toHaveLength(count);
    expect(outcome.value.certificates.filter((certificate) => certificate.checkPrivateKey(key))).toHaveLength(
      1,
    );
  });

  it('keeps an RSA certificate of an ECDSA authority as it was signed', () => {
    const outcome = readPkcs12(role, pkcs12Example('rsaLeafOfCurveAuthority'), examplePassphrase);
    if (!outcome.ok) throw new Error(outcome.problems.join());
    const [leaf, authority] = outcome.value.certificates;
    if (leaf === undefined || authority === undefined) throw new Error('not two certificates');
    expect(leaf.publicKey.asymmetricKeyType).toBe('rsa');
    expect(authority.publicKey.asymmetricKeyType).toBe('ec');
    expect(leaf.verify(authority.publicKey)).toBe(true);
    expect(leaf.fingerprint256).toBe(rsaLeafFingerprint);
  });

  it.each(['curveWithEmptyPassphrase', 'unprotected'] as const)('opens without a passphrase: %s', (name) => {
    expect(readPkcs12(role, pkcs12Example(name), undefined)).toMatchObject({ ok: true });
    expect(readPkcs12(role, pkcs12Example(name), '')).toMatchObject({ ok: true });
  });

  it.each(['rc2AndTripleDesWithSha1', 'aesWithSha256'] as const)('asks for the passphrase: %s', (name) => {
    expect(readPkcs12(role, pkcs12Example(name), undefined)).toEqual({
      ok: false,
      problems: ['Certificate file: it is protected. Enter its passphrase.'],
    });
    expect(readPkcs12(role, pkcs12Example(name), 'another')).toEqual({
      ok: false,
      problems: ['Certificate file: the passphrase does not open it.'],
    });
  });

  it.each([
    ['text', Buffer.from('canary')],
    ['nothing', Buffer.alloc(0)],
    ['other ASN.1', Buffer.from('3003020103', 'hex')],
    ['half a file', pkcs12Example('aesWithSha256').subarray(0, 1_500)],
  ])('is told from %s', (_what, bytes) => {
    expect(readPkcs12(role, bytes, examplePassphrase)).toEqual({
      ok: false,
      problems: ['Certificate file: it is neither PEM nor PKCS#12.'],
    });
  });

  it('never throws, whichever byte is changed', () => {
    const good = pkcs12Example('tripleDesWithSha1');
    for (let index = 0; index < good.length; index += 37) {
      const changed = Buffer.from(good);
      changed[index] = (changed[index] ?? 0) ^ 0x15;
      const outcome = readPkcs12(role, changed, examplePassphrase);
      if (!outcome.ok) expect(outcome.problems[0]).toMatch(/^Certificate file: .+\.$/);
    }
  });
});
