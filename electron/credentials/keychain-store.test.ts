import { describe, expect, it } from 'vitest';
import { createKeychainStore, type KeychainEntry, type KeychainStoreOptions } from './keychain-store.ts';

/** A keychain that can be locked, and whose prompt may wait for a person. */
function fakeKeychain() {
  const kept = new Map<string, Uint8Array>();
  const asked: string[] = [];
  let refusal: string | undefined;
  let hidesWhenRefusing = false;
  let person: Promise<void> = Promise.resolve();
  let spoils = false;

  async function ask(what: string): Promise<void> {
    asked.push(what);
    await person;
    if (refusal !== undefined) throw new Error(refusal);
  }
  const openEntry = async (service: string, account: string): Promise<KeychainEntry> => {
    const at = `${service}|${account}`;
    return {
      async getSecret() {
        if (refusal !== undefined && hidesWhenRefusing) return null;
        await ask('get');
        return Array.from(kept.get(at) ?? []).length === 0 ? null : Array.from(kept.get(at) ?? []);
      },
      async setSecret(secret) {
        await ask('set');
        kept.set(at, spoils ? secret.subarray(1) : Uint8Array.from(secret));
      },
      async deleteCredential() {
        await ask('delete');
        return kept.delete(at);
      },
    };
  };
  return {
    kept,
    asked,
    openEntry,
    refuse(text: string | undefined, options: { hides?: boolean } = {}) {
      refusal = text;
      hidesWhenRefusing = options.hides ?? false;
    },
    spoil() {
      spoils = true;
    },
    /** Holds every question until the answer is called. */
    waitForPerson(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      person = promise;
      return resolve;
    },
  };
}

function storeOver(keychain: ReturnType<typeof fakeKeychain>, over: Partial<KeychainStoreOptions> = {}) {
  const waits: boolean[] = [];
  const store = createKeychainStore({
    installation: 'one',
    timeLimitMilliseconds: 5_000,
    onWaiting: (waiting) => waits.push(waiting),
    openEntry: keychain.openEntry,
    ...over,
  });
  return { store, waits };
}

const dismissed = "Couldn't access platform storage: Secret Service: unlock prompt was dismissed";

describe('a keychain store', () => {
  it('gives back bytes as they were, NUL among them', async () => {
    const { store } = storeOver(fakeKeychain());
    const secret = Uint8Array.of(0, 255, 0, 7);
    expect(await store.write('key-encryption-key', secret)).toEqual({ ok: true, value: null });
    expect(await store.read('key-encryption-key')).toEqual({ ok: true, value: secret });
    expect(await store.read('audit-anchor')).toEqual({ ok: true, value: undefined });
  });

  it('keeps two installations apart, and forgets what is removed', async () => {
    const keychain = fakeKeychain();
    const { store } = storeOver(keychain);
    const { store: other } = storeOver(keychain, { installation: 'two' });
    await store.write('key-encryption-key', Uint8Array.of(1));
    expect(await other.read('key-encryption-key')).toEqual({ ok: true, value: undefined });
    await store.remove('key-encryption-key');
    expect(await store.read('key-encryption-key')).toEqual({ ok: true, value: undefined });
  });

  it('leaves nothing behind of its look whether the keychain is open', async () => {
    const keychain = fakeKeychain();
    await storeOver(keychain).store.read('key-encryption-key');
    expect(keychain.kept.size).toBe(0);
  });

  it('takes 2 400 bytes and no more, without asking', async () => {
    const keychain = fakeKeychain();
    const { store } = storeOver(keychain);
    expect(await store.write('audit-anchor', new Uint8Array(2_400).fill(1))).toMatchObject({ ok: true });
    const before = keychain.asked.length;
    expect(await store.write('audit-anchor', new Uint8Array(2_401))).toEqual({
      ok: false,
      problem: 'too-large',
    });
    expect(keychain.asked).toHaveLength(before);
  });

  it('does not believe "nothing" of a keychain that cannot be opened', async () => {
    const keychain = fakeKeychain();
    keychain.refuse(dismissed, { hides: true });
    expect(await storeOver(keychain).store.read('key-encryption-key')).toEqual({
      ok: false,
      problem: 'locked',
    });
  });

  it('does not say "written" of what comes back changed', async () => {
    const keychain = fakeKeychain();
    keychain.spoil();
    expect(await storeOver(keychain).store.write('audit-anchor', Uint8Array.of(1, 2))).toEqual({
      ok: false,
      problem: 'absent',
    });
  });

  it.each([
    ['locked', dismissed],
    ['locked', "Couldn't access platform storage: AccessDenied"],
    ['locked', 'User interaction is not allowed.'],
    ['absent', "Couldn't access platform storage: Secret Service: no result found"],
    [
      'absent',
      'Platform failure: DBus error: The name org.freedesktop.secrets was not provided by any .service files',
    ],
    ['absent', 'something that no version has said so far'],
    ['too-large', "Attribute 'secret' is longer than platform limit of 2560 chars"],
  ] as const)('says %s when the package says: %s', async (problem, text) => {
    const keychain = fakeKeychain();
    keychain.refuse(text);
    const { store } = storeOver(keychain);
    expect(await store.read('audit-anchor')).toEqual({ ok: false, problem });
    expect(await store.write('audit-anchor', Uint8Array.of(1))).toEqual({ ok: false, problem });
    expect(await store.remove('audit-anchor')).toEqual({ ok: false, problem });
  });

  it('says absent when the package itself cannot be loaded', async () => {
    const { store } = storeOver(fakeKeychain(), {
      openEntry: () => Promise.reject(new Error('Cannot find native binding')),
    });
    expect(await store.read('audit-anchor')).toEqual({ ok: false, problem: 'absent' });
  });
});

describe('a keychain that waits for the person', () => {
  it('is told of at once, given up within the limit, and usable once they have unlocked it', async () => {
    const keychain = fakeKeychain();
    const { store, waits } = storeOver(keychain, { timeLimitMilliseconds: 40, noticeAfterMilliseconds: 10 });
    const unlock = keychain.waitForPerson();
    expect(await store.read('key-encryption-key')).toEqual({ ok: false, problem: 'waiting' });
    expect(waits).toEqual([true, false]);
    unlock();
    expect(await store.read('key-encryption-key')).toEqual({ ok: true, value: undefined });
  });

  it('is not asked a second time while its prompt stands', async () => {
    const keychain = fakeKeychain();
    const { store } = storeOver(keychain, { timeLimitMilliseconds: 20 });
    const unlock = keychain.waitForPerson();
    await store.read('key-encryption-key');
    expect(await store.read('key-encryption-key')).toEqual({ ok: false, problem: 'waiting' });
    expect(await store.write('key-encryption-key', Uint8Array.of(9))).toEqual({
      ok: false,
      problem: 'waiting',
    });
    expect(keychain.asked).toEqual(['get']);
    unlock();
    // What was given up is not done behind the person's back.
    expect(await store.read('key-encryption-key')).toEqual({ ok: true, value: undefined });
  });

  it('says nothing of waiting when it answers soon', async () => {
    const { store, waits } = storeOver(fakeKeychain());
    await store.read('audit-anchor');
    expect(waits).toEqual([]);
  });
});
