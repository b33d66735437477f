import type { JSX } from 'react';
import { useSignIn } from '../../bridge/use-sign-in.ts';
import type { SessionState } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/contract/errors.ts';
import { headings } from '../../../shared/words/labels.ts';
import { statements } from '../../../shared/words/statements.ts';
import { labels } from '../../ui/labels.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { StaffButton } from '../../ui/staff-button.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { PrivacyNotice } from './privacy-notice.tsx';

interface SignInScreenProps {
  readonly session: SessionState;
  readonly notice?: string | undefined;
  readonly onSignedIn: (session: SessionState) => void;
  readonly onFailed: (failure: Failure) => void;
}

/** Choose yourself from the offered staff; who may sign in is main's decision. */
export function SignInScreen({ session, notice, onSignedIn, onFailed }: SignInScreenProps): JSX.Element {
  usePageTitle(headings.signIn);
  const signIn = useSignIn();
  const choose = (staffId: string): void =>
    signIn.mutate(staffId, {
      onSuccess: (outcome) => (outcome.ok ? onSignedIn(outcome.value) : onFailed(outcome.error)),
    });
  return (
    <div className="bedside-start">
      <div className="bedside-start__main">
        {notice !== undefined && <Notice kind="quiet">{notice}</Notice>}
        <PageHeading>{headings.signIn}</PageHeading>
        <p className="bedside-lead">{statements.purpose}</p>
        <p>
          {labels.staffAt} <strong>{session.organisation.name}</strong> ({session.organisation.odsCode})
        </p>
        <h2 className="nhsuk-heading-m">{headings.chooseUser}</h2>
        <ul className="bedside-staff">
          {session.staff.map((member) => (
            <li key={member.id}>
              <StaffButton member={member} verb={labels.signInAs} busy={signIn.isPending} onChoose={choose} />
            </li>
          ))}
        </ul>
      </div>
      <PrivacyNotice />
    </div>
  );
}
