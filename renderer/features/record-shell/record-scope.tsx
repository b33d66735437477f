import type { JSX } from 'react';
import { words } from '../../../shared/words/catalogue.ts';
import { labels } from '../../ui/labels.ts';

/** What the record may lack. */
export function RecordScope(): JSX.Element {
  const { headline, text } = words('W-SCOPE');
  return (
    <aside className="bedside-scope-note" aria-label={labels.scopeRegion}>
      <p>
        <strong>{headline}</strong> {text}
      </p>
    </aside>
  );
}
