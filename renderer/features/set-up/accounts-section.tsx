import { useState, type JSX } from 'react';
import type { SetupState } from '../../../shared/contract/setup.ts';
import { accountWords as words } from '../../../shared/words/account-words.ts';
import { DisclosureButton } from '../../ui/disclosure-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AccountTable } from './account-table.tsx';
import { AddAccountForm } from './add-account-form.tsx';
import { SetUpSection } from './set-up-section.tsx';

/** Accounts for staff without CIS2: one person each, never deleted, only turned off. */
export function AccountsSection({ state }: { readonly state: SetupState }): JSX.Element {
  const [adding, setAdding] = useState(false);
  return (
    <SetUpSection
      part="accounts"
      alwaysOpen
      facts={
        <>
          {state.missing.includes('privacy-officer') && <Notice kind="warning">{words.noOfficer}</Notice>}
          {state.accounts.length === 0 ? <p>{words.noAccounts}</p> : <AccountTable state={state} />}
        </>
      }
      form={
        state.readOnly ? undefined : (
          <>
            <DisclosureButton
              words={words.addTitle}
              hiddenWords=""
              open={adding}
              controls="account-add"
              onToggle={() => setAdding(!adding)}
            />
            {adding && (
              <div id="account-add" className="bedside-disclosed">
                <AddAccountForm state={state} />
              </div>
            )}
          </>
        )
      }
    />
  );
}
