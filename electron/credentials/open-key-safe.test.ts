import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KeySafe } from './key-safe.ts';
import { openKeySafe, type KeySafeOptions } from './open-key-safe.ts';
import type { SecretStore, SecretStoreProblem } from './secret-store.ts';
import { createSittingStore } from './sitting-store.ts';

const isPosix = process.platform !== 'win32';
const content = Buffer.from('{"roles":[]}');

/** A keychain in memory that calls itself kept. */
function keptStore(problem?: SecretStoreProblem): SecretStore {
  const store: SecretStore = { ...createSittingStore(), keeping: 'kept' };
  if (problem === undefined) return store;
  return { ...store, read: async () => ({ ok: false, problem }) };
}

const alwaysSame = (length: number): Uint8Array => new Uint8Array(length).fill(0xab);

let root: string;
let folder: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bedside-safe-'));
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(async () => {
  folder = join(await mkdtemp(join(root, 'case-')), 'sealed');
});

async function open(over: Partial<KeySafeOptions> = {}): Promise<KeySafe> {
  const outcome = await openKeySafe(options(over));
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
}

function options(over: Partial<KeySafeOptions>): KeySafeOptions {
  return { store: keptStore(), folder, installation: 'one', randomBytes, ...over };
}

describe('a safe under a key of the keychain', () => {
  it('keeps content for the next start, unreadable to others', async () => {
    const store = keptStore();
    await (await open({ store })).write('policy', content);
    expect(await (await open({ store })).read('policy')).toEqual({ ok: true, value: content });
    const onDisk = await readFile(join(folder, 'policy.sealed'));
    expect(onDisk.includes('roles')).toBe(false);
  });

  it('says of what was never written that it is not there', async () => {
    expect(await (await open()).read('accounts')).toEqual({ ok: true, value: undefined });
  });

  it('forgets what is removed', async () => {
    const safe = await open();
    await safe.write('policy', content);
    await safe.remove('policy');
    await safe.remove('policy');
    expect(await safe.read('policy')).toEqual({ ok: true, value: undefined });
    expect(await readdir(folder)).toEqual([]);
  });

  it.runIf(isPosix)('lets nobody else in: folder 0700, files 0600', async () => {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    await (await open()).write('policy', content);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'policy.sealed'))).mode & 0o777).toBe(0o600);
  });

  it('calls an altered file unreadable, not absent', async () => {
    const safe = await open();
    await safe.write('policy', content);
    const path = join(folder, 'policy.sealed');
    const bytes = await readFile(path);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await safe.read('policy')).toEqual({ ok: false, problem: 'unreadable' });
  });

  it('does not take one file for another, nor one of another installation', async () => {
    const store = keptStore();
    const safe = await open({ store });
    await safe.write('policy', content);
    await writeFile(join(folder, 'accounts.sealed'), await readFile(join(folder, 'policy.sealed')));
    expect(await safe.read('accounts')).toEqual({ ok: false, problem: 'unreadable' });
    const other = await open({ store, installation: 'two' });
    expect(await other.read('policy')).toEqual({ ok: false, problem: 'unreadable' });
  });

  it('never seals twice with one nonce', async () => {
    const safe = await open();
    await safe.write('policy', content);
    const first = await readFile(join(folder, 'policy.sealed'));
    await safe.write('policy', content);
    expect((await readFile(join(folder, 'policy.sealed'))).equals(first)).toBe(false);
  });

  it('derives another key for each purpose, the same at each start', async () => {
    const store = keptStore();
    const safe = await open({ store });
    const trail = safe.keyFor('audit-trail').export();
    expect(trail).toHaveLength(32);
    expect(safe.keyFor('audit-chain').export()).not.toEqual(trail);
    expect((await open({ store })).keyFor('audit-trail').export()).toEqual(trail);
  });

  it('keeps the head of the audit chain in the keychain', async () => {
    const store = keptStore();
    const safe = await open({ store });
    expect(await safe.readAnchor()).toEqual({ ok: true, value: undefined });
    await safe.writeAnchor(Uint8Array.of(1, 2));
    expect(await (await open({ store })).readAnchor()).toEqual({ ok: true, value: Uint8Array.of(1, 2) });
  });
});

describe('a safe whose key is gone', () => {
  it('makes no new key while something is sealed', async () => {
    await (await open()).write('policy', content);
    const emptied = keptStore();
    expect(await openKeySafe(options({ store: emptied }))).toEqual({ ok: false, problem: 'key-missing' });
    expect(await emptied.read('key-encryption-key')).toEqual({ ok: true, value: undefined });
  });

  it('makes no new key while an audit trail stands', async () => {
    const trail = join(root, 'trail');
    await writeFile(trail, '');
    const outcome = await openKeySafe(options({ sealedElsewhere: [join(root, 'none'), trail] }));
    expect(outcome).toEqual({ ok: false, problem: 'key-missing' });
  });

  it('does not take something else in its place for a key', async () => {
    const store = keptStore();
    await store.write('key-encryption-key', new Uint8Array(31));
    expect(await openKeySafe(options({ store }))).toEqual({ ok: false, problem: 'key-missing' });
    expect(await store.read('key-encryption-key')).toEqual({ ok: true, value: new Uint8Array(31) });
  });

  it.each(['absent', 'locked', 'waiting'] as const)('passes on that the keychain is %s', async (problem) => {
    expect(await openKeySafe(options({ store: keptStore(problem) }))).toEqual({ ok: false, problem });
  });
});

describe('a safe and its disk', () => {
  it('says so when the folder cannot be made', async () => {
    const file = join(root, 'in-the-way');
    await writeFile(file, '');
    expect(await openKeySafe(options({ folder: join(file, 'sealed') }))).toEqual({
      ok: false,
      problem: 'disk',
    });
  });

  it('keeps the old file when the new one cannot be written', async () => {
    const store = keptStore();
    await (await open({ store })).write('policy', content);
    // A folder under the temporary name stands for a disk that refuses.
    const safe = await open({ store, randomBytes: alwaysSame });
    await mkdir(join(folder, `policy.sealed.${'ab'.repeat(8)}.tmp`));
    await expect(safe.write('policy', Buffer.from('new'))).rejects.toThrow();
    expect(await safe.read('policy')).toEqual({ ok: true, value: content });
  });

  it('sweeps away what a crash left half written, and nothing else', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'policy.sealed.0123456789abcdef.tmp'), 'half');
    await writeFile(join(folder, 'notes.tmp'), 'of a person');
    await open();
    expect(await readdir(folder)).toEqual(['notes.tmp']);
  });
});

describe('a safe for this sitting only', () => {
  it('works as the other, and writes nothing', async () => {
    const safe = await open({ store: createSittingStore() });
    expect(safe.keeping).toBe('this-sitting-only');
    await safe.write('policy', content);
    expect(await safe.read('policy')).toEqual({ ok: true, value: content });
    await safe.remove('policy');
    expect(await safe.read('policy')).toEqual({ ok: true, value: undefined });
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  });
});
