import type { JSX } from 'react';
import { setUpChanges } from '../../bridge/use-set-up.ts';
import { duty, registration } from '../../../shared/contract/session.ts';
import type { SetupState } from '../../../shared/contract/setup.ts';
import { accountWords as words, dutyWords, registrationBodies } from '../../../shared/words/account-words.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { FormField } from './form-field.tsx';
import { NameFields } from './name-fields.tsx';
import { FirstPasswordField } from './first-password-field.tsx';
import { accountFields, accountProblems, emptyAccount, toAccount } from './read-account.ts';
import { SetUpFormFrame } from './set-up-form.tsx';
import { useSetUpForm } from './use-set-up-form.ts';

/** A new account for one person, with a role of the policy, duties and a registration. */
export function AddAccountForm({ state }: { readonly state: SetupState }): JSX.Element {
  const form = useSetUpForm({
    name: 'account',
    initial: emptyAccount,
    secrets: ['firstPassword'],
    emptiedWhenSaved: accountFields,
    fields: { registration: 'number' },
    check: accountProblems,
    toInput: toAccount,
    send: setUpChanges.addAccount,
  });
  const { values, set } = form;
  return (
    <SetUpFormFrame form={form} button={words.add}>
      <NameFields form={form} />
      <SelectField
        id="account-roleId"
        label={words.role}
        value={values.roleId}
        options={[
          { value: '', words: words.chooseNoRole },
          ...(state.policy?.roles ?? []).map(({ id, name }) => ({ value: id, words: name })),
        ]}
        onChange={(value) => set('roleId', value)}
      />
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{words.dutiesLegend}</legend>
        {duty.options.map((each) => (
          <CheckboxField
            key={each}
            id={`account-${each}`}
            label={dutyWords[each]}
            hint={each === 'administrator' ? words.administratorHint : undefined}
            checked={values[each] === 'yes'}
            onChange={(checked) => set(each, checked ? 'yes' : '')}
          />
        ))}
      </fieldset>
      <SelectField
        id="account-body"
        label={words.body}
        value={values.body}
        options={[
          { value: '', words: words.noBody },
          ...registration.shape.body.options.map((body) => ({
            value: body,
            words: registrationBodies[body],
          })),
        ]}
        onChange={(value) => set('body', value)}
      />
      <FormField
        form={form}
        path="number"
        label={words.number}
        hint={words.numberHint}
        widthClass="nhsuk-input--width-10"
      />
      <FirstPasswordField form={form} />
    </SetUpFormFrame>
  );
}
