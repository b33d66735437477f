import type { JSX } from 'react';
import { accountWords as words } from '../../../shared/words/account-words.ts';
import { FormField } from './form-field.tsx';
import type { AccountValues } from './read-account.ts';
import type { SetUpForm } from './use-set-up-form.ts';

/** Who the person is and how they sign in. */
export function NameFields({ form }: { readonly form: SetUpForm<AccountValues> }): JSX.Element {
  const short = 'nhsuk-input--width-20';
  return (
    <>
      <FormField
        form={form}
        path="prefix"
        label={words.prefix}
        hint={words.prefixHint}
        widthClass="nhsuk-input--width-5"
      />
      <FormField form={form} path="given" label={words.given} hint={words.givenHint} widthClass={short} />
      <FormField form={form} path="family" label={words.family} hint={words.familyHint} widthClass={short} />
      <FormField
        form={form}
        path="userName"
        label={words.userName}
        hint={words.userNameHint}
        widthClass={short}
      />
    </>
  );
}
