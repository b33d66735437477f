import type { JSX } from 'react';
import { accountWords as words } from '../../../shared/words/account-words.ts';
import { FormField } from './form-field.tsx';
import type { SetUpForm } from './use-set-up-form.ts';

interface FirstPasswordFieldProps<V extends { readonly firstPassword: string }> {
  readonly form: SetUpForm<V>;
}

/** The password that an administrator gives to somebody, who must change it at their first sign-in. */
export function FirstPasswordField<V extends { readonly firstPassword: string }>({
  form,
}: FirstPasswordFieldProps<V>): JSX.Element {
  return (
    <FormField
      form={form}
      path="firstPassword"
      label={words.firstPassword}
      hint={words.firstPasswordHint}
      secret
    />
  );
}
