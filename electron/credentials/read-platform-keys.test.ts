import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { NewPlatformKeys } from '../../shared/contract/setup.ts';
import { readPlatformKeys } from './read-platform-keys.ts';
import { openCaseFolder } from './testing/case-folder.ts';

const { put } = openCaseFolder();
const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength }).privateKey;
const good = rsa(2048);
const pem = { type: 'pkcs8', format: 'pem' } as const;
const texts = { signingKeyId: 'test-1', apiKey: 'api-key', sdsApiKey: 'sds-key' };

async function readKey(key: string | Buffer, over: Partial<NewPlatformKeys> = {}) {
  return readPlatformKeys({ signingKeyPath: await put('signing.pem', key), ...texts, ...over });
}

describe('keys of the API platform', () => {
  it('are taken with an RSA key', async () => {
    const outcome = await readKey(good.export(pem), { cis2ClientSecret: 'secret' });
    if (!outcome.ok) throw new Error(outcome.problems.join());
    const { signingKey, ...others } = outcome.value;
    expect(signingKey.equals(good)).toBe(true);
    expect(others).toEqual({ ...texts, cis2ClientSecret: 'secret' });
  });

  it('are taken with a protected key and its passphrase', async () => {
    const key = good.export({ ...pem, cipher: 'aes-256-cbc', passphrase: 'open sesame' });
    expect(await readKey(key, { passphrase: 'open sesame' })).toMatchObject({ ok: true });
    expect(await readKey(key, { passphrase: 'canary' })).toEqual({
      ok: false,
      problems: ['Signing key file: the passphrase does not open it.'],
    });
  });

  it.each([
    ['no key', 'canary', 'Signing key file: there is no private key in PEM form in it.'],
    [
      'a key on a curve',
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(pem),
      'Signing key file: the key in it is not an RSA key.',
    ],
    [
      'a short key',
      rsa(1024).export(pem),
      'Signing key file: the key in it is too weak: RSA needs 2048 bits or more.',
    ],
  ])('are refused with %s', async (_what, key, problem) => {
    expect(await readKey(key)).toEqual({ ok: false, problems: [problem] });
  });

  it('are refused with a line end that was copied along, beside what else is wrong', async () => {
    const outcome = await readKey('canary', { apiKey: 'api-key\n', sdsApiKey: 'sds key' });
    expect(outcome).toEqual({
      ok: false,
      problems: [
        'Signing key file: there is no private key in PEM form in it.',
        'API key: it must not contain spaces, line ends or special letters.',
        'API key of the directory: it must not contain spaces, line ends or special letters.',
      ],
    });
  });

  it('are refused without a file', async () => {
    expect(await readKey('', { signingKeyPath: '/no/such/file' })).toEqual({
      ok: false,
      problems: ['Signing key file: it cannot be read. Check the path and that you may open it.'],
    });
  });
});
