import type { JSX } from 'react';
import { registrationBodyWords, roleWords } from '../../../shared/words/sign-in-words.ts';
import { FieldError } from '../../ui/field-error.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { registrationBodies, roleFieldIds, type RoleEntry } from './read-role-choice.ts';

interface RegistrationFieldsProps {
  readonly entry: RoleEntry;
  readonly onChange: (entry: RoleEntry) => void;
  readonly wordsAt: (fieldId: string) => string | undefined;
}

/** Body and number of a professional registration, which the full tier needs (integration.md 6.2.3). */
export function RegistrationFields({ entry, onChange, wordsAt }: RegistrationFieldsProps): JSX.Element {
  const bodyProblem = wordsAt(roleFieldIds.body);
  return (
    <fieldset className="nhsuk-fieldset bedside-registration">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{roleWords.registration}</legend>
      <p className="nhsuk-hint">{roleWords.registrationHint}</p>
      <div className={`nhsuk-form-group ${bodyProblem === undefined ? '' : 'nhsuk-form-group--error'}`}>
        <label className="nhsuk-label nhsuk-label--s" htmlFor={roleFieldIds.body}>
          {roleWords.body}
        </label>
        {bodyProblem !== undefined && <FieldError id="registration-body-error" words={bodyProblem} />}
        <select
          className="nhsuk-select"
          id={roleFieldIds.body}
          value={entry.body}
          aria-invalid={bodyProblem !== undefined}
          aria-describedby={bodyProblem === undefined ? undefined : 'registration-body-error'}
          onChange={(event) => onChange({ ...entry, body: event.currentTarget.value })}
        >
          <option value="">{roleWords.chooseBody}</option>
          {registrationBodies.map((body) => (
            <option key={body} value={body}>
              {registrationBodyWords[body]}
            </option>
          ))}
        </select>
      </div>
      <TextField
        id={roleFieldIds.number}
        label={roleWords.number}
        value={entry.number}
        onChange={(number) => onChange({ ...entry, number })}
        inputMode="text"
        widthClass="nhsuk-input--width-10"
        error={wordsAt(roleFieldIds.number)}
      />
    </fieldset>
  );
}
