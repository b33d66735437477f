import type { JSX } from 'react';
import { FieldError } from './field-error.tsx';
import { personLabels } from '../../shared/words/labels.ts';

/** A date as typed, nothing checked yet. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const parts = [
  { part: 'day', label: personLabels.day, widthClass: 'nhsuk-input--width-2' },
  { part: 'month', label: personLabels.month, widthClass: 'nhsuk-input--width-2' },
  { part: 'year', label: personLabels.year, widthClass: 'nhsuk-input--width-4' },
] as const;

interface DateFieldProps {
  readonly id: string;
  readonly legend: string;
  readonly hint: string;
  readonly value: TypedDate;
  readonly onChange: (value: TypedDate) => void;
  readonly error?: string | undefined;
}

/** Day, month and year as three boxes; the first is `<id>-day`. */
export function DateField({ id, legend, hint, value, onChange, error }: DateFieldProps): JSX.Element {
  return (
    <div className={`nhsuk-form-group ${error === undefined ? '' : 'nhsuk-form-group--error'}`}>
      <fieldset
        className="nhsuk-fieldset"
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
      >
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
        {error !== undefined && <FieldError id={`${id}-error`} words={error} />}
        <div className="nhsuk-date-input">
          {parts.map(({ part, label, widthClass }) => (
            <div className="nhsuk-date-input__item" key={part}>
              <label className="nhsuk-label nhsuk-date-input__label" htmlFor={`${id}-${part}`}>
                {label}
              </label>
              <input
                className={`nhsuk-input nhsuk-date-input__input ${widthClass} ${
                  error === undefined ? '' : 'nhsuk-input--error'
                }`}
                id={`${id}-${part}`}
                type="text"
                inputMode={part === 'month' ? 'text' : 'numeric'}
                autoComplete="off"
                spellCheck={false}
                value={value[part]}
                aria-invalid={error !== undefined}
                onChange={(event) => onChange({ ...value, [part]: event.currentTarget.value })}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
