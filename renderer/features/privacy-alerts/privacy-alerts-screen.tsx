import { useState, type JSX } from 'react';
import { useAlerts, type AlertChoice } from '../../bridge/use-alerts.ts';
import { alertWords as words, registerWords } from '../../../shared/words/register-words.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useAnnouncement } from '../../ui/status-region.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { AlertCard } from './alert-card.tsx';
import { AlertChoiceForm } from './alert-choice-form.tsx';

interface PrivacyAlertsScreenProps {
  /** Absent where these are all that a person does here: there is nowhere to leave to. */
  readonly onLeave?: (() => void) | undefined;
  /** Leads to the entries of an access in the register. */
  readonly onShowAccess?: ((accessId: string) => void) | undefined;
}

/** Accesses without an established relationship, for the privacy officer to look into and close (INT-6.2.6). */
export function PrivacyAlertsScreen({ onLeave, onShowAccess }: PrivacyAlertsScreenProps): JSX.Element {
  const [choice, setChoice] = useState<AlertChoice>({ show: 'open' });
  const [problemId, setProblemId] = useState<string>();
  const { data: outcome, isFetching } = useAlerts(choice);
  usePageTitle(words.title, problemId !== undefined);
  const alerts = outcome?.ok === true ? outcome.value : undefined;
  useAnnouncement(isFetching || alerts === undefined ? undefined : words.count(alerts.length));
  return (
    <div className="bedside-narrow bedside-alerts">
      {onLeave !== undefined && (
        <button type="button" className="bedside-link-button" onClick={onLeave}>
          {registerWords.back}
        </button>
      )}
      <PageHeading>{words.title}</PageHeading>
      <p>{words.lead}</p>
      <p className="bedside-label">{words.difference}</p>
      <AlertChoiceForm onChoose={setChoice} />
      {outcome === undefined && <p className="bedside-waiting">{words.loading}</p>}
      {outcome?.ok === false && <ProblemAlert failure={outcome.error} />}
      {alerts !== undefined && (
        <>
          <p className="bedside-label">{words.count(alerts.length)}</p>
          {alerts.length === 0 && (
            <p>
              <strong>{words.noMatch}</strong> {words.noMatchAdvice}
            </p>
          )}
          <ul className="bedside-alerts__list">
            {alerts.map((alert) => (
              <AlertCard
                key={`${alert.accessId} ${alert.cause}`}
                alert={alert}
                onShowAccess={onShowAccess}
                onProblem={(has) => setProblemId(has ? alert.accessId : undefined)}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
