import type { JSX } from 'react';
import { cancelSignIn, useUnlock } from '../../bridge/use-sign-in.ts';
import type { SessionState } from '../../../shared/contract/session.ts';
import { words } from '../../../shared/words/catalogue.ts';
import { buttonLabels } from '../../../shared/words/labels.ts';
import { labels } from '../../ui/labels.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ProveWho } from '../../ui/prove-who.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';

interface LockedScreenProps {
  readonly session: SessionState;
  readonly onUnlocked: (session: SessionState) => void;
  readonly onSignOut: () => void;
}

/**
 * The lock screen. Only the person who locked can unlock, by the proof they signed in with (IG-24); nothing of a
 * record is in the page (IG-21). Anybody else signs this person out first.
 */
export function LockedScreen({ session, onUnlocked, onSignOut }: LockedScreenProps): JSX.Element {
  usePageTitle(labels.lockedTitle);
  const unlock = useUnlock();
  const { user } = session;
  const { headline, text } = words(session.notice === 'idle-locked' ? 'M-IDLE-LOCKED' : 'M-LOCKED');
  const answer = unlock.data;
  return (
    <div className="bedside-narrow">
      <PageHeading>{headline}</PageHeading>
      <p className="bedside-lead">{text}</p>
      {user !== undefined && (
        <p>
          {labels.signedInAs} <strong>{user.displayName}</strong> · {user.roleName}
        </p>
      )}
      <ProveWho
        ways={{ cis2: user?.signedInBy === 'cis2', local: user?.signedInBy === 'local' }}
        userName={user?.id}
        submitWords={buttonLabels.unlock}
        pending={unlock.pending}
        failure={answer?.ok === false ? answer.error : undefined}
        onProve={(proof) =>
          unlock.prove(proof, (outcome) => (outcome.ok ? onUnlocked(outcome.value) : undefined))
        }
        onCancel={cancelSignIn}
      />
      <p>
        {labels.notYou}{' '}
        <button type="button" className="bedside-link-button" onClick={onSignOut}>
          {buttonLabels.signOut}
        </button>
      </p>
    </div>
  );
}
