import type { JSX } from 'react';
import { FieldError } from './field-error.tsx';

interface CheckboxFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Id of a text above the box that belongs to it, such as what is agreed to. */
  readonly describedBy?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly error?: string | undefined;
}

/** One box to tick. */
export function CheckboxField(props: CheckboxFieldProps): JSX.Element {
  const { id, label, hint, describedBy = '', checked, onChange, error } = props;
  const described = [
    describedBy,
    hint === undefined ? '' : `${id}-hint`,
    error === undefined ? '' : `${id}-error`,
  ].filter(Boolean);
  return (
    <div className={`nhsuk-form-group ${error === undefined ? '' : 'nhsuk-form-group--error'}`}>
      {error !== undefined && <FieldError id={`${id}-error`} words={error} />}
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            type="checkbox"
            id={id}
            checked={checked}
            aria-invalid={error !== undefined}
            aria-describedby={described.length === 0 ? undefined : described.join(' ')}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
            {label}
          </label>
          {hint !== undefined && (
            <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-hint`}>
              {hint}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
