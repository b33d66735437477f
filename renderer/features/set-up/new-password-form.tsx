import type { JSX } from 'react';
import { setUpChanges } from '../../bridge/use-set-up.ts';
import { accountWords as words } from '../../../shared/words/account-words.ts';
import { FirstPasswordField } from './first-password-field.tsx';
import { passwordProblems } from './read-account.ts';
import { SetUpFormFrame } from './set-up-form.tsx';
import { useSetUpForm } from './use-set-up-form.ts';

/** A new first password for somebody who has lost theirs; they must change it when they sign in. */
export function NewPasswordForm({ userName }: { readonly userName: string }): JSX.Element {
  const form = useSetUpForm({
    name: `password-${userName}`,
    initial: { firstPassword: '' },
    secrets: ['firstPassword'],
    check: passwordProblems,
    toInput: ({ firstPassword }) => ({ userName, newFirstPassword: firstPassword }),
    send: setUpChanges.changeAccount,
  });
  return (
    <SetUpFormFrame form={form} button={words.savePassword}>
      <FirstPasswordField form={form} />
    </SetUpFormFrame>
  );
}
