import type { JSX } from 'react';
import type { AllergyTitle } from '../../shared/record/record-view.ts';

/** A different shape for each state, beside its words, never alone (UI-34, A11Y-01). */
const shapes: Readonly<Record<AllergyTitle, string>> = {
  'Known allergies': 'M12 2 23 21H1L12 2Zm-1.2 6v6.5h2.4V8h-2.4Zm0 8.2v2.4h2.4v-2.4h-2.4Z',
  'No known allergies':
    'M12 1.5a10.5 10.5 0 1 0 0 21 10.5 10.5 0 0 0 0-21Zm-1.6 15.4-4.6-4.6 1.9-1.9 2.7 2.7 6-6 1.9 1.9-7.9 7.9Z',
  'Allergies not recorded': 'M4 2h16v20H4V2Zm2.4 2.4v15.2h11.2V4.4H6.4ZM8.5 10.8h7v2.4h-7v-2.4Z',
  'Allergies unavailable':
    'M7.6 1.5h8.8l6.1 6.1v8.8l-6.1 6.1H7.6l-6.1-6.1V7.6l6.1-6.1Zm-.9 3.5L5 6.7l12.3 12.3 1.7-1.7L6.7 5Z',
};

export function AllergyIcon({ title }: { readonly title: AllergyTitle }): JSX.Element {
  return (
    <svg
      className="bedside-icon"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" fillRule="evenodd" d={shapes[title]} />
    </svg>
  );
}
