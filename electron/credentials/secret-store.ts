/** What lives in the keychain itself: the key-encryption key and anchors; nothing longer than 2 400 bytes. */
export type SecretName = 'key-encryption-key' | 'audit-anchor';

/**
 * `absent`: no keychain on this computer; `locked`: there, but the person refused or nobody could be asked;
 * `waiting`: the person has been asked and has not answered within the time limit; `too-large`: over the size guard.
 */
export type SecretStoreProblem = 'absent' | 'locked' | 'waiting' | 'too-large';

export type SecretOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: SecretStoreProblem };

/** Short secrets, kept by the operating system for one installation. Never falls back to plain files (DESIGN.md 2.11). */
export interface SecretStore {
  readonly keeping: 'kept' | 'this-sitting-only';
  /** `undefined`: the store is open and holds nothing of this name. */
  read(name: SecretName): Promise<SecretOutcome<Uint8Array | undefined>>;
  /** Reads back what it wrote before it says `ok`. */
  write(name: SecretName, secret: Uint8Array): Promise<SecretOutcome<null>>;
  remove(name: SecretName): Promise<SecretOutcome<null>>;
}
