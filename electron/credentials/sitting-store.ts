import type { SecretName, SecretStore } from './secret-store.ts';

/** Secrets of a prepared sandbox profile: in memory, gone when Bedside closes. */
export function createSittingStore(): SecretStore {
  const kept = new Map<SecretName, Uint8Array>();
  return {
    keeping: 'this-sitting-only',
    read: async (name) => {
      const secret = kept.get(name);
      return { ok: true, value: secret === undefined ? undefined : Uint8Array.from(secret) };
    },
    write: async (name, secret) => {
      kept.set(name, Uint8Array.from(secret));
      return { ok: true, value: null };
    },
    remove: async (name) => {
      kept.get(name)?.fill(0);
      kept.delete(name);
      return { ok: true, value: null };
    },
  };
}
