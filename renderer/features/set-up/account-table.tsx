import { useState, type JSX } from 'react';
import { setUpChanges } from '../../bridge/use-set-up.ts';
import type { SetupState } from '../../../shared/contract/setup.ts';
import { accountWords as words } from '../../../shared/words/account-words.ts';
import { ClinicalTable } from '../../ui/clinical-table.tsx';
import { accountColumns, passwordPartId, type AccountRow } from './account-columns.tsx';
import { ActionTrouble } from './action-trouble.tsx';
import { NewPasswordForm } from './new-password-form.tsx';
import { useSetUpAction } from './use-set-up-action.ts';

/** The accounts, and what an administrator may do to each. */
export function AccountTable({ state }: { readonly state: SetupState }): JSX.Element {
  const [openFor, setOpenFor] = useState<string>();
  const { trouble, run } = useSetUpAction(setUpChanges.changeAccount);
  return (
    <>
      <ActionTrouble part="accounts" trouble={trouble} />
      <ClinicalTable<AccountRow>
        caption={words.caption}
        captionSize="s"
        rows={state.accounts.map((account) => ({ id: account.userName, account }))}
        columns={accountColumns(state, { run, openFor, setOpenFor })}
        renderBelow={({ id, account }) =>
          openFor === id ? (
            <div id={passwordPartId(id)} className="bedside-disclosed">
              <NewPasswordForm userName={account.userName} />
            </div>
          ) : undefined
        }
      />
    </>
  );
}
