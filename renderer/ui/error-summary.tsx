import { useEffect, useRef, type JSX } from 'react';
import { appLabels } from '../../shared/words/labels.ts';

/** One thing to put right, with the id of its field. */
export interface FieldProblem {
  readonly fieldId: string;
  readonly words: string;
}

/** Everything to put right, at the top; it takes the focus when it comes up, so give each attempt a new `key` (A11Y-21). */
export function ErrorSummary({ problems }: { readonly problems: readonly FieldProblem[] }): JSX.Element {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <div className="nhsuk-error-summary" role="alert" tabIndex={-1} ref={summary}>
      <h2 className="nhsuk-error-summary__title">{appLabels.problem}</h2>
      <div className="nhsuk-error-summary__body">
        <ul className="nhsuk-list nhsuk-error-summary__list">
          {problems.map(({ fieldId, words }) => (
            <li key={`${fieldId} ${words}`}>
              <a
                href={`#${fieldId}`}
                onClick={(event) => {
                  // No address may change: navigation lives in memory only.
                  event.preventDefault();
                  document.getElementById(fieldId)?.focus();
                }}
              >
                {words}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
