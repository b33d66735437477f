import type { Outcome } from '../../shared/contract/errors.ts';
import type { Registration } from '../../shared/contract/session.ts';
import type { ChangeAccount, ImportResult, LocalAccount, NewAccount } from '../../shared/contract/setup.ts';
import { emptyBook, readBook, writeBook } from './account-book.ts';
import type { Account, AccountBook, ReadyAccount, SealedFile } from './account-book.ts';
import { describeAccount, personOf } from './account-views.ts';
import type { LocalPerson } from './account-views.ts';
import { accepted, notKept, rejected } from './import-results.ts';
import { countFailure, minutesOfRest } from './lockout.ts';
import { newAccountProblems } from './new-account.ts';
import { passwordProblems } from './password-rules.ts';
import type { Passwords } from './password.ts';
import type { Refuse } from './refusal.ts';
import type { RolePolicy } from './role-policy.ts';

export interface AccountsParts {
  readonly file: SealedFile;
  readonly passwords: Passwords;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly refuse: Refuse;
  /** Accounts of a prepared profile: they can sign in, but neither be added nor changed. */
  readonly readOnly?: boolean;
}

/** Local accounts, and what is kept about every user. A disk that refuses is `E-AUTH-04`. */
export interface Accounts {
  /** As the administrator sees them. */
  list(): readonly LocalAccount[];
  person(userName: string): LocalPerson | undefined;
  /**
   * `policy` tells which roles there are; without one only an account without a role can be made.
   * `ownPassword`: the person has just chosen it, as the first administrator does, and need not change it.
   */
  add(account: NewAccount, policy?: RolePolicy, ownPassword?: boolean): Promise<ImportResult>;
  change(change: ChangeAccount): Promise<ImportResult>;
  /** `E-AUTH-06` unknown, disabled or wrong, all the same and in the same time; `E-AUTH-07` resting, `n` minutes. */
  authenticate(userName: string, password: string): Promise<Outcome<LocalPerson>>;
  /** A sign-in has been let in: its time is told at the next one. */
  recordSignIn(userName: string): Promise<Outcome<null>>;
  /** `E-AUTH-06` when `current` is wrong, `E-AUTH-10` when `next` is too weak; `reason` holds the sentences. */
  changePassword(userName: string, current: string, next: string): Promise<Outcome<null>>;
  acceptedTerms(userId: string): string | undefined;
  acceptTerms(userId: string, version: string): Promise<Outcome<null>>;
  registrationOf(sdsUserId: string): Registration | undefined;
  recordRegistration(sdsUserId: string, registration: Registration): Promise<Outcome<null>>;
}

/** Opens the account book; `unreadable` when the sealed file is not one. */
export async function openAccounts(
  parts: AccountsParts,
): Promise<
  { readonly ok: true; readonly value: Accounts } | { readonly ok: false; readonly problem: 'unreadable' }
> {
  const book = await readBook(parts.file);
  if (!book.ok) return book;
  // The same work for a name that nobody has, so that time does not tell which names exist.
  const decoy = await parts.passwords.makeVerifier('');
  return { ok: true, value: createAccounts(parts, book.value, decoy) };
}

/** The accounts of a prepared profile: in memory, for this sitting, not to be changed. */
export async function openReadyAccounts(
  ready: readonly ReadyAccount[],
  parts: Omit<AccountsParts, 'file' | 'readOnly'>,
): Promise<Accounts> {
  const accounts = ready.map((account): Account => ({ ...account, ...newcomer, mustChangePassword: false }));
  const file: SealedFile = { read: async () => ({ ok: true, value: undefined }), write: async () => {} };
  const decoy = await parts.passwords.makeVerifier('');
  return createAccounts({ ...parts, file, readOnly: true }, { ...emptyBook, accounts }, decoy);
}

const newcomer = { disabled: false, failures: { consecutive: 0 }, failedSignInsSince: 0 } as const;
const preparedOnly = rejected('accounts: The accounts of a prepared sandbox profile cannot be changed.');

