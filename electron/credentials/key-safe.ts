import type { KeyObject } from 'node:crypto';
import type { SecretOutcome } from './secret-store.ts';

/** Files that only this installation can read: AES-256-GCM envelopes under the key-encryption key, mode 0600. */
export type SealedName =
  'settings' | 'policy' | 'accounts' | 'spine-current' | 'spine-next' | 'platform-keys';

/** Why a sealed file cannot be used: it was altered, or belongs to another installation. */
export type UnsealOutcome =
  | { readonly ok: true; readonly value: Uint8Array | undefined }
  | { readonly ok: false; readonly problem: 'unreadable' };

/** The installation's keys, once its keychain has given the key-encryption key out. */
export interface KeySafe {
  readonly keeping: 'kept' | 'this-sitting-only';
  /** A 32-byte secret key derived for one purpose (HKDF-SHA-256). */
  keyFor(purpose: 'audit-trail' | 'audit-chain'): KeyObject;
  /** `undefined`: there is no such file. */
  read(name: SealedName): Promise<UnsealOutcome>;
  /** Replaces the whole file at once: a crash leaves the old or the new one. @throws when the disk refuses. */
  write(name: SealedName, content: Uint8Array): Promise<void>;
  remove(name: SealedName): Promise<void>;
  /** Head of the audit chain, kept beside the key so that an older copy of the trail is noticed. */
  readAnchor(): Promise<SecretOutcome<Uint8Array | undefined>>;
  writeAnchor(anchor: Uint8Array): Promise<SecretOutcome<null>>;
}
