import type { JSX } from 'react';
import { setUpChanges } from '../../bridge/use-set-up.ts';
import type { NewAccount } from '../../../shared/contract/setup.ts';
import { firstAdministratorWords as words } from '../../../shared/words/set-up-words.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { NameFields } from './name-fields.tsx';
import { FormField } from './form-field.tsx';
import { accountProblems, emptyAccount, toAccount } from './read-account.ts';
import { SetUpFormFrame } from './set-up-form.tsx';
import { useSetUpForm } from './use-set-up-form.ts';

interface FirstAdministratorProps {
  readonly onMade: () => void;
}

/** All that an empty Bedside asks for: the account of the person who sets it up, and what comes next. */
export function FirstAdministrator({ onMade }: FirstAdministratorProps): JSX.Element {
  usePageTitle(words.title);
  return (
    <div className="bedside-start">
      <div>
        <PageHeading>{words.title}</PageHeading>
        <p className="bedside-lead">{words.lead}</p>
        <FirstAccountForm onMade={onMade} />
      </div>
      <section className="bedside-privacy" aria-labelledby="set-up-next">
        <h2 className="nhsuk-heading-s" id="set-up-next">
          {words.nextTitle}
        </h2>
        <ol className="nhsuk-list nhsuk-list--number">
          {words.next.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        <p>{words.onlyHere}</p>
      </section>
    </div>
  );
}

function FirstAccountForm({ onMade }: { readonly onMade: () => void }): JSX.Element {
  const form = useSetUpForm({
    name: 'begin',
    initial: emptyAccount,
    secrets: ['firstPassword'],
    check: accountProblems,
    toInput: (values): NewAccount => ({ ...toAccount(values), duties: ['administrator'] }),
    send: setUpChanges.begin,
    onAccepted: onMade,
    refresh: false,
  });
  return (
    <SetUpFormFrame form={form} button={words.button}>
      <NameFields form={form} />
      {/* Chosen by the person, so nobody has to change it afterwards. */}
      <FormField form={form} path="firstPassword" label={words.password} hint={words.passwordHint} secret />
    </SetUpFormFrame>
  );
}

/** After that nobody may see the set-up until the administrator has signed in. */
export function AdministratorMade({ onLeave }: { readonly onLeave?: (() => void) | undefined }): JSX.Element {
  usePageTitle(words.done);
  return (
    <div className="bedside-narrow">
      <PageHeading>{words.done}</PageHeading>
      <p className="bedside-lead">{words.doneText}</p>
      {onLeave !== undefined && (
        <button type="button" className="nhsuk-button bedside-button" onClick={onLeave}>
          {words.signIn}
        </button>
      )}
    </div>
  );
}
