import { useId, useState, type JSX } from 'react';
import type { Evaluation } from '../../../shared/record/record-reader.ts';
import { useAnnounce } from '../../ui/status-region.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { sourceWords } from './source-words.ts';

interface ExpressionFormProps {
  readonly resource: string;
  readonly evaluate: (expression: string) => Promise<Evaluation>;
}

type Outcome = { readonly state: 'none' } | { readonly state: 'asked' } | Answered;
interface Answered {
  readonly state: 'answered';
  readonly evaluation: Evaluation;
}

/** A FHIRPath expression over one resource, and its results or what is wrong with it. */
export function ExpressionForm({ resource, evaluate }: ExpressionFormProps): JSX.Element {
  const [expression, setExpression] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const [outcome, setOutcome] = useState<Outcome>({ state: 'none' });
  const id = useId();
  const announce = useAnnounce();
  const submit = async (): Promise<void> => {
    const isEmpty = expression.trim() === '';
    setError(isEmpty ? sourceWords.missing : undefined);
    setOutcome({ state: isEmpty ? 'none' : 'asked' });
    if (isEmpty) {
      document.getElementById(`${id}-expression`)?.focus();
      return;
    }
    try {
      const evaluation = await evaluate(expression);
      setOutcome({ state: 'answered', evaluation });
      // How many, not what: no clinical detail in live text (A11Y-22).
      if (evaluation.ok) announce(sourceWords.results(evaluation.values.length));
    } catch {
      setOutcome({ state: 'answered', evaluation: { ok: false, why: '' } });
    }
  };
  return (
    <form
      noValidate
      className="bedside-source__form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        id={`${id}-expression`}
        label={sourceWords.expression}
        hint={sourceWords.expressionHint(`${resource.split('/')[0] ?? ''}.id`)}
        value={expression}
        onChange={setExpression}
        inputMode="text"
        widthClass="nhsuk-input--width-30"
        error={error}
      />
      <button type="submit" className="nhsuk-button nhsuk-button--secondary bedside-button">
        {sourceWords.evaluate}
      </button>
      {outcome.state === 'asked' && <p>{sourceWords.evaluating}</p>}
      {outcome.state === 'answered' && <Results evaluation={outcome.evaluation} />}
    </form>
  );
}

function Results({ evaluation }: { readonly evaluation: Evaluation }): JSX.Element {
  if (!evaluation.ok) {
    return (
      <p role="alert">
        <strong>{sourceWords.cannot}</strong> <span className="bedside-received">{evaluation.why}</span>
      </p>
    );
  }
  return (
    <>
      <p>{sourceWords.results(evaluation.values.length)}</p>
      <ol className="bedside-source__results">
        {evaluation.values.map((value, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- results may repeat and never move
          <li key={index} className="bedside-mono">
            {value}
          </li>
        ))}
      </ol>
    </>
  );
}
