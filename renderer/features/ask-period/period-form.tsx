import { useId, useState, type JSX, type SyntheticEvent } from 'react';
import { dateInLondon } from '../../../shared/format/instants.ts';
import type { AskedRange } from '../../../shared/record/record-view.ts';
import { periodWords } from '../../../shared/words/period-words.ts';
import { DateField, type TypedDate } from '../../ui/date-field.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { readPeriod, readUntil } from './read-period.ts';

interface PeriodFormProps {
  readonly kind: 'period' | 'until';
  readonly onAsk: (range: AskedRange) => void;
}

const noDay: TypedDate = { day: '', month: '', year: '' };

/** Days that the practice is asked for; what it may not be asked with is told here and never sent (SAFE-27). */
export function PeriodForm({ kind, onAsk }: PeriodFormProps): JSX.Element {
  const id = useId();
  const [from, setFrom] = useState(noDay);
  const [to, setTo] = useState(noDay);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const today = dateInLondon(new Date().toISOString());
    const read = kind === 'until' ? readUntil(id, to, today) : readPeriod(id, { from, to }, today);
    setProblems(read.ok ? [] : read.problems);
    setAttempt((before) => before + 1);
    if (read.ok) onAsk(read.range);
  };
  const errorAt = (field: string): string | undefined =>
    problems.find(({ fieldId }) => fieldId.startsWith(`${id}-${field}-`))?.words;

  return (
    <form className="bedside-period" onSubmit={submit} noValidate>
      {problems.length > 0 && <ErrorSummary key={attempt} problems={problems} />}
      {kind === 'period' && (
        <DateField
          id={`${id}-from`}
          legend={periodWords.from}
          hint={periodWords.hint}
          value={from}
          onChange={setFrom}
          error={errorAt('from')}
        />
      )}
      <DateField
        id={`${id}-to`}
        legend={kind === 'until' ? periodWords.until : periodWords.to}
        hint={kind === 'until' ? periodWords.untilHint : periodWords.hint}
        value={to}
        onChange={setTo}
        error={errorAt('to')}
      />
      <p>{periodWords.note}</p>
      <button type="submit" className="nhsuk-button bedside-button">
        {periodWords.send}
      </button>
    </form>
  );
}
