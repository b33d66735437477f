import { useId, type JSX } from 'react';
import { words } from '../../../shared/words/catalogue.ts';
import { findWords } from '../../../shared/words/find-words.ts';

/** One area of which not everything could be searched. */
export interface Unsearched {
  readonly name: string;
  /** Its mark in words, or what of it was asked for. */
  readonly why: string;
}

/** What was not searched and why, and at the end always what a search cannot tell (SAFE-22). */
export function SearchLimits({ unsearched }: { readonly unsearched: readonly Unsearched[] }): JSX.Element {
  const titleId = useId();
  const { headline, text } = words('W-SEARCH-LIMIT');
  return (
    <div className="bedside-search-limits">
      <p id={titleId}>{findWords.notSearched}</p>
      <ul className="nhsuk-list nhsuk-list--bullet" aria-labelledby={titleId}>
        {unsearched.map(({ name, why }) => (
          <li key={name}>
            {name}: {why}
          </li>
        ))}
      </ul>
      <p>{findWords.noFilters}</p>
      <p>
        <strong>{headline}</strong> {text}
      </p>
    </div>
  );
}
