import { useState, type JSX } from 'react';
import type { AccessReason, TracedPerson } from '../../../shared/contract/person.ts';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { buttonLabels, headings } from '../../../shared/words/labels.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { PersonDetails } from './person-details.tsx';
import { labels } from '../../ui/labels.ts';
import type { PersonQuery } from '../../bridge/use-find-person.ts';
import { ReasonField } from './reason-field.tsx';
import { readReason, type ReasonEntry } from './read-reason.ts';
import { differentName } from './typed-name.ts';

interface ConfirmPersonScreenProps {
  readonly person: TracedPerson;
  /** The name that was typed to find them, if one was. */
  readonly typedName?: PersonQuery['names'];
  readonly notice?: string | undefined;
  readonly onConfirmed: (reason: AccessReason) => void;
  readonly onWrongPerson: () => void;
}

/** Check the person, say why the record is opened (IG-05), open it. */
export function ConfirmPersonScreen(props: ConfirmPersonScreenProps): JSX.Element {
  const { person, typedName, notice, onConfirmed, onWrongPerson } = props;
  const [entry, setEntry] = useState<ReasonEntry>({ kind: undefined, why: '' });
  const [problem, setProblem] = useState<FieldProblem>();
  const [attempt, setAttempt] = useState(0);
  const different = differentName(typedName, person);
  usePageTitle(headings.confirm, problem !== undefined);

  const submit = (): void => {
    const read = readReason(entry);
    if (read.ok) {
      onConfirmed(read.reason);
      return;
    }
    setProblem(read.problem);
    setAttempt(attempt + 1);
  };

  return (
    <>
      {notice !== undefined && <Notice kind="quiet">{notice}</Notice>}
      {problem !== undefined && <ErrorSummary problems={[problem]} key={attempt} />}
      <PageHeading>{headings.confirm}</PageHeading>
      {different !== undefined && (
        <Notice kind="warning">
          <p>
            <strong>{labels.differentName(different)}</strong> {labels.differentNameAdvice}
          </p>
        </Notice>
      )}
      <div className="bedside-confirm">
        <PersonDetails person={person} />
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <ReasonField entry={entry} onChange={setEntry} problem={problem} />
          <div className="nhsuk-button-group">
            <button type="submit" className="nhsuk-button bedside-button">
              {buttonLabels.openRecord}
            </button>
            <button
              type="button"
              className="nhsuk-button nhsuk-button--secondary bedside-button"
              onClick={onWrongPerson}
            >
              {buttonLabels.notThisPerson}
            </button>
          </div>
        </form>
      </div>
    </>
  );
}
