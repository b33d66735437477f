import { checkCredentials } from './check-credentials.ts';
import {
  certificateEnding,
  credentialFacts,
  type CertificateEnding,
  type CredentialFacts,
} from './credential-facts.ts';
import type { CredentialProblem, CredentialSource } from './credential-source.ts';
import {
  chooseSpine,
  heldNames,
  isActive,
  readHeld,
  type Held,
  type HeldCredentials,
  type HeldName,
} from './held-credentials.ts';
import type { KeySafe } from './key-safe.ts';
import { packPlatformKeys, type PlatformKeys } from './platform-keys.ts';
import { packSpineCredentials, type SpineCredentials } from './spine-credentials.ts';

export type { CertificateEnding };

/** Credentials that an administrator imported; sealed on disk, and as key objects in memory. */
export interface SafeCredentialSource extends CredentialSource {
  /** Takes it into use at once, or from its day on. @throws when the disk refuses */
  storeSpine(credentials: SpineCredentials, now: Date): Promise<void>;
  /** @throws when the disk refuses */
  storePlatformKeys(keys: PlatformKeys): Promise<void>;
  platformKeys(): Promise<Held<PlatformKeys>>;
  credentialFacts(now: Date): Promise<CredentialFacts>;
  certificateEnding(now: Date): Promise<CertificateEnding | undefined>;
  /** Removes every key and certificate, from disk and memory. @throws when the disk refuses */
  wipe(): Promise<void>;
}

/** Reads the safe once, and again after each change of it. */
export function createSafeCredentialSource({ safe }: { readonly safe: KeySafe }): SafeCredentialSource {
  let kept: Promise<HeldCredentials> | undefined;
  const held = (): Promise<HeldCredentials> => (kept ??= readHeld(safe));

  async function change(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } finally {
      // Even a failed change may have got half way.
      kept = undefined;
    }
  }

  async function writeSealed(name: HeldName, packed: Uint8Array): Promise<void> {
    try {
      await safe.write(name, packed);
    } finally {
      packed.fill(0);
    }
  }

  async function writeSpine(credentials: SpineCredentials, now: Date): Promise<void> {
    const { next } = await held();
    const activeNext =
      next.ok && next.value !== undefined && isActive(next.value, now) ? next.value : undefined;
    if (isActive(credentials, now)) {
      await writeSealed('spine-current', packSpineCredentials(credentials));
      // What was staged and has begun would otherwise win over what was imported after it.
      if (activeNext !== undefined) await safe.remove('spine-next');
      return;
    }
    // The one in use moves up, so that the newly staged one does not take its place before its day.
    if (activeNext !== undefined && checkCredentials(activeNext, now) === undefined) {
      await writeSealed('spine-current', packSpineCredentials(activeNext));
    }
    await writeSealed('spine-next', packSpineCredentials(credentials));
  }

  return {
    async read(now) {
      const all = await held();
      const keys = platformOf(all);
      if (!keys.ok) return keys;
      const chosen = chooseSpine(all, now);
      if (!chosen.ok) return chosen;
      const { clientKey, clientCertificates, trustedRoots } = chosen.value;
      const { signingKey } = keys.value;
      return { ok: true, value: { signingKey, clientKey, clientCertificates, trustedRoots } };
    },
    async readForSignIn(now) {
      const all = await held();
      const keys = platformOf(all);
      if (!keys.ok) return keys;
      const chosen = chooseSpine(all, now);
      const { current } = all;
      const roots = chosen.ok ? chosen.value : current.ok ? current.value : undefined;
      // Without roots nobody is trusted, where a sandbox is asked under them; public services need none.
      const { signingKey } = keys.value;
      return { ok: true, value: { signingKey, trustedRoots: roots?.trustedRoots ?? [] } };
    },
    storeSpine: (credentials, now) => change(() => writeSpine(credentials, now)),
    storePlatformKeys: (keys) => change(() => writeSealed('platform-keys', packPlatformKeys(keys))),
    platformKeys: async () => (await held()).platform,
    credentialFacts: async (now) => credentialFacts(await held(), now),
    certificateEnding: async (now) => certificateEnding(await held(), now),
    wipe: () =>
      change(async () => {
        // All are tried, whichever the disk refuses.
        const removals = await Promise.allSettled(heldNames.map((name) => safe.remove(name)));
        for (const removal of removals) if (removal.status === 'rejected') throw removal.reason;
      }),
  };
}

type HeldKeys =
  | { readonly ok: true; readonly value: PlatformKeys }
  | { readonly ok: false; readonly problem: CredentialProblem };

function platformOf({ platform }: HeldCredentials): HeldKeys {
  if (!platform.ok) return { ok: false, problem: { kind: 'unreadable', what: 'signingKey' } };
  return platform.value === undefined
    ? { ok: false, problem: { kind: 'missing', what: 'signingKey' } }
    : { ok: true, value: platform.value };
}
