import { useState, type JSX } from 'react';
import { useFindPerson } from '../../bridge/use-find-person.ts';
import { useProgress } from '../../bridge/use-progress.ts';
import type { Failure } from '../../../shared/contract/errors.ts';
import type { TracedPerson } from '../../../shared/contract/person.ts';
import { dateInLondon } from '../../../shared/format/instants.ts';
import { hopWords } from '../../../shared/words/hop-words.ts';
import { buttonLabels, headings, personLabels } from '../../../shared/words/labels.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { labels } from '../../ui/labels.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useAnnouncement } from '../../ui/status-region.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { readEntry, type EntryProblems, type PersonEntry } from './read-entry.ts';

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
  const find = useFindPerson();
  const hop = useProgress();
  const hasProblems = problems.list.length > 0;
  usePageTitle(headings.find, hasProblems);
  const waitingFor = find.isPending ? hopWords(hop ?? 'sign-on', 'waiting') : undefined;
  useAnnouncement(waitingFor);

  const submit = (): void => {
    if (find.isPending) return;
    const read = readEntry(entry, dateInLondon(new Date().toISOString()));
    if (!read.ok) {
      setProblems(read.problems);
      setAttempt(attempt + 1);
      return;
    }
    setProblems(noProblems);
    find.mutate(read.query, {
      onSuccess: (outcome) => (outcome.ok ? onFound(outcome.value, entry) : onFailed(outcome.error, entry)),
    });
  };

  return (
    <div className="bedside-narrow">
      {notice !== undefined && <Notice kind="quiet">{notice}</Notice>}
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
          id="nhs-number"
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
        <button type="submit" className="nhsuk-button bedside-button" aria-disabled={find.isPending}>
          {buttonLabels.find}
        </button>
        {waitingFor !== undefined && <p className="bedside-waiting">{waitingFor}</p>}
      </form>
    </div>
  );
}
