import { z } from 'zod';
import type { Outcome } from '../../shared/contract/errors.ts';
import { readyAccount } from '../access/account-book.ts';
import { openReadyAccounts } from '../access/accounts.ts';
import { scryptPasswords } from '../access/password.ts';
import { openKeySafe } from '../credentials/open-key-safe.ts';
import { createPemCredentialSource } from '../credentials/pem-credential-source.ts';
import { createSittingStore } from '../credentials/sitting-store.ts';
import { readReadyProfile } from '../gpconnect/ready-profile.ts';
import { openTrail } from './open-installation.ts';
import type { Installation, OpeningParts } from './open-installation.ts';
import { readReadySetUp } from './ready-set-up.ts';

/** The prepared set-up of the sandbox: complete, unchangeable, and kept for this sitting only; no keychain is touched. */
export async function openReadyInstallation(
  profilePath: string,
  parts: OpeningParts,
): Promise<Outcome<Installation>> {
  const { refuse, now, randomBytes, onProblem } = parts;
  const unusable = (problems: readonly string[]): Outcome<never> => {
    problems.forEach(onProblem);
    return refuse('E-CFG-01');
  };
  const ready = await readReadyProfile(profilePath);
  if (!ready.ok) return unusable(ready.problems);
  const { profile, credentialPaths, accounts: listed } = ready.value;
  const [setUp, people] = [await readReadySetUp(ready.value), z.array(readyAccount).safeParse(listed)];
  if (!setUp.ok) return unusable(setUp.problems);
  if (!people.success) {
    return unusable(people.error.issues.map(({ path, message }) => `accounts.${path.join('.')}: ${message}`));
  }
  const { id } = profile.installation;
  const safe = await openKeySafe({
    store: createSittingStore(),
    folder: parts.dataFolder,
    installation: id,
    randomBytes,
  });
  if (!safe.ok) return refuse('E-AUTH-04');
  const accounts = await openReadyAccounts(people.data, {
    passwords: scryptPasswords,
    now: () => now().getTime(),
    refuse,
  });
  // Last of all: whatever fails before leaves no trail open behind it.
  const trail = await openTrail(parts, safe.value, id);
  if (!trail.ok) return trail;
  return {
    ok: true,
    value: {
      setUp: setUp.value,
      accounts,
      credentials: createPemCredentialSource(credentialPaths),
      trail: trail.value,
      keeping: safe.value.keeping,
      close: () => trail.value.close(),
    },
  };
}
