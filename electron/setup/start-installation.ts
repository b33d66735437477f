import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { Refuse } from '../access/refusal.ts';
import type { DiagnosticLog } from '../audit/diagnostic-log.ts';
import { createKeychainStore } from '../credentials/keychain-store.ts';
import { product } from '../gpconnect/product.ts';
import { withDiagnostics } from './logged-trail.ts';
import type { Installation } from './open-installation.ts';
import { openReadyInstallation } from './open-ready-installation.ts';
import { openStoredInstallation } from './open-stored-installation.ts';

export interface StartParts {
  /** A prepared sandbox profile; empty for the set-up in the data folder. */
  readonly profilePath: string;
  readonly dataFolder: string;
  readonly now: () => Date;
  readonly randomId: () => string;
  readonly refuse: Refuse;
  readonly log: DiagnosticLog;
  readonly onProblem: (line: string) => void;
}

/** How long a person has for the keychain's own question before Bedside says that it waits for them. */
const keychainPatienceMilliseconds = 60_000;

/** Where a copy of Bedside keeps what it keeps: beside a prepared profile, or in the data folder. */
export function dataFolderOf(profilePath: string, dataFolder: string | undefined, userData: string): string {
  return dataFolder ?? (profilePath === '' ? userData : join(dirname(profilePath), 'data'));
}

/** Opens the installation that the command line names; its calls are told to the diagnostic log. */
export async function startInstallation(parts: StartParts): Promise<Outcome<Installation>> {
  const { profilePath, log } = parts;
  const common = {
    ...parts,
    appVersion: product.version,
    randomBytes: (length: number) => new Uint8Array(randomBytes(length)),
    onForwardProblem: (attempt: number) => {
      log.note({ event: 'forward-failed', attempt });
    },
  };
  const opened = await (profilePath === ''
    ? openStoredInstallation({
        ...common,
        openKeychain: (installation) =>
          createKeychainStore({
            installation,
            timeLimitMilliseconds: keychainPatienceMilliseconds,
            onWaiting: (waiting) => {
              if (waiting) log.note({ event: 'keychain-problem' });
            },
          }),
      })
    : openReadyInstallation(profilePath, common));
  if (!opened.ok) {
    log.note({ event: 'set-up-problem', code: opened.error.code });
    return opened;
  }
  if (!opened.value.trail.lastReport().whole) log.note({ event: 'audit-chain-broken' });
  return { ok: true, value: { ...opened.value, trail: withDiagnostics(opened.value.trail, log) } };
}
