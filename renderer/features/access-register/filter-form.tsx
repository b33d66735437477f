import { useState, type JSX } from 'react';
import { auditEvents, auditOutcome, type AuditFilter } from '../../../shared/contract/audit.ts';
import { dateInLondon } from '../../../shared/format/instants.ts';
import {
  auditEventWords,
  auditOutcomeWords,
  registerWords as words,
} from '../../../shared/words/register-words.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { DateField, type TypedDate } from '../../ui/date-field.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { emptyFilter, readFilter, type FilterEntry } from './read-filter.ts';

interface FilterFormProps {
  /** Whether entries of other people can be seen at all. */
  readonly everybody: boolean;
  readonly onFilter: (filter: AuditFilter) => void;
  readonly onProblems: (hasProblems: boolean) => void;
}

/** The filters of the register, alone or together (integration.md 6.3); nothing is asked before the button is pressed. */
export function FilterForm({ everybody, onFilter, onProblems }: FilterFormProps): JSX.Element {
  const [entry, setEntry] = useState(emptyFilter);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const change = (changes: Partial<FilterEntry>): void => setEntry({ ...entry, ...changes });
  const show = (found: readonly FieldProblem[]): void => {
    setProblems(found);
    setAttempt(attempt + 1);
    onProblems(found.length > 0);
  };
  const submit = (): void => {
    const read = readFilter(entry, dateInLondon(new Date().toISOString()));
    show(read.ok ? [] : read.problems);
    if (read.ok) onFilter(read.filter);
  };
  const clear = (): void => {
    setEntry(emptyFilter);
    show([]);
    onFilter({});
  };
  return (
    <form
      noValidate
      aria-label={words.filters}
      className="bedside-register__filters"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {problems.length > 0 && <ErrorSummary problems={problems} key={attempt} />}
      <div className="bedside-register__boxes">
        {everybody && (
          <TextField
            id="filter-user"
            label={words.user}
            hint={words.userHint}
            value={entry.user}
            onChange={(user) => change({ user })}
            inputMode="text"
            widthClass="nhsuk-input--width-20"
          />
        )}
        <TextField
          id="filter-nhsNumber"
          label={words.nhsNumber}
          hint={everybody ? words.nhsNumberHint : words.ownNhsNumberHint}
          value={entry.nhsNumber}
          onChange={(nhsNumber) => change({ nhsNumber })}
          inputMode="numeric"
          widthClass="nhsuk-input--width-10"
          error={problems.find(({ fieldId }) => fieldId === 'filter-nhsNumber')?.words}
        />
        <DayField name="from" value={entry.from} problems={problems} onChange={(from) => change({ from })} />
        <DayField name="to" value={entry.to} problems={problems} onChange={(to) => change({ to })} />
        <SelectField
          id="filter-event"
          label={words.event}
          value={entry.event}
          options={[
            { value: '', words: words.anyEvent },
            ...auditEvents.map((event) => ({ value: event, words: auditEventWords[event] })),
          ]}
          onChange={(event) => change({ event })}
        />
        <SelectField
          id="filter-outcome"
          label={words.outcome}
          value={entry.outcome}
          options={[
            { value: '', words: words.anyOutcome },
            ...auditOutcome.options.map((outcome) => ({ value: outcome, words: auditOutcomeWords[outcome] })),
          ]}
          onChange={(outcome) => change({ outcome })}
        />
        <CheckboxField
          id="filter-outOfHours"
          label={words.outOfHours}
          hint={words.outOfHoursHint}
          checked={entry.outOfHours}
          onChange={(outOfHours) => change({ outOfHours })}
        />
        <CheckboxField
          id="filter-endsOnly"
          label={words.endsOnly}
          checked={entry.endsOnly}
          onChange={(endsOnly) => change({ endsOnly })}
        />
      </div>
      <div className="nhsuk-button-group bedside-buttons">
        <button type="submit" className="nhsuk-button bedside-button">
          {words.search}
        </button>
        <button type="button" className="nhsuk-button nhsuk-button--secondary bedside-button" onClick={clear}>
          {words.clear}
        </button>
      </div>
    </form>
  );
}

interface DayFieldProps {
  readonly name: 'from' | 'to';
  readonly value: TypedDate;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (day: TypedDate) => void;
}

function DayField({ name, value, problems, onChange }: DayFieldProps): JSX.Element {
  return (
    <DateField
      id={`filter-${name}`}
      legend={words[name]}
      hint={words.dayHint}
      value={value}
      onChange={onChange}
      error={problems.find(({ fieldId }) => fieldId.startsWith(`filter-${name}-`))?.words}
    />
  );
}
