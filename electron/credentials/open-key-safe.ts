import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { exists } from './file-fault.ts';
import type { KeySafe } from './key-safe.ts';
import { seal, unseal } from './sealed-envelope.ts';
import { openSealedFolder, openSealedMemory, type SealedFiles } from './sealed-files.ts';
import type { SecretStore, SecretStoreProblem } from './secret-store.ts';

export interface KeySafeOptions {
  readonly store: SecretStore;
  /** Holds the sealed files; made when it is not there. Untouched when the store keeps for this sitting only. */
  readonly folder: string;
  /** Same id as the store's: an envelope of another installation does not open. */
  readonly installation: string;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Other files under keys of this safe, e.g. the audit trail: while one exists, no new key is made. */
  readonly sealedElsewhere?: readonly string[];
}

/**
 * `key-missing`: something is sealed, and the keychain no longer has its key (or has something else in its place);
 * `disk`: the folder cannot be made or read.
 */
export type KeySafeProblem = SecretStoreProblem | 'key-missing' | 'disk';

export type KeySafeOutcome =
  { readonly ok: true; readonly value: KeySafe } | { readonly ok: false; readonly problem: KeySafeProblem };

const keyBytes = 32;
/** Part of what an envelope is bound to; a change of the content's format changes it. */
const version = '1';

/** Opens the installation's safe; at its first opening makes the key-encryption key (integration.md §7.1). */
export async function openKeySafe(options: KeySafeOptions): Promise<KeySafeOutcome> {
  const { store, folder, randomBytes, sealedElsewhere = [] } = options;
  let files: SealedFiles;
  let isAnythingSealed: boolean;
  try {
    files = store.keeping === 'kept' ? await openSealedFolder(folder, randomBytes) : openSealedMemory();
    isAnythingSealed =
      store.keeping === 'kept' &&
      ((await files.any()) || (await Promise.all(sealedElsewhere.map(exists))).includes(true));
  } catch {
    return { ok: false, problem: 'disk' };
  }
  const stored = await store.read('key-encryption-key');
  if (!stored.ok) return stored;
  let key = stored.value;
  if (key === undefined) {
    if (isAnythingSealed) return { ok: false, problem: 'key-missing' };
    key = randomBytes(keyBytes);
    const written = await store.write('key-encryption-key', key);
    if (!written.ok) return written;
  } else if (key.length !== keyBytes) {
    return { ok: false, problem: 'key-missing' };
  }
  const keyEncryptionKey = createSecretKey(key);
  key.fill(0);
  return { ok: true, value: createKeySafe(options, files, keyEncryptionKey) };
}

function createKeySafe(options: KeySafeOptions, files: SealedFiles, keyEncryptionKey: KeyObject): KeySafe {
  const { store, installation, randomBytes } = options;
  const sealingKey = derive(keyEncryptionKey, installation, 'sealed-files');
  const boundTo = (name: string): string => `${installation}|${name}|${version}`;
  return {
    keeping: store.keeping,
    keyFor: (purpose) => derive(keyEncryptionKey, installation, purpose),
    async read(name) {
      try {
        const envelope = await files.read(name);
        if (envelope === undefined) return { ok: true, value: undefined };
        const content = unseal(sealingKey, boundTo(name), envelope);
        return content === undefined ? { ok: false, problem: 'unreadable' } : { ok: true, value: content };
      } catch {
        return { ok: false, problem: 'unreadable' };
      }
    },
    write: (name, content) => files.write(name, seal(sealingKey, boundTo(name), content, randomBytes(12))),
    remove: (name) => files.remove(name),
    readAnchor: () => store.read('audit-anchor'),
    writeAnchor: (anchor) => store.write('audit-anchor', anchor),
  };
}

function derive(key: KeyObject, installation: string, purpose: string): KeyObject {
  const derived = new Uint8Array(hkdfSync('sha256', key, installation, `bedside/${purpose}/1`, keyBytes));
  const keyObject = createSecretKey(derived);
  derived.fill(0);
  return keyObject;
}
