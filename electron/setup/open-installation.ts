import { join } from 'node:path';
import { hostname } from 'node:os';
import { rm } from 'node:fs/promises';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { Accounts } from '../access/accounts.ts';
import type { Refuse } from '../access/refusal.ts';
import { makeCollector } from '../audit/forward/collector-address.ts';
import type { CollectorSetting } from '../audit/forward/collector-address.ts';
import { openAuditTrail } from '../audit/open-audit-trail.ts';
import type { OpenedAuditTrail } from '../audit/open-audit-trail.ts';
import type { CredentialSource } from '../credentials/credential-source.ts';
import type { KeySafe } from '../credentials/key-safe.ts';
import type { InstalledCredentials } from './installed-credentials.ts';
import type { SetUp } from './set-up.ts';
import type { StoredSetUp } from './stored-set-up.ts';

/** What an installation is opened with, whichever way it was set up. */
export interface OpeningParts {
  readonly dataFolder: string;
  readonly appVersion: string;
  readonly now: () => Date;
  readonly randomId: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly refuse: Refuse;
  /** The collector did not take entries; which try it was. */
  readonly onForwardProblem: (attempt: number) => void;
  /** Told one line about a set-up that cannot be used: field paths and sentences, no value. */
  readonly onProblem: (line: string) => void;
}

/** Everything that belongs to this copy of Bedside: set-up, people, credentials and its audit trail. */
export interface Installation {
  readonly setUp: SetUp;
  /** Only where an administrator may change it. */
  readonly changeable?: { readonly setUp: StoredSetUp; readonly credentials: InstalledCredentials };
  readonly accounts: Accounts;
  readonly credentials: CredentialSource;
  readonly trail: OpenedAuditTrail;
  readonly keeping: 'kept' | 'this-sitting-only';
  close(): Promise<void>;
}

/** Opens the trail of an installation: kept beside the keys, or for this sitting only in a folder that goes with it. */
export async function openTrail(
  parts: OpeningParts,
  safe: KeySafe,
  installationId: string,
): Promise<Outcome<OpenedAuditTrail>> {
  const { dataFolder, appVersion, now, randomId } = parts;
  const folder =
    safe.keeping === 'kept'
      ? auditFolder(dataFolder)
      : join(dataFolder, `audit-of-one-sitting-${randomId()}`);
  const trail = await openAuditTrail({
    folder,
    encryptionKey: safe.keyFor('audit-trail'),
    chainKey: safe.keyFor('audit-chain'),
    anchor: { read: () => safe.readAnchor(), write: (anchor) => safe.writeAnchor(anchor) },
    device: { installationId, hostName: hostname(), appVersion },
    now,
    randomId,
    onForwardProblem: (_problem, attempt) => {
      parts.onForwardProblem(attempt);
    },
  });
  if (!trail.ok || safe.keeping === 'kept') return trail;
  const { value } = trail;
  return {
    ok: true,
    value: {
      ...value,
      // Its key ends with this sitting: what is left would be noise that nobody can read.
      close: async () => {
        await value.close();
        await rm(folder, { recursive: true, force: true });
      },
    },
  };
}

/** Where the kept trail lies. */
export function auditFolder(dataFolder: string): string {
  return join(dataFolder, 'audit');
}

/** Sends entries to the collector of the set-up, or to none. */
export async function forwardBySetting(
  trail: OpenedAuditTrail,
  setting: CollectorSetting | undefined,
): Promise<void> {
  const made = setting && makeCollector(setting);
  await trail.forwardTo(made?.ok === true ? made.collector : undefined);
}
