import { useState, type JSX } from 'react';
import { signInWords } from '../../shared/words/sign-in-words.ts';
import { FieldError } from './field-error.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

interface PasswordFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly error?: string | undefined;
}

/** A password that the person may look at; pasting is allowed (WCAG 3.3.8). */
export function PasswordField(props: PasswordFieldProps): JSX.Element {
  const { id, label, hint, value, onChange, autoComplete, error } = props;
  const [shown, setShown] = useState(false);
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
      <div className="bedside-password">
        <input
          className={`nhsuk-input nhsuk-input--width-20 ${error === undefined ? '' : 'nhsuk-input--error'}`}
          id={id}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          aria-describedby={describedBy.length === 0 ? undefined : describedBy.join(' ')}
          aria-invalid={error !== undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <button
          type="button"
          className="bedside-link-button bedside-password__show"
          aria-controls={id}
          onClick={() => setShown(!shown)}
        >
          {shown ? signInWords.hide : signInWords.show}{' '}
          <VisuallyHidden>{`${signInWords.thePassword} (${label})`}</VisuallyHidden>
        </button>
      </div>
    </div>
  );
}
