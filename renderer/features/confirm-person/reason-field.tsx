import { Fragment, type JSX } from 'react';
import { accessReasonWords, whyNotAskedWords } from '../../../shared/words/access-reason-words.ts';
import { words } from '../../../shared/words/catalogue.ts';
import type { FieldProblem } from '../../ui/error-summary.tsx';
import { labels } from '../../ui/labels.ts';
import { FieldError } from '../../ui/field-error.tsx';
import { reasonFieldIds, whyLimits, type ReasonEntry } from './read-reason.ts';

const kinds = ['person-agreed', 'cannot-be-asked', 'best-interests', 'planned-contact'] as const;

interface ReasonFieldProps {
  readonly entry: ReasonEntry;
  readonly onChange: (entry: ReasonEntry) => void;
  readonly problem: FieldProblem | undefined;
}

/** The four reasons of IG-05; none is chosen beforehand. */
export function ReasonField({ entry, onChange, problem }: ReasonFieldProps): JSX.Element {
  const choiceProblem = problem?.fieldId === reasonFieldIds.first ? problem.words : undefined;
  const whyProblem = problem?.fieldId === reasonFieldIds.why ? problem.words : undefined;
  return (
    <div className={`nhsuk-form-group ${choiceProblem === undefined ? '' : 'nhsuk-form-group--error'}`}>
      <fieldset
        className="nhsuk-fieldset"
        aria-describedby={choiceProblem === undefined ? 'reason-hint' : 'reason-hint reason-error'}
      >
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
          <h2 className="nhsuk-fieldset__heading">{words('M-REASON').headline}</h2>
        </legend>
        <div className="nhsuk-hint" id="reason-hint">
          {words('M-REASON').text}
        </div>
        {choiceProblem !== undefined && <FieldError id="reason-error" words={choiceProblem} />}
        <div className="nhsuk-radios nhsuk-radios--small">
          {kinds.map((kind) => (
            <Fragment key={kind}>
              <div className="nhsuk-radios__item">
                <input
                  className="nhsuk-radios__input"
                  type="radio"
                  name="reason"
                  id={`reason-${kind}`}
                  aria-describedby={`reason-${kind}-hint`}
                  checked={entry.kind === kind}
                  onChange={() => onChange({ ...entry, kind })}
                />
                <label className="nhsuk-label nhsuk-radios__label" htmlFor={`reason-${kind}`}>
                  {accessReasonWords[kind].label}
                </label>
                <div className="nhsuk-hint nhsuk-radios__hint" id={`reason-${kind}-hint`}>
                  {accessReasonWords[kind].hint}
                </div>
              </div>
              {kind === 'cannot-be-asked' && entry.kind === kind && (
                <WhyField
                  why={entry.why}
                  onChange={(why) => onChange({ ...entry, why })}
                  problemWords={whyProblem}
                />
              )}
            </Fragment>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

interface WhyFieldProps {
  readonly why: string;
  readonly onChange: (why: string) => void;
  readonly problemWords: string | undefined;
}

function WhyField({ why, onChange, problemWords }: WhyFieldProps): JSX.Element {
  const failed = problemWords !== undefined;
  return (
    <div className={`nhsuk-form-group bedside-why ${failed ? 'nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label" htmlFor={reasonFieldIds.why}>
        {whyNotAskedWords.label}
      </label>
      <div className="nhsuk-hint" id="why-hint">
        {whyNotAskedWords.hint}
      </div>
      {failed && <FieldError id="why-error" words={problemWords} />}
      <textarea
        className={`nhsuk-textarea ${failed ? 'nhsuk-textarea--error' : ''}`}
        id={reasonFieldIds.why}
        rows={2}
        value={why}
        spellCheck={false}
        aria-invalid={failed}
        aria-describedby={failed ? 'why-hint why-error why-left' : 'why-hint why-left'}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className="nhsuk-hint bedside-why__left" id="why-left">
        {labels.charactersLeft(whyLimits.longest - why.trim().length)}
      </div>
    </div>
  );
}
