import type { JSX } from 'react';
import { useSession } from '../../bridge/session-context.tsx';
import { useCall } from '../../bridge/use-call.ts';
import type { SessionState } from '../../../shared/contract/session.ts';
import { words } from '../../../shared/words/catalogue.ts';
import { buttonLabels } from '../../../shared/words/labels.ts';
import { termsWords } from '../../../shared/words/sign-in-words.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';

interface TermsScreenProps {
  readonly onAgreed: (session: SessionState) => void;
  readonly onSignOut: () => void;
}

/** The terms that each person agrees to before anything else (IG-04, M-TERMS); without records, those of a duty. */
export function TermsScreen({ onAgreed, onSignOut }: TermsScreenProps): JSX.Element {
  const { user } = useSession();
  const { headline, text } = user?.tier === 'none' ? termsWords.withoutRecords : words('M-TERMS');
  usePageTitle(headline);
  const accept = useCall((bridge) => bridge.session.acceptTerms);
  const agree = (): void => {
    if (accept.isPending) return;
    accept.mutate(undefined, {
      onSuccess: (outcome) => (outcome.ok ? onAgreed(outcome.value) : undefined),
    });
  };
  return (
    <div className="bedside-narrow bedside-terms">
      {accept.data?.ok === false && <ProblemAlert failure={accept.data.error} />}
      <PageHeading>{headline}</PageHeading>
      <p>{termsWords.lead}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {text.split(/(?<=\.)\s+/u).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className="nhsuk-button-group">
        <button
          type="button"
          className="nhsuk-button bedside-button"
          aria-disabled={accept.isPending}
          onClick={agree}
        >
          {termsWords.agree}
        </button>
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary bedside-button"
          onClick={onSignOut}
        >
          {buttonLabels.signOut}
        </button>
      </div>
    </div>
  );
}
