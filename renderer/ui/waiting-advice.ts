import { loadingWords } from '../../shared/words/area-state-words.ts';

/** What may be said about a wait of so many seconds; empty while it is short (clinical-ui.md 9.5). */
export function waitingAdvice(seconds: number): string {
  return loadingWords('medicines', seconds).text;
}
