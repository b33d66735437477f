import type { SupplyState } from './record-view.ts';

/** What one list of the answer shows about one area. */
export interface ListFacts {
  readonly requested: boolean;
  readonly listPresent: boolean;
  /** Entries of the primary list, whatever they hold. */
  readonly entries: number;
  /** Rows that the primary list did not name. */
  readonly rowsOutside: number;
  /** Entries of any list of the area without a resource behind them: sentences and links to what did not come. */
  readonly withoutResource: number;
  /** The list warns that items are withheld. */
  readonly confidential: boolean;
  /** Any warning at all that touches the area, of a list or of the answer. */
  readonly warned: boolean;
  /** What the answer's own outcome says of the area as a whole. */
  readonly supply: 'supplied' | 'switched-off' | 'not-supplied';
  /** An error inside the answer. */
  readonly suspect: boolean;
}

/**
 * The one supply state of a list (structured.md 2.7). `empty-recorded` only where the list that was asked for is
 * present, has no entry and nothing warns, whatever its emptyReason (DESIGN: supply states).
 */
export function listState(facts: ListFacts): SupplyState {
  const troubled = facts.warned || facts.suspect;
  // A sentence in a list of consultations or problems stands for an entry too (structured.md 2.9).
  if (facts.entries > 0 || facts.rowsOutside > 0 || facts.withoutResource > 0) {
    const whole =
      facts.requested && facts.listPresent && facts.supply === 'supplied' && facts.rowsOutside === 0;
    return whole && facts.withoutResource === 0 && !troubled ? 'complete' : 'partial';
  }
  if (facts.supply !== 'supplied') return facts.supply;
  if (!facts.requested) return 'not-requested';
  if (!facts.listPresent) return 'not-returned';
  if (facts.confidential) return 'withheld';
  return troubled ? 'partial' : 'empty-recorded';
}

/**
 * State of the allergies area: empty only when both its lists are (structured.md 2.7, special case).
 * No active entry beside ended ones is complete; beside a list in trouble it is partial.
 */
export function allergiesState(active: SupplyState, ended: SupplyState): SupplyState {
  if (active !== 'empty-recorded') return active;
  if (ended === 'empty-recorded' || ended === 'complete') return ended;
  return 'partial';
}
