import type { AreaSummary, SupplyState } from '../record/record-view.ts';
import type { LedgerMark } from './ledger-words.ts';

interface MarkContext {
  /** The record from the last practice has not fully arrived: told of the whole record, not of one area. */
  readonly inTransit: boolean;
  /** The record itself states that there are none known (UI-53). */
  readonly statesNone: boolean;
  /** The practice can be asked for it by itself; else it is never said to be whole. */
  readonly hasRequest: boolean;
}

/** The one mark of an area (peers.md M1): what is missing from it goes before what came. */
export function ledgerMark(
  { state, warnings }: Pick<AreaSummary, 'state' | 'warnings'>,
  { inTransit, statesNone, hasRequest }: MarkContext,
): LedgerMark {
  if (state === 'complete' && !hasRequest) return 'came-along';
  if (state !== 'partial')
    return state === 'complete' && statesNone ? 'explicit-negative' : wholeMarks[state];
  const says = (key: AreaSummary['warnings'][number]['key']): boolean =>
    warnings.some((warning) => warning.key === key);
  if (says('W-CONF')) return 'withheld';
  if (says('W-FILING')) return 'awaiting-filing';
  return says('W-TRANSIT') || (inTransit && warnings.length === 0) ? 'in-transit' : 'incomplete';
}

const wholeMarks: Readonly<Record<Exclude<SupplyState, 'partial'>, LedgerMark>> = {
  'not-requested': 'not-asked',
  loading: 'loading',
  failed: 'failed',
  'not-returned': 'nothing-sent',
  'not-supplied': 'not-supplied',
  'switched-off': 'switched-off',
  withheld: 'withheld',
  'role-hidden': 'outside-role',
  'empty-in-period': 'empty-in-dates',
  'empty-recorded': 'nothing-recorded',
  complete: 'loaded',
};
