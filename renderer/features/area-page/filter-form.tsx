import { useState, type JSX } from 'react';
import type { FilterFacts } from '../../../shared/record/areas/area-facts.ts';
import type { LocalFilter } from '../../../shared/record/record-reader.ts';
import { filterWords } from '../../ui/clinical-words.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { emptyEntry, readFilter, type FilterEntry } from './read-filter.ts';

interface FilterFormProps {
  /** First part of the ids of its boxes, unique on the page. */
  readonly id: string;
  readonly caption: string;
  readonly facts: FilterFacts;
  readonly onFilter: (filter: LocalFilter) => void;
}

/** The local filter of one table; nothing is hidden before the button is pressed, and the request never changes (9.4, UI-45). */
export function FilterForm({ id, caption, facts, onFilter }: FilterFormProps): JSX.Element {
  const [entry, setEntry] = useState(emptyEntry);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const change = (changes: Partial<FilterEntry>): void => setEntry({ ...entry, ...changes });
  const problemOf = (field: string): string | undefined =>
    problems.find(({ fieldId }) => fieldId.startsWith(`${id}-${field}`))?.words;
  const submit = (): void => {
    const read = readFilter(entry, id);
    setProblems(read.ok ? [] : read.problems);
    setAttempt(attempt + 1);
    if (read.ok) onFilter(read.filter);
  };
  return (
    <form
      noValidate
      className="bedside-filter"
      aria-label={filterWords.formOf(caption)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {problems.length > 0 && <ErrorSummary problems={problems} key={attempt} />}
      <div className="bedside-filter__boxes">
        <TextField
          id={`${id}-text`}
          label={filterWords.text}
          hint={filterWords.textHint}
          value={entry.text}
          onChange={(text) => change({ text })}
          inputMode="text"
          widthClass="nhsuk-input--width-20"
          error={problemOf('text')}
        />
        {facts.facets.length > 0 && (
          <SelectField
            id={`${id}-facet`}
            label={filterWords.facet}
            value={entry.facet}
            options={[
              { value: '', words: filterWords.anyFacet },
              ...facts.facets.map((facet) => ({ value: facet.id, words: facet.label })),
            ]}
            onChange={(facet) => change({ facet })}
          />
        )}
        {facts.dates && (
          <>
            <DateField
              id={`${id}-from`}
              legend={filterWords.from}
              hint={filterWords.dayHint}
              value={entry.from}
              onChange={(from) => change({ from })}
              error={problemOf('from-')}
            />
            <DateField
              id={`${id}-to`}
              legend={filterWords.to}
              hint={filterWords.dayHint}
              value={entry.to}
              onChange={(to) => change({ to })}
              error={problemOf('to-')}
            />
          </>
        )}
      </div>
      <button type="submit" className="nhsuk-button bedside-button">
        {filterWords.apply}
      </button>
    </form>
  );
}
