import type { Outcome } from '../../shared/contract/errors.ts';
import { openAccounts } from '../access/accounts.ts';
import { scryptPasswords } from '../access/password.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { exists } from '../credentials/file-fault.ts';
import { readInstallationId } from '../credentials/installation-id.ts';
import type { KeySafe, SealedName } from '../credentials/key-safe.ts';
import { openKeySafe } from '../credentials/open-key-safe.ts';
import { createSafeCredentialSource } from '../credentials/safe-credential-source.ts';
import type { SecretStore } from '../credentials/secret-store.ts';
import { createSittingStore } from '../credentials/sitting-store.ts';
import { openInstalledCredentials } from './installed-credentials.ts';
import { auditFolder, forwardBySetting, openTrail } from './open-installation.ts';
import type { Installation, OpeningParts } from './open-installation.ts';
import { openStoredSetUp } from './stored-set-up.ts';

export interface StoredOpeningParts extends OpeningParts {
  /** The keychain of the operating system for this installation. */
  readonly openKeychain: (installationId: string) => SecretStore;
}

/**
 * The set-up that an administrator makes on screen, sealed in the data folder under a key in the keychain.
 * `E-AUTH-04`: the keychain is locked, waits for the person, or has lost the key; `E-CFG-07`: what is sealed was altered,
 * or the accounts are gone from an installation that had some.
 */
export async function openStoredInstallation(parts: StoredOpeningParts): Promise<Outcome<Installation>> {
  const { dataFolder, refuse, now } = parts;
  const id = await readInstallationId(dataFolder, parts.randomId);
  if (!id.ok) return refuse('E-AUTH-04', true);
  const safe = await openSafe(parts, id.value);
  if (safe === undefined) return refuse('E-AUTH-04', true);
  const source = createSafeCredentialSource({ safe });
  const credentials = await openInstalledCredentials(source);
  const [setUp, accounts] = await Promise.all([
    openStoredSetUp({
      safe,
      installationId: id.value,
      platformKeys: () => credentials.platformKeys(),
      onProblem: parts.onProblem,
    }),
    openAccounts({
      file: { read: () => safe.read('accounts'), write: (content) => safe.write('accounts', content) },
      passwords: scryptPasswords,
      now: () => now().getTime(),
      refuse,
    }),
  ]);
  if (!setUp.ok || !accounts.ok) {
    parts.onProblem('set-up: a sealed file was altered or belongs to another installation');
    return refuse('E-CFG-07');
  }
  // After all that can fail: what is left open here would keep the next try out.
  const trail = await openTrail(parts, safe, id.value);
  if (!trail.ok) return trail;
  if (accounts.value.list().length === 0 && (await hadAccounts(safe, trail.value))) {
    await trail.value.close();
    parts.onProblem('set-up: the accounts of this installation are gone');
    return refuse('E-CFG-07');
  }
  await forwardBySetting(trail.value, setUp.value.collector());
  return {
    ok: true,
    value: {
      setUp: setUp.value,
      changeable: { setUp: setUp.value, credentials },
      accounts: accounts.value,
      credentials: source,
      trail: trail.value,
      keeping: safe.keeping,
      close: () => trail.value.close(),
    },
  };
}

/** Files that only an administrator makes. */
const madeByAdministrators: readonly SealedName[] = [
  'settings',
  'policy',
  'spine-current',
  'spine-next',
  'platform-keys',
];

/**
 * Whether somebody has begun this set-up before. Without this question, whoever can delete one file of this computer's
 * user would be asked to be the first administrator. Starts alone do not count: the first screen may be left again.
 */
async function hadAccounts(safe: KeySafe, trail: AuditTrail): Promise<boolean> {
  const files = await Promise.all(madeByAdministrators.map((name) => safe.read(name)));
  if (files.some((file) => !file.ok || file.value !== undefined)) return true;
  if (!trail.lastReport().whole) return true;
  const filter = { event: 'account-changed', outcome: 'success' } as const;
  try {
    return (await trail.search({ filter, limit: 1 })).matching > 0;
  } catch {
    // A log that the disk does not give out is no proof of a first start.
    return true;
  }
}

async function openSafe(parts: StoredOpeningParts, installation: string): Promise<KeySafe | undefined> {
  const { dataFolder, randomBytes, openKeychain } = parts;
  const common = {
    folder: dataFolder,
    installation,
    randomBytes,
    sealedElsewhere: [auditFolder(dataFolder)],
  };
  const kept = await openKeySafe({ ...common, store: openKeychain(installation) });
  if (kept.ok) return kept.value;
  // A computer without a keychain works for this sitting; one whose keychain has gone must not begin afresh beside
  // a trail that it can no longer read.
  if (kept.problem !== 'absent' || (await exists(auditFolder(dataFolder)))) return undefined;
  const sitting = await openKeySafe({ ...common, store: createSittingStore() });
  return sitting.ok ? sitting.value : undefined;
}
