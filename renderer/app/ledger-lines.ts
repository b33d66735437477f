import { askedInLedger, type LedgerLine } from '../features/about-record/area-table.tsx';
import type { Unsearched } from '../features/find-in-record/search-limits.tsx';
import { markWords, type AreaView } from '../features/record-shell/area-view.ts';
import { findWords } from '../../shared/words/find-words.ts';
import { askedRangeWords } from '../../shared/words/asked-range-words.ts';

/** The ledger: every area, whether or not it has a page here, with exactly one state (M1, SAFE-16). */
export function ledgerLines(views: readonly AreaView[]): readonly LedgerLine[] {
  return views.map((view) => {
    const { facts, summary, fetch, mark, isOpen } = view;
    const isHere = isOpen && mark !== 'loading' && mark !== 'failed';
    // No answer of it said whether there are warnings.
    const isAnswered = isOpen && (facts.request === undefined || fetch.held !== undefined);
    const warnings = summary.warnings.length;
    return {
      id: facts.id,
      name: facts.shortName,
      mark,
      markWords: markWords(view),
      asked: askedInLedger(isOpen ? fetch.held?.range : undefined, facts.request !== undefined),
      retrievedAt: isOpen ? fetch.held?.retrievedAt : undefined,
      warnings: isOpen && (isAnswered || warnings > 0) ? warnings : undefined,
      count: isHere ? summary.count : 0,
    };
  });
}

/** Areas whose entries are not all here for a search, and why. */
export function unsearchedAreas(views: readonly AreaView[]): readonly Unsearched[] {
  return views.flatMap((view) => {
    const { facts, fetch, mark } = view;
    const range = fetch.held?.range;
    const isWhole = mark === 'loaded' || mark === 'nothing-recorded' || mark === 'explicit-negative';
    const isLimited = range !== undefined && range.kind !== 'all';
    // Documents are never asked for by themselves, nor are they read (SAFE-22, H-32).
    if (facts.id === 'documents') {
      return [{ name: facts.shortName, why: view.isOpen ? findWords.onlyMentioned : markWords(view) }];
    }
    // What else only comes along is searched with all that came.
    if (facts.request === undefined || (isWhole && !isLimited)) return [];
    // Dates that were not asked for are missing whatever else is.
    const why = [...(isLimited ? [askedRangeWords(range)] : []), ...(isWhole ? [] : [markWords(view)])];
    return [{ name: facts.shortName, why: why.join('. ') }];
  });
}
