import type { LocalAccount } from '../../shared/contract/setup.ts';
import type { Account } from './account-book.ts';
import { minutesOfRest } from './lockout.ts';

/** A person with a local account, as far as the rest of the app may know them. */
export type LocalPerson = Omit<Account, 'passwordVerifier' | 'failures'>;

/** Leaves out what only the account book needs. */
export function personOf({
  passwordVerifier: _secret,
  failures: _failures,
  ...person
}: Account): LocalPerson {
  return person;
}

/** As the administrator sees them; `now` in milliseconds since 1970. */
export function describeAccount(account: Account, now: number): LocalAccount {
  const { userName, roleId, duties, registration, disabled, failures, lastSignInAt } = account;
  return {
    userName,
    displayName: displayNameOf(account),
    ...(roleId !== undefined && { roleId }),
    duties,
    ...(registration && { registration }),
    disabled,
    lockedOut: minutesOfRest(failures, now) > 0,
    ...(lastSignInAt !== undefined && { lastSignInAt }),
  };
}

/** `Ms Nia Testwell`. */
export function displayNameOf({
  prefix,
  given,
  family,
}: Pick<Account, 'prefix' | 'given' | 'family'>): string {
  return [prefix, given, family].filter((part) => part !== '').join(' ');
}
