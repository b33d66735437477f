import { askedInLedger, type LedgerLine } from '../features/about-record/area-table.tsx';
import type { Unsearched } from '../features/find-in-record/search-limits.tsx';
import { markWords, type AreaView } from '../features/record-shell/area-view.ts';
import { askedRangeWords } from '../../shared/words/asked-range-words.ts';

/** The ledger: every area, whether or not it has a page here, with exactly one state (M1, SAFE-16). */
export function ledgerLines(views: readonly AreaView[]): readonly LedgerLine[] {
  return views.map((view) => {
    const { facts, summary, fetch, mark, isOpen } = view;
    const isHere = mark !== 'loading' && mark !== 'failed';
    return {
      id: facts.id,
      name: facts.shortName,
      mark,
      markWords: markWords(view),
      asked: askedInLedger(isOpen ? fetch.held?.range : undefined, facts.request !== undefined),
      retrievedAt: isOpen ? fetch.held?.retrievedAt : undefined,
      warnings: summary.warnings.length,
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
    // What only comes along was never asked for as a whole.
    if (facts.request === undefined || (isWhole && !isLimited)) return [];
    return [{ name: facts.shortName, why: isWhole && isLimited ? askedRangeWords(range) : markWords(view) }];
  });
}
