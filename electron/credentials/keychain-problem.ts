import type { SecretStoreProblem } from './secret-store.ts';

/** Thrown in our own code when the keychain gives back something else than it was given. */
export class KeychainMismatch extends Error {}

/**
 * What a rejection of the keychain package means. It gives no codes, so its fixed English beginnings are read;
 * whatever is not known counts as `absent`: no usable keychain, and nothing is assumed about its content.
 */
export function keychainProblem(error: unknown): SecretStoreProblem {
  const text = error instanceof Error ? error.message : '';
  // The service runs, but has no keyring to keep anything in (toolchain.md §3).
  if (/no result found/i.test(text)) return 'absent';
  if (/longer than|too long/i.test(text)) return 'too-large';
  if (/access platform storage|dismissed|locked|denied|cancell?ed|not allowed/i.test(text)) return 'locked';
  return 'absent';
}
