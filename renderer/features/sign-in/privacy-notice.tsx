import type { JSX } from 'react';
import { labels } from '../../ui/labels.ts';

/** The short privacy notice: lawful basis, and what is recorded about the user (IG-02). */
export function PrivacyNotice({ organisationName }: { readonly organisationName: string }): JSX.Element {
  const { privacy } = labels;
  return (
    <section className="bedside-privacy" aria-labelledby="privacy-heading">
      <h2 className="nhsuk-heading-s" id="privacy-heading">
        {privacy.heading}
      </h2>
      <dl className="bedside-privacy__list">
        <dt>{privacy.purposeTerm}</dt>
        <dd>{privacy.purpose}</dd>
        <dt>{privacy.basisTerm}</dt>
        <dd>
          {privacy.basis} {organisationName} {privacy.controller}
        </dd>
        <dt>{privacy.recordedTerm}</dt>
        <dd>{privacy.recorded}</dd>
        <dt>{privacy.keptTerm}</dt>
        <dd>{privacy.kept}</dd>
      </dl>
      <p className="bedside-privacy__care">
        <strong>{labels.notApprovedForCare}</strong> {privacy.displayOnly}
      </p>
    </section>
  );
}
