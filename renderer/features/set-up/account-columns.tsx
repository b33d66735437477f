import type { ChangeAccount, LocalAccount, SetupState } from '../../../shared/contract/setup.ts';
import { showInstant } from '../../../shared/format/instants.ts';
import { accountWords as words, dutyNames, registrationBodies } from '../../../shared/words/account-words.ts';
import type { ClinicalColumn } from '../../ui/clinical-table.tsx';
import { partId } from '../../ui/part-id.ts';
import { AccountActions } from './account-actions.tsx';

export interface AccountRow {
  readonly id: string;
  readonly account: LocalAccount;
}

interface RowActions {
  readonly run: (change: ChangeAccount) => void;
  /** Id of the row whose password form is open. */
  readonly openFor: string | undefined;
  readonly setOpenFor: (id: string | undefined) => void;
}

/** Id of the part beneath a row that takes a new first password. */
export function passwordPartId(rowId: string): string {
  return partId('password', rowId);
}

/** Columns of the account table; without the last one where nothing may be changed. */
export function accountColumns(
  state: SetupState,
  { run, openFor, setOpenFor }: RowActions,
): readonly ClinicalColumn<AccountRow>[] {
  if (state.readOnly) return factColumns(state);
  return [
    ...factColumns(state),
    {
      key: 'actions',
      header: words.columns.actions,
      cell: ({ id, account }) => (
        <AccountActions
          account={account}
          onChange={run}
          password={{
            open: openFor === id,
            partId: passwordPartId(id),
            toggle: () => setOpenFor(openFor === id ? undefined : id),
          }}
        />
      ),
    },
  ];
}

function factColumns(state: SetupState): readonly ClinicalColumn<AccountRow>[] {
  const roleNames = new Map(state.policy?.roles.map(({ id, name }) => [id, name]));
  return [
    {
      key: 'person',
      header: words.columns.person,
      cell: ({ account }) => (
        <>
          {account.displayName} <span className="bedside-second-line bedside-label">{account.userName}</span>
        </>
      ),
    },
    {
      key: 'role',
      header: words.columns.role,
      cell: ({ account: { roleId } }) =>
        roleId === undefined ? words.noRole : (roleNames.get(roleId) ?? roleId),
    },
    {
      key: 'duties',
      header: words.columns.duties,
      cell: ({ account: { duties } }) =>
        duties.length === 0 ? words.noDuties : duties.map((each) => dutyNames[each]).join(', '),
    },
    {
      key: 'registration',
      header: words.columns.registration,
      cell: ({ account: { registration } }) =>
        registration === undefined
          ? words.noRegistration
          : `${registrationBodies[registration.body]} ${registration.number}`,
    },
    { key: 'state', header: words.columns.state, cell: ({ account }) => accountState(account) },
    {
      key: 'last',
      header: words.columns.lastSignIn,
      cell: ({ account: { lastSignInAt } }) =>
        lastSignInAt === undefined ? words.neverSignedIn : showInstant(lastSignInAt),
    },
  ];
}

function accountState({ disabled, lockedOut }: LocalAccount): string {
  if (disabled) return words.states.disabled;
  return lockedOut ? words.states.lockedOut : words.states.active;
}
