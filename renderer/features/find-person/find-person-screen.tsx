import { useState, type JSX } from 'react';
import { useFindPerson } from '../../bridge/use-find-person.ts';
import type { Failure } from '../../../shared/contract/errors.ts';
import type { TracedPerson } from '../../../shared/contract/person.ts';
import { dateInLondon } from '../../../shared/format/instants.ts';
import { replacedNumberWords } from '../../../shared/words/field-words.ts';
import { buttonLabels, headings, personLabels } from '../../../shared/words/labels.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { labels } from '../../ui/labels.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { FindingProgress } from './finding-progress.tsx';
import { NameFields } from './name-fields.tsx';
import { entryFieldIds, readEntry, type EntryProblems, type PersonEntry } from './read-entry.ts';

interface FindPersonScreenProps {
  /** What was typed before, offered again after an error (A11Y-05). */
  readonly entered?: PersonEntry | undefined;
  readonly notice?: string | undefined;
  readonly onFound: (person: TracedPerson, entered: PersonEntry) => void;
  readonly onFailed: (failure: Failure, entered: PersonEntry) => void;
}

const emptyEntry: PersonEntry = { nhsNumber: '', birthDate: { day: '', month: '', year: '' } };
const noProblems: EntryProblems = { list: [] };

/** NHS number and date of birth, both required; checked only when submitted (UI-12, UI-13, SAFE-11). */
export function FindPersonScreen(props: FindPersonScreenProps): JSX.Element {
  const { entered, notice, onFound, onFailed } = props;
  const [entry, setEntry] = useState(entered ?? emptyEntry);
  const [problems, setProblems] = useState(noProblems);
  const [attempt, setAttempt] = useState(0);
  const [stopped, setStopped] = useState(false);
  const { isPending, find, stop } = useFindPerson();
  const hasProblems = problems.list.length > 0;
  usePageTitle(headings.find, hasProblems);
  const said = entry.replaced === undefined ? notice : replacedNumberWords.find;

  const submit = (): void => {
    if (isPending) return;
    const read = readEntry(entry, dateInLondon(new Date().toISOString()));
    if (!read.ok) {
      setProblems(read.problems);
      setAttempt(attempt + 1);
      return;
    }
    setProblems(noProblems);
    setStopped(false);
    find(read.query, (outcome) =>
      outcome.ok ? onFound(outcome.value, entry) : onFailed(outcome.error, entry),
    );
  };
  const stopWaiting = (): void => {
    stop();
    setStopped(true);
  };

  return (
    <div className="bedside-narrow">
      {said !== undefined && (
        <Notice kind={entry.replaced === undefined ? 'quiet' : 'warning'}>{said}</Notice>
      )}
      {hasProblems && <ErrorSummary problems={problems.list} key={attempt} />}
      <PageHeading>{headings.find}</PageHeading>
      <p>{labels.findLead}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          id={entryFieldIds.nhsNumber}
          label={personLabels.nhsNumber}
          hint={personLabels.nhsNumberHint}
          value={entry.nhsNumber}
          onChange={(nhsNumber) => setEntry({ ...entry, nhsNumber })}
          inputMode="numeric"
          widthClass="nhsuk-input--width-10"
          error={problems.nhsNumber}
        />
        <DateField
          id="date-of-birth"
          legend={personLabels.dateOfBirth}
          hint={personLabels.dateOfBirthHint}
          value={entry.birthDate}
          onChange={(birthDate) => setEntry({ ...entry, birthDate })}
          error={problems.birthDate}
        />
        {entry.names !== undefined && (
          <NameFields
            names={entry.names}
            problems={problems}
            onChange={(names) => setEntry({ ...entry, names })}
          />
        )}
        <div className="nhsuk-button-group">
          <button type="submit" className="nhsuk-button bedside-button" aria-disabled={isPending}>
            {buttonLabels.find}
          </button>
          {isPending && (
            <button
              type="button"
              className="nhsuk-button nhsuk-button--secondary bedside-button"
              onClick={stopWaiting}
            >
              {buttonLabels.cancel}
            </button>
          )}
        </div>
        {isPending && <FindingProgress />}
        {stopped && <Notice kind="quiet">{labels.stoppedFinding}</Notice>}
      </form>
    </div>
  );
}
