import type { Outcome } from '../../shared/contract/errors.ts';
import type { ImportResult } from '../../shared/contract/setup.ts';
import type { Accounts } from '../access/accounts.ts';
import { rejected } from '../access/import-results.ts';
import type { CredentialSource } from '../credentials/credential-source.ts';
import { describeSetUp } from './describe-set-up.ts';
import type { SetUpDesk } from './set-up-desk.ts';
import type { SetUp } from './set-up.ts';

export interface FixedDeskParts {
  readonly setUp: SetUp;
  readonly accounts: Accounts;
  readonly credentials: CredentialSource;
  readonly keeping: 'kept' | 'this-sitting-only';
  readonly now: () => Date;
}

const unchangeable: Outcome<ImportResult> = {
  ok: true,
  value: rejected('set-up: A prepared sandbox profile cannot be changed.'),
};

const refuse = (): Promise<Outcome<ImportResult>> => Promise.resolve(unchangeable);

/** The administrator's desk over a prepared profile: everything can be looked at, nothing changed. */
export function createFixedDesk({ setUp, accounts, credentials, keeping, now }: FixedDeskParts): SetUpDesk {
  return {
    async state() {
      const read = await credentials.read(now());
      const leaf = read.ok ? read.value.clientCertificates[0] : undefined;
      return describeSetUp({
        setUp,
        keeping,
        credentials: {
          ...(leaf && { current: { subject: leaf.subject, endsAt: leaf.validToDate.toISOString() } }),
          signingKey: read.ok,
          apiKeys: true,
          damaged: !read.ok,
        },
        accounts: accounts.list(),
      });
    },
    begin: refuse,
    importProfile: refuse,
    saveOrganisation: refuse,
    importCredentials: refuse,
    importPlatformKeys: refuse,
    wipeCredentials: refuse,
    importPolicy: refuse,
    addAccount: refuse,
    changeAccount: refuse,
    saveModes: refuse,
    saveCollector: refuse,
  };
}
