import type { JSX } from 'react';
import { legalNotice } from '../../../shared/words/sign-in-words.ts';

/** What the law says of unauthorised use, before anybody signs in (integration.md 6.4). */
export function LegalNotice(): JSX.Element {
  return (
    <section className="bedside-notice bedside-notice--warning" aria-labelledby="legal-heading">
      <h2 className="nhsuk-heading-s" id="legal-heading">
        {legalNotice.heading}
      </h2>
      <p>{legalNotice.paragraphs.join(' ')}</p>
    </section>
  );
}
