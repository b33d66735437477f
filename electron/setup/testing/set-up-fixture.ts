import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditFact, AuditWriter } from '../../access/audit-writer.ts';
import { openKeySafe } from '../../credentials/open-key-safe.ts';
import type { KeySafe } from '../../credentials/key-safe.ts';
import { createSittingStore } from '../../credentials/sitting-store.ts';

export const installationId = '11111111-1111-4111-8111-111111111111';

/** An environment file that can be imported; addresses of nobody. */
export const environmentFile = {
  version: 1,
  kind: 'integration',
  name: 'Test service (synthetic)',
  tokenUrl: 'https://int.platform.example.test/oauth2/token',
  pdsBaseUrl: 'https://int.platform.example.test/pds',
  sdsBaseUrl: 'https://int.platform.example.test/sds',
  sspBaseUrl: 'https://int.proxy.example.test/',
  nationalTrust: 'public',
  identifierSystems: {
    installation: 'https://bedside.example.test/i',
    user: 'https://bedside.example.test/u',
  },
};

export const policyFile = {
  version: 1,
  policyVersion: '2026-11',
  approvedBy: { name: 'Iris Ledgerwood', role: 'Caldicott Guardian' },
  approvedOn: '2026-11-01',
  tiers: {
    full: { areas: ['allergies', 'medicines', 'problems'], htmlSections: ['SUM', 'ALL'] },
    restricted: { areas: ['allergies', 'medicines'], htmlSections: ['ALL'] },
  },
  roles: [
    {
      id: 'registered-nurse',
      name: 'Registered nurse',
      tier: 'full',
      registration: 'required',
      duties: [],
      cis2RoleCodes: ['R8001'],
      activityCodes: [],
    },
  ],
};

export const organisationInput = {
  odsCode: 'T9C01',
  name: 'Meadow View Care Home (synthetic)',
  supplierOdsCode: 'T9S01',
  endpointFqdn: 'viewer.t9c01.sim.test',
};

/** A safe in memory, as a computer without a keychain has it. */
export async function memorySafe(): Promise<KeySafe> {
  const safe = await openKeySafe({
    store: createSittingStore(),
    folder: '/nowhere',
    installation: installationId,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
  });
  if (!safe.ok) throw new Error(safe.problem);
  return safe.value;
}

/** A folder of its own; `file` writes JSON into it and gives the path. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'bedside-set-up-test-'));
  return {
    path,
    async file(name: string, content: unknown): Promise<string> {
      const full = join(path, name);
      await writeFile(full, typeof content === 'string' ? content : JSON.stringify(content));
      return full;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** Keeps what is written; `refuseFrom(n)` makes the n-th entry and all later ones fail. */
export function fakeAudit() {
  const facts: AuditFact[] = [];
  let limit = Number.POSITIVE_INFINITY;
  const audit: AuditWriter = {
    write: (fact) => {
      if (facts.length + 1 >= limit) {
        const error = { code: 'E-AUD-01', reference: 'r', at: '', retryable: false } as const;
        return Promise.resolve({ ok: false, error });
      }
      facts.push(fact);
      return Promise.resolve({ ok: true, value: null });
    },
    note: (fact) => {
      facts.push(fact);
    },
    anchor: () => Promise.resolve(true),
    chainWhole: () => true,
  };
  return {
    audit,
    facts,
    refuseFrom: (entry: number) => {
      limit = entry;
    },
  };
}
