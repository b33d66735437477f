import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasSecretService, howToInstallSecretService } from '../../build/secret-service.ts';
import { openKeychainSession, type KeychainSession } from './keychain-session.ts';

const written = { ok: true, value: null };
const nothing = { ok: true };
const problem = (kind: string) => ({ ok: false, problem: kind });
const key = 'key-encryption-key';
const secret = '00ff10c3a40080';

let session: KeychainSession;
beforeAll(async () => {
  session = await openKeychainSession();
});
afterEach(() => rm(join(session.home, '.local'), { recursive: true, force: true }));
afterAll(() => session.close());

describe.runIf(process.platform === 'linux')('without a session bus', () => {
  it('the keychain is absent, and no other store takes its place', async () => {
    const steps = [
      { do: 'write', name: key, hex: secret },
      { do: 'read', name: key },
      { do: 'remove', name: key },
      { do: 'open-safe', folder: join(session.home, 'none') },
    ] as const;
    expect(await session.run('no-bus', steps)).toEqual(steps.map(() => problem('absent')));
  });
});

const title = hasSecretService()
  ? 'a real Secret Service'
  : `a real Secret Service (not here, so not tested: ${howToInstallSecretService})`;

describe.runIf(hasSecretService())(title, () => {
  it('keeps, overwrites and removes bytes', async () => {
    const outcomes = await session.run('keyring', [
      { do: 'read', name: key },
      { do: 'write', name: key, hex: secret },
      { do: 'read', name: key },
      { do: 'write', name: key, hex: 'abcd' },
      { do: 'read', name: key },
      { do: 'read', name: 'audit-anchor' },
      { do: 'remove', name: key },
      { do: 'read', name: key },
      { do: 'remove', name: key },
    ]);
    expect(outcomes).toEqual([
      nothing,
      written,
      { ok: true, value: secret },
      written,
      { ok: true, value: 'abcd' },
      nothing,
      written,
      nothing,
      written,
    ]);
  });

  it('keeps them from one start to the next, and apart for each installation, whatever its name', async () => {
    const name = 'Zürich – 東京';
    await session.run('keyring', [{ do: 'write', name: key, hex: secret }], name);
    expect(await session.run('keyring', [{ do: 'read', name: key }], name)).toEqual([
      { ok: true, value: secret },
    ]);
    expect(await session.run('keyring', [{ do: 'read', name: key }])).toEqual([nothing]);
  });

  it('takes 2 400 bytes and no more', async () => {
    const largest = 'a5'.repeat(2_400);
    const outcomes = await session.run('keyring', [
      { do: 'write', name: key, hex: largest },
      { do: 'read', name: key },
      { do: 'write', name: key, hex: `${largest}00` },
      { do: 'read', name: key },
    ]);
    const kept = { ok: true, value: largest };
    expect(outcomes).toEqual([written, kept, problem('too-large'), kept]);
  });

  it('says locked of a locked keyring, also of what was never in it', async () => {
    const outcomes = await session.run('keyring', [
      { do: 'write', name: key, hex: secret },
      { do: 'lock' },
      { do: 'read', name: key },
      { do: 'read', name: 'audit-anchor' },
      { do: 'write', name: key, hex: secret },
      { do: 'remove', name: key },
      { do: 'open-safe', folder: join(session.home, 'locked') },
    ]);
    expect(outcomes).toEqual([written, ...Array.from({ length: 5 }, () => problem('locked'))]);
  });

  it('that does not answer is waited for within the limit, with the screen alive, and asked again', async () => {
    const outcomes = await session.run('keyring', [
      { do: 'write', name: key, hex: secret },
      { do: 'read-unanswered', name: key },
      { do: 'read', name: key },
    ]);
    expect(outcomes).toEqual([
      written,
      { outcome: problem('waiting'), waits: [true, false], isScreenAlive: true },
      { ok: true, value: secret },
    ]);
  });

  it('is absent when the bus has none', async () => {
    const steps = [
      { do: 'read', name: key },
      { do: 'write', name: key, hex: secret },
    ] as const;
    expect(await session.run('bus-only', steps)).toEqual([problem('absent'), problem('absent')]);
  });

  it('is absent when it has no keyring: its "nothing" is not believed', async () => {
    const steps = [
      { do: 'read', name: key },
      { do: 'write', name: key, hex: secret },
    ] as const;
    expect(await session.run('service-without-keyring', steps)).toEqual([
      problem('absent'),
      problem('absent'),
    ]);
  });
});

describe.runIf(hasSecretService())('INT-7.1 the safe over a real Secret Service', () => {
  it('opens again at the next start', async () => {
    const step = { do: 'open-safe', folder: join(session.home, 'kept') } as const;
    expect(await session.run('keyring', [step])).toEqual([nothing]);
    expect(await session.run('keyring', [step])).toEqual([{ ok: true, value: 'first' }]);
  });

  it('stays shut when the keyring was lost, and makes no new key', async () => {
    const step = { do: 'open-safe', folder: join(session.home, 'lost') } as const;
    await session.run('keyring', [step]);
    await rm(join(session.home, '.local'), { recursive: true });
    expect(await session.run('keyring', [step, { do: 'read', name: key }])).toEqual([
      problem('key-missing'),
      nothing,
    ]);
  });
});
