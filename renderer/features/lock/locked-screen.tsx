import type { JSX } from 'react';
import { useUnlock } from '../../bridge/use-sign-in.ts';
import type { SessionState } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/contract/errors.ts';
import { words } from '../../../shared/words/catalogue.ts';
import { buttonLabels } from '../../../shared/words/labels.ts';
import { labels } from '../../ui/labels.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { StaffButton } from '../../ui/staff-button.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';

interface LockedScreenProps {
  readonly session: SessionState;
  readonly onUnlocked: (session: SessionState) => void;
  readonly onFailed: (failure: Failure) => void;
  readonly onSignOut: () => void;
}

/** The lock screen. Only the person who locked can unlock (IG-24); nothing of a record is in the page (IG-21). */
export function LockedScreen({ session, onUnlocked, onFailed, onSignOut }: LockedScreenProps): JSX.Element {
  usePageTitle(labels.lockedTitle);
  const unlock = useUnlock();
  const choose = (staffId: string): void =>
    unlock.mutate(staffId, {
      onSuccess: (outcome) => (outcome.ok ? onUnlocked(outcome.value) : onFailed(outcome.error)),
    });
  const { headline, text } = words(session.notice === 'idle-locked' ? 'M-IDLE-LOCKED' : 'M-LOCKED');
  return (
    <div className="bedside-narrow">
      <PageHeading>{headline}</PageHeading>
      <p className="bedside-lead">{text}</p>
      <ul className="bedside-staff">
        {session.staff.map((member) => (
          <li key={member.id}>
            <StaffButton
              member={member}
              verb={labels.unlockAs}
              isVerbVisible
              busy={unlock.isPending}
              onChoose={choose}
            />
          </li>
        ))}
      </ul>
      <p>
        {labels.notYou}{' '}
        <button type="button" className="bedside-link-button" onClick={onSignOut}>
          {buttonLabels.signOut}
        </button>
      </p>
    </div>
  );
}
