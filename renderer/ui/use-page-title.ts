import { useEffect } from 'react';
import { appLabels } from '../../shared/words/labels.ts';
import { labels } from './labels.ts';

/** Names the view in the document's title, never the person in it (UI-84). */
export function usePageTitle(view: string, hasErrors = false): void {
  useEffect(() => {
    document.title = `${hasErrors ? `${appLabels.errorPrefix} ` : ''}${view} – ${labels.productKind}`;
  }, [view, hasErrors]);
}
