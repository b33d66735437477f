import type { JSX } from 'react';
import type { RecordSummary } from '../../../shared/record/record-view.ts';
import { ledgerWords } from '../../../shared/words/ledger-words.ts';
import { WarningLine } from '../../ui/area-warnings.tsx';

/** Every warning of the practice with its own words, verbatim (SAFE-14). */
export function PracticeWords({ summary }: { readonly summary: RecordSummary }): JSX.Element {
  const warnings = [...summary.recordWarnings, ...summary.areas.flatMap((area) => area.warnings)];
  if (warnings.length === 0) return <p>{ledgerWords.supplierNone}</p>;
  return (
    <ul className="bedside-warnings">
      {warnings.map((warning, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same warning may come for several lists
        <li key={index} className="bedside-notice bedside-notice--warning">
          <WarningLine warning={warning} />
        </li>
      ))}
    </ul>
  );
}
