import { useEffect } from 'react';
import { appLabels } from '../../../shared/words/labels.ts';

/** Puts "Error:" before the window's title while a form of the page has something to put right (UI-84). */
export function useErrorTitle(hasProblems: boolean): void {
  useEffect(() => {
    if (!hasProblems) return undefined;
    const before = document.title;
    document.title = `${appLabels.errorPrefix} ${before}`;
    return () => {
      document.title = before;
    };
  }, [hasProblems]);
}
