import type {
  ImportResult,
  NewCredentials,
  NewPlatformKeys,
  SetupState,
} from '../../shared/contract/setup.ts';
import { accepted, notKept, rejected } from '../access/import-results.ts';
import type { PlatformKeys } from '../credentials/platform-keys.ts';
import { readNewCredentials } from '../credentials/read-new-credentials.ts';
import { readPlatformKeys } from '../credentials/read-platform-keys.ts';
import type { SafeCredentialSource } from '../credentials/safe-credential-source.ts';

/** The installation's credentials as the set-up works with them. */
export interface InstalledCredentials {
  /** In memory, for the calls; `undefined` before they were imported. */
  platformKeys(): PlatformKeys | undefined;
  facts(now: Date): Promise<SetupState['credentials']>;
  ending(now: Date): ReturnType<SafeCredentialSource['certificateEnding']>;
  importSpine(input: NewCredentials, endpointFqdn: string | undefined, now: Date): Promise<ImportResult>;
  importPlatformKeys(input: NewPlatformKeys): Promise<ImportResult>;
  wipe(): Promise<ImportResult>;
}

/** Reads what is sealed once; afterwards the keys that a call needs are at hand without waiting. */
export async function openInstalledCredentials(source: SafeCredentialSource): Promise<InstalledCredentials> {
  let keys: PlatformKeys | undefined;
  async function takeUp(): Promise<void> {
    const held = await source.platformKeys();
    keys = held.ok ? held.value : undefined;
  }
  /** The disk's refusal is an answer, not a fault. */
  async function keeping(work: () => Promise<void>): Promise<ImportResult> {
    try {
      await work();
    } catch {
      return notKept('credentials');
    } finally {
      await takeUp();
    }
    return accepted;
  }
  await takeUp();
  return {
    platformKeys: () => keys,
    async facts(now) {
      const { credentials, unreadable } = await source.credentialFacts(now);
      const read = await source.read(now);
      const sharedKey = read.ok && read.value.signingKey.equals(read.value.clientKey);
      return { ...credentials, damaged: unreadable.length > 0, ...(sharedKey && { sharedKey }) };
    },
    ending: (now) => source.certificateEnding(now),
    async importSpine(input, endpointFqdn, now) {
      if (endpointFqdn === undefined) {
        return rejected(
          'organisation: Enter the organisation first: the certificate is issued to its host name.',
        );
      }
      const read = await readNewCredentials(input, { endpointFqdn, now });
      if (!read.ok) return rejected(...read.problems);
      return keeping(() => source.storeSpine(read.value, now));
    },
    async importPlatformKeys(input) {
      const read = await readPlatformKeys(input);
      if (!read.ok) return rejected(...read.problems);
      return keeping(() => source.storePlatformKeys(read.value));
    },
    wipe: () => keeping(() => source.wipe()),
  };
}
