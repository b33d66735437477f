import type { JSX } from 'react';
import { cancelSignIn, useSignIn } from '../../bridge/use-sign-in.ts';
import type { SessionState } from '../../../shared/contract/session.ts';
import { buttonLabels, headings } from '../../../shared/words/labels.ts';
import { signInWords } from '../../../shared/words/sign-in-words.ts';
import { labels } from '../../ui/labels.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ProveWho } from '../../ui/prove-who.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { LegalNotice } from './legal-notice.tsx';
import { PrivacyNotice } from './privacy-notice.tsx';

interface SignInScreenProps {
  readonly session: SessionState;
  readonly notice?: string | undefined;
  readonly onSignedIn: (session: SessionState) => void;
}

/** Who is there, proved by CIS2 or a local account; who may sign in is main's decision (integration.md 6.4). */
export function SignInScreen({ session, notice, onSignedIn }: SignInScreenProps): JSX.Element {
  usePageTitle(headings.signIn);
  const signIn = useSignIn();
  const { organisation, environment } = session;
  const { hint, ...ways } = session.signIn;
  const answer = signIn.data;
  return (
    <div className="bedside-start">
      <div className="bedside-start__main">
        {notice !== undefined && <Notice kind="quiet">{notice}</Notice>}
        <PageHeading>{headings.signIn}</PageHeading>
        <LegalNotice />
        {organisation !== undefined && (
          <p>
            {labels.staffAt} <strong>{organisation.name}</strong> ({organisation.odsCode})
            {environment !== undefined && (
              <>
                {' '}
                · {signInWords.environment} {environment.name}
              </>
            )}
          </p>
        )}
        <ProveWho
          ways={ways}
          submitWords={buttonLabels.signIn}
          pending={signIn.pending}
          failure={answer?.ok === false ? answer.error : undefined}
          onProve={(proof) =>
            signIn.prove(proof, (outcome) => (outcome.ok ? onSignedIn(outcome.value) : undefined))
          }
          onCancel={cancelSignIn}
        />
        {hint !== undefined && environment?.kind === 'sandbox' && (
          <div className="bedside-notice bedside-notice--quiet">
            <p>
              <strong>{signInWords.sandboxHint}</strong>
            </p>
            <p className="bedside-received">{hint}</p>
          </div>
        )}
      </div>
      <PrivacyNotice keeping={session.keeping} />
    </div>
  );
}
