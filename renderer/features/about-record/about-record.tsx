import type { JSX } from 'react';
import { showInstant } from '../../../shared/format/instants.ts';
import type { RecordSummary } from '../../../shared/record/record-view.ts';
import { words } from '../../../shared/words/catalogue.ts';
import { ledgerWords, neverInHere } from '../../../shared/words/ledger-words.ts';
import { AreaTable, type LedgerLine } from './area-table.tsx';
import { ChangesFound } from './changes-found.tsx';
import { CompletenessLine } from './completeness-line.tsx';
import { PracticeWords } from './practice-words.tsx';

interface AboutRecordProps {
  readonly summary: RecordSummary;
  readonly lines: readonly LedgerLine[];
  /** When the copy before a refresh was retrieved. */
  readonly before: string | undefined;
}

/** What you are not seeing: each area's one state, the practice's words, all counts, and what is never there (M1). */
export function AboutRecord({ summary, lines, before }: AboutRecordProps): JSX.Element {
  const scope = words('W-SCOPE');
  return (
    <>
      <p>{ledgerWords.lead}</p>
      <AreaTable lines={lines} />
      {summary.changes !== undefined && before !== undefined && (
        <ChangesFound changes={summary.changes} before={showInstant(before)} />
      )}
      <h2 className="nhsuk-heading-s">{ledgerWords.completenessHeading}</h2>
      <CompletenessLine completeness={summary.completeness} />
      <h2 className="nhsuk-heading-s">{ledgerWords.supplierHeading}</h2>
      <PracticeWords summary={summary} />
      <h2 className="nhsuk-heading-s">{ledgerWords.neverHeading}</h2>
      <p>
        <strong>{scope.headline}</strong> {scope.text}
      </p>
      <p>{ledgerWords.neverLead}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {neverInHere.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
