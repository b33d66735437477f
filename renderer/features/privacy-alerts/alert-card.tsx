import { SummaryList } from 'nhsuk-react-components';
import { useId, useState, type JSX } from 'react';
import type { PrivacyAlert } from '../../../shared/contract/audit.ts';
import { showInstant } from '../../../shared/format/instants.ts';
import { useSession } from '../../bridge/session-context.tsx';
import { formatNhsNumber } from '../../../shared/format/nhs-number.ts';
import {
  alertCauseWords,
  alertKindWords,
  alertWords as words,
} from '../../../shared/words/register-words.ts';
import { DisclosureButton } from '../../ui/disclosure-button.tsx';
import { partId } from '../../ui/part-id.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { CloseAlertForm } from './close-alert-form.tsx';

interface AlertCardProps {
  readonly alert: PrivacyAlert;
  readonly onShowAccess?: ((accessId: string) => void) | undefined;
  readonly onProblem: (hasProblem: boolean) => void;
}

/** One access to look into: kind and cause, who, when, whose number, and the user's own words. */
export function AlertCard({ alert, onShowAccess, onProblem }: AlertCardProps): JSX.Element {
  const { accessId, kind, cause, raisedAt, userId, userName, closed } = alert;
  const { user } = useSession();
  const isOwn = userId !== undefined && userId === user?.id;
  const [closing, setClosing] = useState(false);
  const headingId = useId();
  const formId = partId('close', accessId);
  const ofWhom = words.of(userName, showInstant(raisedAt));
  return (
    <li className="bedside-alerts__card">
      <article aria-labelledby={headingId}>
        <h2 className="nhsuk-heading-s" id={headingId}>
          <span className={`nhsuk-tag nhsuk-tag--${kind === 'alert' ? 'red' : 'grey'} bedside-tag`}>
            {alertKindWords[kind]}
          </span>{' '}
          {alertCauseWords[cause]} <VisuallyHidden>{ofWhom}</VisuallyHidden>
        </h2>
        <AlertFacts alert={alert} />
        <div className="bedside-row-actions">
          {onShowAccess !== undefined && (
            <button type="button" className="bedside-link-button" onClick={() => onShowAccess(accessId)}>
              {words.showAccess} <VisuallyHidden>{ofWhom}</VisuallyHidden>
            </button>
          )}
          {closed === undefined && !isOwn && (
            <DisclosureButton
              words={words.closeThis[kind]}
              hiddenWords={ofWhom}
              open={closing}
              controls={formId}
              onToggle={() => setClosing(!closing)}
            />
          )}
        </div>
        {closed === undefined && isOwn && <p className="bedside-label">{words.ownAccess}</p>}
        {closing && closed === undefined && !isOwn && (
          <div id={formId} className="bedside-disclosed">
            <CloseAlertForm accessId={accessId} onProblem={onProblem} />
          </div>
        )}
      </article>
    </li>
  );
}

function AlertFacts({ alert }: { readonly alert: PrivacyAlert }): JSX.Element {
  const { cause, raisedAt, userName, roleName, nhsNumber, practiceOdsCode, closed } = alert;
  const why = alert.why?.trim() === '' ? undefined : alert.why;
  // Only where the person could not be asked is the user asked for words (IG-05).
  const hasWhy = cause === 'cannot-be-asked' || why !== undefined;
  const facts = [
    [words.who, `${userName}, ${roleName}`],
    [words.when, showInstant(raisedAt)],
    [words.nhsNumber, formatNhsNumber(nhsNumber)],
    [words.practice, practiceOdsCode ?? words.noPractice],
    ...(hasWhy ? [[words.why, why ?? words.noWhy] as const] : []),
    ...(closed === undefined
      ? []
      : [[words.closed(closed.by, showInstant(closed.at)), closed.reason] as const]),
  ] as const;
  return (
    <SummaryList className="bedside-facts">
      {facts.map(([label, value]) => (
        <SummaryList.Row key={label}>
          <SummaryList.Key>{label}</SummaryList.Key>
          <SummaryList.Value>{value}</SummaryList.Value>
        </SummaryList.Row>
      ))}
    </SummaryList>
  );
}
