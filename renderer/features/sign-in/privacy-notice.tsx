import type { JSX } from 'react';
import type { SessionState } from '../../../shared/contract/session.ts';
import { headings } from '../../../shared/words/labels.ts';
import { privacyNotice } from '../../../shared/words/privacy-notice.ts';
import { statements } from '../../../shared/words/statements.ts';

/** The short privacy notice: lawful basis, and what is recorded about the user (IG-02). */
export function PrivacyNotice({ keeping }: Pick<SessionState, 'keeping'>): JSX.Element {
  return (
    <section className="bedside-privacy" aria-labelledby="privacy-heading">
      <div className="bedside-privacy__care">
        <strong>{statements.notApproved.headline}.</strong> {statements.notApproved.text}{' '}
        {statements.displayOnly}
      </div>
      <h2 className="nhsuk-heading-s" id="privacy-heading">
        {headings.privacy}
      </h2>
      {privacyNotice(keeping).map(({ heading, paragraphs }) => (
        <div key={heading}>
          <h3 className="bedside-privacy__heading">{heading}</h3>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      ))}
    </section>
  );
}
