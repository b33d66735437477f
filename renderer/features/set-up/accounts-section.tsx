import { useState, type JSX } from 'react';
import type { SetupState } from '../../../shared/contract/setup.ts';
import { accountWords as words } from '../../../shared/words/account-words.ts';
import { DisclosureButton } from '../../ui/disclosure-button.tsx';
import { AccountTable } from './account-table.tsx';
import { AddAccountForm } from './add-account-form.tsx';
import { PartWarning } from './part-warning.tsx';
import { lacksReader } from './set-up-gaps.ts';
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
          {state.missing.includes('privacy-officer') && (
            <PartWarning headline={words.noOfficer} text={words.noOfficerText} />
          )}
          {lacksReader(state) && <PartWarning headline={words.noReader} text={words.noReaderText} />}
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
