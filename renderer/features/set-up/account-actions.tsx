import type { JSX } from 'react';
import type { ChangeAccount, LocalAccount } from '../../../shared/contract/setup.ts';
import { accountWords as words } from '../../../shared/words/account-words.ts';
import { DisclosureButton } from '../../ui/disclosure-button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

interface AccountActionsProps {
  readonly account: LocalAccount;
  readonly onChange: (change: ChangeAccount) => void;
  readonly password: { readonly open: boolean; readonly partId: string; readonly toggle: () => void };
}

/** What an administrator can do to an account; nothing deletes one, because the access log names it. */
export function AccountActions({ account, onChange, password }: AccountActionsProps): JSX.Element {
  const { userName, displayName, disabled, lockedOut } = account;
  return (
    <div className="bedside-row-actions">
      <Action
        words={disabled ? words.enable : words.disable}
        name={displayName}
        run={() => onChange({ userName, disabled: !disabled })}
      />
      {lockedOut && (
        <Action words={words.unlock} name={displayName} run={() => onChange({ userName, unlock: true })} />
      )}
      <DisclosureButton
        words={words.newPassword}
        hiddenWords={words.of(displayName)}
        open={password.open}
        controls={password.partId}
        onToggle={password.toggle}
      />
    </div>
  );
}

interface ActionProps {
  readonly words: string;
  readonly name: string;
  readonly run: () => void;
}

function Action({ words: shown, name, run }: ActionProps): JSX.Element {
  return (
    <button type="button" className="bedside-link-button" onClick={run}>
      {shown} <VisuallyHidden>{words.of(name)}</VisuallyHidden>
    </button>
  );
}