function createAccounts(parts: AccountsParts, opened: AccountBook, decoy: string): Accounts {
  const { file, passwords, now, refuse, readOnly = false } = parts;
  let book = opened;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other: two tries at once must count as two, and a file is written by one hand. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work, work);
    turn = mine.catch(() => {});
    return mine;
  }

  /** Only what the disk has taken counts. */
  async function keep(next: AccountBook): Promise<boolean> {
    try {
      await file.write(writeBook(next));
    } catch {
      return false;
    }
    book = next;
    return true;
  }

  async function keepOutcome(next: AccountBook): Promise<Outcome<null>> {
    return (await keep(next)) ? { ok: true, value: null } : refuse('E-AUTH-04', true);
  }

  const find = (userName: string): Account | undefined =>
    book.accounts.find((account) => account.userName === userName);

  const having = (changed: Account): AccountBook => ({
    ...book,
    accounts: book.accounts.map((account) => (account.userName === changed.userName ? changed : account)),
  });

  async function authenticate(userName: string, password: string): Promise<Outcome<Account>> {
    const account = find(userName);
    const rest = account ? minutesOfRest(account.failures, now()) : 0;
    if (rest > 0) return refuse('E-AUTH-07', false, { n: String(rest) });
    const right = await passwords.matches(password, account?.passwordVerifier ?? decoy);
    if (account === undefined) return refuse('E-AUTH-06', true);
    const failed = !right || account.disabled;
    const counted: Account = failed
      ? {
          ...account,
          failures: countFailure(account.failures, now()),
          failedSignInsSince: account.failedSignInsSince + 1,
        }
      : { ...account, failures: { consecutive: 0 } };
    // A count that is not kept would give every restart five more guesses.
    if (!(await keep(having(counted)))) return refuse('E-AUTH-04', true);
    return failed ? refuse('E-AUTH-06', true) : { ok: true, value: counted };
  }

  return {
    list: () => book.accounts.map((account) => describeAccount(account, now())),
    person(userName) {
      const account = find(userName);
      return account && personOf(account);
    },
    add: (account, policy, ownPassword = false) =>
      inTurn(async () => {
        if (readOnly) return preparedOnly;
        const problems = newAccountProblems(account, book.accounts, policy);
        if (problems.length > 0) return rejected(...problems);
        const { firstPassword, ...person } = account;
        const passwordVerifier = await passwords.makeVerifier(firstPassword);
        const added: Account = { ...person, passwordVerifier, ...newcomer, mustChangePassword: !ownPassword };
        return (await keep({ ...book, accounts: [...book.accounts, added] }))
          ? accepted
          : notKept('accounts');
      }),
    change: ({ userName, disabled, unlock, newFirstPassword }) =>
      inTurn(async () => {
        if (readOnly) return preparedOnly;
        const account = find(userName);
        if (account === undefined) return rejected('userName: There is no such account.');
        const problems = newFirstPassword === undefined ? [] : passwordProblems(newFirstPassword, account);
        if (problems.length > 0) {
          return rejected(...problems.map((problem) => `newFirstPassword: ${problem}`));
        }
        if (disabled === true && isLastAdministrator(userName, book.accounts)) {
          return rejected('disabled: This is the last account that can administer Bedside.');
        }
        const changed: Account = {
          ...account,
          ...(disabled !== undefined && { disabled }),
          ...((unlock ?? newFirstPassword !== undefined) && { failures: { consecutive: 0 } }),
          ...(newFirstPassword !== undefined && {
            passwordVerifier: await passwords.makeVerifier(newFirstPassword),
            mustChangePassword: true,
          }),
        };
        return (await keep(having(changed))) ? accepted : notKept('accounts');
      }),
    authenticate: (userName, password) =>
      inTurn(async () => {
        const outcome = await authenticate(userName, password);
        return outcome.ok ? { ok: true, value: personOf(outcome.value) } : outcome;
      }),
    recordSignIn: (userName) =>
      inTurn(async () => {
        const account = find(userName);
        if (account === undefined) return refuse('E-AUTH-06');
        const lastSignInAt = new Date(now()).toISOString();
        return keepOutcome(having({ ...account, lastSignInAt, failedSignInsSince: 0 }));
      }),
    changePassword: (userName, current, next) =>
      inTurn(async () => {
        const outcome = await authenticate(userName, current);
        if (!outcome.ok) return outcome;
        const problems = passwordProblems(next, outcome.value);
        if (next === current) problems.push('The new password must differ from the present one.');
        if (problems.length > 0) return refuse('E-AUTH-10', true, { reason: problems.join(' ') });
        const passwordVerifier = await passwords.makeVerifier(next);
        return keepOutcome(having({ ...outcome.value, passwordVerifier, mustChangePassword: false }));
      }),
    acceptedTerms: (userId) => book.terms[userId],
    acceptTerms: (userId, version) =>
      inTurn(() => keepOutcome({ ...book, terms: { ...book.terms, [userId]: version } })),
    registrationOf: (sdsUserId) => book.registrations[sdsUserId],
    recordRegistration: (sdsUserId, registration) =>
      inTurn(() =>
        keepOutcome({ ...book, registrations: { ...book.registrations, [sdsUserId]: registration } }),
      ),
  };
}

function isLastAdministrator(userName: string, accounts: readonly Account[]): boolean {
  const administrators = accounts.filter(
    ({ disabled, duties }) => !disabled && duties.includes('administrator'),
  );
  return administrators.length === 1 && administrators[0]?.userName === userName;
}
