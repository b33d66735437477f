import type { JSX } from 'react';
import { FieldError } from './field-error.tsx';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputMode: 'numeric' | 'text';
  readonly widthClass: string;
  readonly autoComplete?: 'username' | 'off';
  readonly maxLength?: number;
  /** Headline and advice of the field's error, when it has one. */
  readonly error?: string | undefined;
}

/** One labelled text box. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { id, label, hint, value, onChange, inputMode, widthClass, autoComplete, maxLength, error } = props;
  const describedBy = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return (
    <div className={`nhsuk-form-group ${error === undefined ? '' : 'nhsuk-form-group--error'}`}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && <FieldError id={`${id}-error`} words={error} />}
      <input
        className={`nhsuk-input ${widthClass} ${error === undefined ? '' : 'nhsuk-input--error'}`}
        id={id}
        type="text"
        inputMode={inputMode}
        autoComplete={autoComplete ?? 'off'}
        autoCapitalize="none"
        maxLength={maxLength}
        spellCheck={false}
        value={value}
        aria-describedby={describedBy.length === 0 ? undefined : describedBy.join(' ')}
        aria-invalid={error !== undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
