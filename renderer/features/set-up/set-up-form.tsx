import type { JSX, ReactNode } from 'react';
import { setUpWords } from '../../../shared/words/set-up-words.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useErrorTitle } from './use-error-title.ts';
import type { FormValues, SetUpForm } from './use-set-up-form.ts';

interface SetUpFormProps<V extends FormValues> {
  readonly form: SetUpForm<V>;
  readonly button: string;
  readonly children: ReactNode;
  /** Further buttons beside the first. */
  readonly beside?: ReactNode;
}

/** The frame of a form: its own error summary above it, where what was pressed is (A11Y-21). */
export function SetUpFormFrame<V extends FormValues>(props: SetUpFormProps<V>): JSX.Element {
  const { form, button, children, beside } = props;
  useErrorTitle(form.problems.length > 0);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      {form.problems.length > 0 && <ErrorSummary problems={form.problems} key={form.attempt} />}
      {form.failure !== undefined && <ProblemAlert failure={form.failure} />}
      {children}
      <div className="nhsuk-button-group bedside-buttons">
        <button type="submit" className="nhsuk-button bedside-button" aria-disabled={form.pending}>
          {form.pending ? setUpWords.saving : button}
        </button>
        {beside}
      </div>
      {form.saved && <p className="bedside-set-up__saved">{setUpWords.saved}</p>}
    </form>
  );
}
