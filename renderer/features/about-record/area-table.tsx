import type { JSX } from 'react';
import { showInstant } from '../../../shared/format/instants.ts';
import type { AskedRange } from '../../../shared/record/record-view.ts';
import { askedRangeWords } from '../../../shared/words/asked-range-words.ts';
import { ledgerWords, type LedgerMark } from '../../../shared/words/ledger-words.ts';
import { ClinicalTable, type ClinicalColumn } from '../../ui/clinical-table.tsx';
import { labels } from '../../ui/labels.ts';

/** What one line of the ledger says of an area; its state is one mark, in words (M1). */
export interface LedgerLine {
  readonly id: string;
  readonly name: string;
  readonly mark: LedgerMark;
  readonly markWords: string;
  readonly asked: string;
  /** ISO, when what is here of it was retrieved. */
  readonly retrievedAt: string | undefined;
  /** Undefined where nothing is known of them: not asked for, failed, or outside the role. */
  readonly warnings: number | undefined;
  readonly count: number;
}

const columns: readonly ClinicalColumn<LedgerLine>[] = [
  { key: 'area', header: ledgerWords.area, cell: ({ name }) => name },
  {
    key: 'state',
    header: ledgerWords.state,
    cell: ({ mark, markWords }) => <span data-mark={mark}>{markWords}</span>,
  },
  { key: 'asked', header: ledgerWords.asked, cell: ({ asked }) => asked },
  {
    key: 'retrieved',
    header: ledgerWords.retrieved,
    cell: ({ retrievedAt }) =>
      retrievedAt === undefined ? ledgerWords.notRetrieved : showInstant(retrievedAt),
  },
  {
    key: 'warnings',
    header: ledgerWords.warnings,
    cell: ({ warnings }) => {
      if (warnings === undefined) return ledgerWords.warningsNotKnown;
      return warnings === 0 ? ledgerWords.noWarnings : labels.warningCount(warnings);
    },
  },
  {
    key: 'count',
    header: ledgerWords.count,
    // A nought would read as none recorded (H-05).
    cell: ({ count }) => (count === 0 ? ledgerWords.noneCounted : String(count)),
  },
];

/** Every area of the record with exactly one state (SAFE-16). */
export function AreaTable({ lines }: { readonly lines: readonly LedgerLine[] }): JSX.Element {
  return <ClinicalTable caption={ledgerWords.tableCaption} captionSize="s" columns={columns} rows={lines} />;
}

/** What was asked for, as the ledger says it. */
export function askedInLedger(range: AskedRange | undefined, canBeAsked: boolean): string {
  if (range !== undefined) return askedRangeWords(range);
  return canBeAsked ? ledgerWords.notAsked : ledgerWords.onlyCameAlong;
}
