import type { JSX } from 'react';
import { FieldError } from './field-error.tsx';

interface TextAreaFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

/** A few words of a person's own, in a box of two lines. */
export function TextAreaField(props: TextAreaFieldProps): JSX.Element {
  const { id, label, hint, value, onChange, error } = props;
  const failed = error !== undefined;
  return (
    <div className={`nhsuk-form-group ${failed ? 'nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {label}
      </label>
      <div className="nhsuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
      {failed && <FieldError id={`${id}-error`} words={error} />}
      <textarea
        className={`nhsuk-textarea ${failed ? 'nhsuk-textarea--error' : ''}`}
        id={id}
        rows={2}
        spellCheck={false}
        value={value}
        aria-invalid={failed}
        aria-describedby={failed ? `${id}-hint ${id}-error` : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
