import type { AreaFetch } from '../../bridge/open-record.ts';
import type { AreaFacts } from '../../../shared/record/areas/area-facts.ts';
import type { AreaSummary, SupplyState } from '../../../shared/record/record-view.ts';
import { ledgerMarkWords, type LedgerMark } from '../../../shared/words/ledger-words.ts';
import { labels } from '../../ui/labels.ts';

/** One area as the record's frame shows it: its facts, what came of it, and what is being asked for. */
export interface AreaView {
  readonly facts: AreaFacts;
  /** As the reader gave it, before anything that is being asked for. */
  readonly summary: AreaSummary;
  readonly fetch: AreaFetch;
  /** The state on screen: `loading` and `failed` where nothing of the area is held. */
  readonly state: SupplyState;
  readonly mark: LedgerMark;
  readonly isOpen: boolean;
}

/** The mark in words; what the record itself states goes before our own. */
export function markWords({ mark, summary }: AreaView): string {
  const isWhole = mark === 'loaded' || mark === 'explicit-negative' || mark === 'nothing-recorded';
  return (isWhole ? summary.uncountedWords : undefined) ?? ledgerMarkWords[mark];
}

/** What the live region says of a newly shown area; never a nought, which would read as none recorded (A11Y-22, H-05). */
export function loadedWords(view: AreaView): string {
  const { facts, summary } = view;
  const { count, warnings } = summary;
  const figure =
    count > 0 && view.mark !== 'loading' && view.mark !== 'failed'
      ? labels.loaded(facts.shortName, `${count} ${labels.entries(count)}`)
      : `${facts.shortName}: ${markWords(view)}.`;
  return warnings.length === 0 ? figure : `${figure} ${labels.warningCount(warnings.length)}.`;
}
