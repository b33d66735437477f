import type { JSX } from 'react';
import { words } from '../../../shared/words/catalogue.ts';
import { labels } from '../../ui/labels.ts';

/** What the record may lack, and what this version does not ask for. */
export function RecordScope(): JSX.Element {
  const { headline, text } = words('W-SCOPE');
  return (
    <aside className="bedside-scope-note" aria-label={labels.scopeRegion}>
      <p>
        <strong>{headline}</strong> {text}
      </p>
      <p>{labels.notInThisVersion}</p>
    </aside>
  );
}
