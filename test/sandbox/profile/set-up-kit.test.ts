import { createPrivateKey } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseRolePolicy } from '../../../electron/access/role-policy.ts';
import { readNewCredentials } from '../../../electron/credentials/read-new-credentials.ts';
import { parseEnvironmentFile } from '../../../electron/gpconnect/environment-file.ts';
import { certificateWords, keysWords } from '../../../shared/words/set-up-words.ts';
import { askRecord } from '../bare-client/bare-calls.ts';
import { bareRoute } from '../bare-client/bare-opening.ts';
import { readBareProfile } from '../bare-client/bare-profile.ts';
import { consumer, platformKeys } from '../consumer-registration.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';
import { SANDBOX_PASSWORD } from './staff.ts';

let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await startSandbox();
  folder = await mkdtemp(join(tmpdir(), 'kit-'));
  await sandbox.writeSetUpKit(folder);
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

const path = (name: string): string => join(folder, name);
const text = async (name: string): Promise<string> => readFile(path(name), 'utf8');

describe('the set-up kit', () => {
  it('holds an environment and a policy that the viewer accepts', async () => {
    expect(parseEnvironmentFile(JSON.parse(await text('environment.json')))).toMatchObject({ ok: true });
    expect(parseRolePolicy(await text('policy.json'))).toMatchObject({ ok: true });
  });

  it('has no secret in the environment file', async () => {
    expect(await text('environment.json')).not.toMatch(/secret-|api-key|password|PRIVATE KEY/i);
  });

  it.each([
    ['PKCS#12', { certificatePath: 'spine-certificate.p12', passphrase: SANDBOX_PASSWORD }],
    ['PEM', { certificatePath: 'spine-certificate.pem', keyPath: 'spine-key.pem' }],
  ] as const)('has a certificate that the viewer takes as %s', async (_what, files) => {
    const outcome = await readNewCredentials(
      {
        certificatePath: path(files.certificatePath),
        ...('keyPath' in files ? { keyPath: path(files.keyPath) } : {}),
        ...('passphrase' in files ? { passphrase: files.passphrase } : {}),
        rootsPath: path('trusted-roots.pem'),
      },
      { endpointFqdn: consumer.fqdn, now: new Date() },
    );
    expect(outcome).toMatchObject({ ok: true });
  });

  it('has a container that opens with the passphrase only', async () => {
    const pfx = await readFile(path('spine-certificate.p12'));
    expect(() => createSecureContext({ pfx, passphrase: SANDBOX_PASSWORD })).not.toThrow();
    expect(() => createSecureContext({ pfx, passphrase: 'wrong' })).toThrow();
  });

  it('has a certificate that the proxy lets in', async () => {
    const profile = await readBareProfile(sandbox.profilePath);
    const tls = { cert: await text('spine-certificate.pem'), key: await text('spine-key.pem') };
    const route = await bareRoute(profile, 'T9P01');
    const answer = await askRecord(profile, { ...route, nhsNumber: '9990001049', tls });
    expect(answer.status).toBe(200);
  });

  it('tells an administrator everything to type', async () => {
    const readme = await text('README.txt');
    for (const value of [
      consumer.odsCode,
      consumer.organisationName,
      consumer.manufacturerOdsCode,
      consumer.fqdn,
      ...Object.values(platformKeys),
      SANDBOX_PASSWORD,
      '9990001049',
      'T9P01',
    ]) {
      expect(readme).toContain(value);
    }
    for (const name of await readdir(folder)) if (name !== 'README.txt') expect(readme).toContain(name);
    expect(createPrivateKey(await text('signing-key.pem')).asymmetricKeyType).toBe('rsa');
  });

  it('names every value as the screen does', async () => {
    const readme = await text('README.txt');
    for (const label of [
      keysWords.signingKeyId,
      keysWords.apiKey,
      keysWords.sdsApiKey,
      certificateWords.roots,
    ]) {
      expect(readme).toContain(`\n${label}  `);
    }
  });

  it('replaces an older kit, and nothing else', async () => {
    await sandbox.writeSetUpKit(folder);
    const other = await mkdtemp(join(tmpdir(), 'no-kit-'));
    await writeFile(join(other, 'letters.txt'), 'mine');
    await expect(sandbox.writeSetUpKit(other)).rejects.toThrow('letters.txt');
    expect(await readdir(other)).toEqual(['letters.txt']);
    await rm(other, { recursive: true });
  });
});
