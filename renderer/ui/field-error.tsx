import type { JSX } from 'react';
import { appLabels } from '../../shared/words/labels.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** The error line of a field, above its input. */
export function FieldError({ id, words }: { readonly id: string; readonly words: string }): JSX.Element {
  return (
    <span className="nhsuk-error-message" id={id}>
      <VisuallyHidden>{appLabels.errorPrefix} </VisuallyHidden>
      {words}
    </span>
  );
}
