import type { JSX } from 'react';
import { FieldError } from './field-error.tsx';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputMode: 'numeric' | 'text';
  readonly widthClass: string;
  /** Headline and advice of the field's error, when it has one. */
  readonly error?: string | undefined;
}

/** One labelled text box. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { id, label, hint, value, onChange, inputMode, widthClass, error } = props;
  const describedBy = error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`;
  return (
    <div className={`nhsuk-form-group ${error === undefined ? '' : 'nhsuk-form-group--error'}`}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {label}
      </label>
      <div className="nhsuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
      {error !== undefined && <FieldError id={`${id}-error`} words={error} />}
      <input
        className={`nhsuk-input ${widthClass} ${error === undefined ? '' : 'nhsuk-input--error'}`}
        id={id}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-describedby={describedBy}
        aria-invalid={error !== undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
