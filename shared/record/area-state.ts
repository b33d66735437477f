import type { SupplyState } from './record-view.ts';

/** What one list of the answers shows about one area. */
export interface ListFacts {
  /**
   * Whether the area was asked for, and with a limit: a period, a last day, a number of the latest ones.
   * `along`: no request can ask for it; it only comes along with others.
   */
  readonly requested: 'no' | 'along' | 'limited' | 'whole';
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
 * present, has no entry, nothing warns and no limit was sent, whatever its emptyReason (DESIGN: supply states).
 * What was not asked for stays so, whatever came along with problems and consultations.
 */
export function listState(facts: ListFacts): SupplyState {
  const troubled = facts.warned || facts.suspect;
  // A sentence in a list of consultations or problems stands for an entry too (structured.md 2.9).
  const holds = facts.entries > 0 || facts.rowsOutside > 0 || facts.withoutResource > 0;
  if (facts.requested === 'along') return stateAlong(facts, holds, troubled);
  if (facts.requested === 'no') {
    return holds || facts.supply === 'supplied' ? 'not-requested' : facts.supply;
  }
  if (holds) {
    const whole = facts.listPresent && facts.supply === 'supplied' && facts.rowsOutside === 0;
    return whole && facts.withoutResource === 0 && !troubled ? 'complete' : 'partial';
  }
  if (facts.supply !== 'supplied') return facts.supply;
  if (!facts.listPresent) return 'not-returned';
  if (facts.confidential) return 'withheld';
  if (troubled) return 'partial';
  return facts.requested === 'limited' ? 'empty-in-period' : 'empty-recorded';
}

/** Of what only comes along nothing can say that there is none. */
function stateAlong(facts: ListFacts, holds: boolean, troubled: boolean): SupplyState {
  if (holds) {
    return facts.supply === 'supplied' && facts.withoutResource === 0 && !troubled ? 'complete' : 'partial';
  }
  if (facts.supply !== 'supplied') return facts.supply;
  return facts.confidential ? 'withheld' : 'not-requested';
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
