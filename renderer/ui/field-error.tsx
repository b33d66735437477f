import type { JSX } from 'react';
import { labels } from './labels.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** The error line of a field, above its input. */
export function FieldError({ id, words }: { readonly id: string; readonly words: string }): JSX.Element {
  return (
    <span className="nhsuk-error-message" id={id}>
      <VisuallyHidden>{labels.errorPrefix}</VisuallyHidden>
      {words}
    </span>
  );
}
