import { timingSafeEqual } from 'node:crypto';
import { KeychainMismatch } from './keychain-problem.ts';
import { createKeychainQuestions } from './keychain-questions.ts';
import type { SecretName, SecretStore } from './secret-store.ts';

/** One place in the keychain; `AsyncEntry` of the keychain package is one. */
export interface KeychainEntry {
  getSecret(signal?: AbortSignal): Promise<ArrayLike<number> | null>;
  setSecret(secret: Uint8Array, signal?: AbortSignal): Promise<void>;
  deleteCredential(signal?: AbortSignal): Promise<boolean>;
}

export interface KeychainStoreOptions {
  /** Tells apart the installations of one user of this computer. */
  readonly installation: string;
  readonly timeLimitMilliseconds: number;
  /** When a person is told that the keychain waits for them. */
  readonly noticeAfterMilliseconds?: number;
  readonly onWaiting: (waiting: boolean) => void;
  /** The keychain of the operating system, unless a test says otherwise. */
  readonly openEntry?: (service: string, account: string) => Promise<KeychainEntry>;
}

/** Fixed for good: with another name nobody finds their key again. */
const service = 'Bedside';
/** Windows keeps 2 560 bytes (integration.md §7.1); what fits there fits everywhere. */
const largestSecretBytes = 2_400;
const openProof = Uint8Array.of(1);

/** Short secrets in the keychain of the operating system: Secret Service, macOS Keychain, Windows Credential Manager. */
export function createKeychainStore(options: KeychainStoreOptions): SecretStore {
  const { installation, openEntry = openSystemEntry } = options;
  const ask = createKeychainQuestions({ noticeAfterMilliseconds: 1_000, ...options });
  const entry = (name: SecretName | 'open-check'): Promise<KeychainEntry> =>
    openEntry(service, `${installation}/${name}`);

  return {
    keeping: 'kept',
    read: (name) =>
      ask(async (signal) => {
        const found = await (await entry(name)).getSecret(signal);
        if (found !== null) return Uint8Array.from(found);
        // A locked keychain says "nothing" too, of what it has not looked for: only an open one is believed.
        await proveOpen(await entry('open-check'), signal);
        const foundAfterwards = await (await entry(name)).getSecret(signal);
        return foundAfterwards === null ? undefined : Uint8Array.from(foundAfterwards);
      }),
    write: async (name, secret) => {
      if (secret.length > largestSecretBytes) return { ok: false, problem: 'too-large' };
      return ask(async (signal) => {
        await writeAndReadBack(await entry(name), secret, signal);
        return null;
      });
    },
    remove: (name) =>
      ask(async (signal) => {
        await (await entry(name)).deleteCredential(signal);
        return null;
      }),
  };
}

async function proveOpen(entry: KeychainEntry, signal: AbortSignal): Promise<void> {
  await writeAndReadBack(entry, openProof, signal);
  await entry.deleteCredential(signal);
}

async function writeAndReadBack(
  entry: KeychainEntry,
  secret: Uint8Array,
  signal: AbortSignal,
): Promise<void> {
  await entry.setSecret(secret, signal);
  const kept = await entry.getSecret(signal);
  const isSame =
    kept !== null && kept.length === secret.length && timingSafeEqual(Uint8Array.from(kept), secret);
  if (!isSame) throw new KeychainMismatch();
}

async function openSystemEntry(ofService: string, account: string): Promise<KeychainEntry> {
  // Loaded at the first question: a computer without the native part has no keychain, but still has Bedside.
  const { AsyncEntry } = await import('keytar');
  // Pinned, because unpinned it falls back to the kernel's keys, which a restart loses (hardening.md C3).
  return new AsyncEntry(ofService, account, { linux: { store: 'secret-service' } });
}
