import type { JSX } from 'react';
import { setUpTerms, setUpWords } from '../../../shared/words/set-up-words.ts';

/** What the technical words of this page mean (UI-91). */
export function TermsList(): JSX.Element {
  return (
    <section className="bedside-set-up__part" aria-labelledby="set-up-terms">
      <h2 className="nhsuk-heading-m" id="set-up-terms">
        {setUpWords.terms}
      </h2>
      <dl>
        {setUpTerms.map(({ term, meaning }) => (
          <div key={term}>
            <dt>
              <strong>{term}</strong>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
