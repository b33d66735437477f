import type { AuditEvent, AuditUser } from '../../shared/contract/audit.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type {
  ChangeAccount,
  CollectorSettings,
  ImportResult,
  NewAccount,
  NewCredentials,
  NewPlatformKeys,
  SaveModes,
  SaveOrganisation,
  SetupState,
} from '../../shared/contract/setup.ts';
import type { Accounts } from '../access/accounts.ts';
import type { AuditWriter } from '../access/audit-writer.ts';
import { rejected } from '../access/import-results.ts';
import {
  accountSubjects,
  agreedSubjects,
  changedParts,
  environmentSubjects,
  modeSubjects,
  policySubjects,
} from './change-subjects.ts';
import { describeSetUp } from './describe-set-up.ts';
import type { InstalledCredentials } from './installed-credentials.ts';
import { readCollector } from './read-collector.ts';
import type { StoredSetUp } from './stored-set-up.ts';

export interface SetUpDeskParts {
  readonly setUp: StoredSetUp;
  readonly credentials: InstalledCredentials;
  readonly accounts: Accounts;
  readonly audit: AuditWriter;
  readonly keeping: 'kept' | 'this-sitting-only';
  /** Who is changing something; nobody while the set-up is empty. */
  readonly actor: () => AuditUser | undefined;
  readonly now: () => Date;
  readonly randomId: () => string;
  /** Told after every change that was taken: connections and sign-in ways must be made anew. */
  readonly onChanged: () => void;
}

type Change = Promise<Outcome<ImportResult>>;

/** What an administrator can do. Every change is written down before it happens, and how it ended (IG-10). */
export interface SetUpDesk {
  state(): Promise<SetupState>;
  begin(account: NewAccount): Change;
  importProfile(path: string): Change;
  saveOrganisation(change: SaveOrganisation): Change;
  importCredentials(input: NewCredentials): Change;
  importPlatformKeys(input: NewPlatformKeys): Change;
  wipeCredentials(): Change;
  importPolicy(path: string): Change;
  addAccount(account: NewAccount): Change;
  changeAccount(change: ChangeAccount): Change;
  saveModes(change: SaveModes): Change;
  saveCollector(collector: CollectorSettings | undefined): Change;
}

const begunAlready = rejected(
  'set-up: There is an administrator already. Sign in as one to change the set-up.',
);

/** Event, what changes, the work, and what of it is known once it is in use. */
type ChangeInTurn = (
  event: Extract<AuditEvent, 'set-up-changed' | 'account-changed' | 'credential-changed'>,
  subjects: readonly string[],
  work: () => Promise<ImportResult>,
  taken?: () => readonly string[],
) => Change;

export function createSetUpDesk(parts: SetUpDeskParts): SetUpDesk {
  const { setUp, credentials, accounts, audit, keeping, actor, now, randomId, onChanged } = parts;

  /** `subjects`: what changes and what is given to whom, no secret; `taken`: what of it is known once it is in use. */
  async function changeNow(
    user: AuditUser | undefined,
    ...[event, subjects, work, taken = () => []]: Parameters<ChangeInTurn>
  ): Change {
    const fact = { event, subjects, reference: randomId() } as const;
    const begun = await audit.write({ ...fact, outcome: 'started' }, user);
    if (!begun.ok) return begun;
    let result: ImportResult;
    try {
      result = await work();
    } catch (fault) {
      await audit.write({ ...fact, outcome: 'failed', rule: 'E-UNKNOWN' }, user);
      throw fault;
    }
    const end = result.accepted
      ? ({ outcome: 'success', subjects: [...subjects, ...taken()] } as const)
      : ({ outcome: 'blocked', rule: 'checks' } as const);
    const ended = await audit.write({ ...fact, ...end }, user);
    if (result.accepted) onChanged();
    return ended.ok ? { ok: true, value: result } : ended;
  }

  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other: what a change was checked against must still hold when it is made. */
  const change: ChangeInTurn = (...details) => {
    // Who asked, not who is there when its turn comes.
    const user = actor();
    const mine = turn.then(() => changeNow(user, ...details));
    turn = mine.catch(() => undefined);
    return mine;
  };

  return {
    async state() {
      const facts = await credentials.facts(now());
      return describeSetUp({ setUp, keeping, credentials: facts, accounts: accounts.list() });
    },
    begin: (account) =>
      change('account-changed', ['first administrator', ...accountSubjects(account)], async () => {
        if (accounts.list().length > 0) return begunAlready;
        const duties = [...new Set([...account.duties, 'administrator'] as const)];
        return accounts.add({ ...account, duties }, setUp.policy(), true);
      }),
    importProfile: (path) =>
      change(
        'set-up-changed',
        ['environment'],
        () => setUp.importEnvironment(path),
        () => environmentSubjects(setUp.environmentFile()),
      ),
    saveOrganisation: (organisation) =>
      change('set-up-changed', ['organisation'], () => setUp.saveOrganisation(organisation)),
    importCredentials: (input) =>
      change(
        'credential-changed',
        ['spine certificate', input.activeFrom === undefined ? 'now' : 'staged'],
        () => credentials.importSpine(input, setUp.endpointFqdn(), now()),
      ),
    importPlatformKeys: (input) =>
      change('credential-changed', ['platform keys'], () => credentials.importPlatformKeys(input)),
    wipeCredentials: () => change('credential-changed', ['all keys wiped'], () => credentials.wipe()),
    importPolicy: (path) =>
      change(
        'set-up-changed',
        ['role policy'],
        () => setUp.importPolicy(path),
        () => policySubjects(setUp.policy()),
      ),
    addAccount: (account) =>
      change('account-changed', ['new account', ...accountSubjects(account)], () =>
        accounts.add(account, setUp.policy()),
      ),
    changeAccount: (account) =>
      change('account-changed', [...changedParts(account), account.userName], () => accounts.change(account)),
    saveModes(modes) {
      let agreed: readonly string[] = [];
      return change(
        'set-up-changed',
        modeSubjects(modes),
        () => {
          agreed = agreedSubjects(setUp.modes(), modes);
          return setUp.saveModes(modes, actor()?.name ?? '', now().toISOString());
        },
        () => agreed,
      );
    },
    saveCollector: (collector) =>
      change('set-up-changed', [collector === undefined ? 'no collector' : 'collector'], async () => {
        if (collector === undefined) return setUp.saveCollector(undefined);
        const read = await readCollector(collector);
        return read.ok ? setUp.saveCollector(read.value) : rejected(...read.problems);
      }),
  };
}
