import { useEffect, useRef, useState, type JSX } from 'react';
import { bedside } from '../../bridge/bedside.ts';
import { useRecordReader } from '../../bridge/record-reader-context.tsx';
import type { OpenedRecord } from '../../../shared/contract/contract.ts';
import type { Failure, Outcome } from '../../../shared/contract/errors.ts';
import type { IdentityDifference, RecordSummary } from '../../../shared/record/record-view.ts';
import { capital } from '../../../shared/words/fill-words.ts';
import { buttonLabels, headings, personLabels } from '../../../shared/words/labels.ts';
import { ClinicalTable, type ClinicalColumn } from '../../ui/clinical-table.tsx';
import { labels } from '../../ui/labels.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { ValueText } from '../../ui/value-text.tsx';

interface MismatchScreenProps {
  readonly differences: readonly IdentityDifference[];
  readonly opened: OpenedRecord;
  readonly onStop: () => void;
  /** The decision could not be noted, so nothing is shown. */
  readonly onFailed: (failure: Failure) => void;
  readonly onContinue: (summary: RecordSummary) => void;
  readonly onUnreadable: () => void;
}

type DifferenceRow = IdentityDifference & { readonly id: string };

const columns: readonly ClinicalColumn<DifferenceRow>[] = [
  { key: 'field', header: labels.mismatchField, cell: (row) => capital(row.field) },
  {
    key: 'national',
    header: personLabels.nationalRecord,
    cell: (row) => <ValueText text={row.nationalRecord} />,
  },
  {
    key: 'practice',
    header: personLabels.practiceRecord,
    cell: (row) => <ValueText text={row.practiceRecord} />,
  },
];

/** The interruption before any clinical content when the practice's patient differs from NHS records (SAFE-13). */
export function MismatchScreen(props: MismatchScreenProps): JSX.Element {
  const { differences, opened, onStop, onFailed, onContinue, onUnreadable } = props;
  usePageTitle(headings.mismatch);
  const { reader } = useRecordReader();
  const [continuing, setContinuing] = useState(false);
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus(), []);

  const goOn = (): void => {
    if (continuing) return;
    setContinuing(true);
    void decide('continue').then((outcome) =>
      outcome.ok
        ? reader.continueDespiteDifferences().then(onContinue, onUnreadable)
        : onFailed(outcome.error),
    );
  };
  const stopHere = (): void => {
    // The record closes whether or not that could be noted.
    void decide('stop').then(onStop);
  };

  function decide(decision: 'continue' | 'stop'): Promise<Outcome<null>> {
    const { openingId, traceId } = opened;
    return bedside().record.decide({ openingId, traceId, decision });
  }

  return (
    <div className="bedside-interruption" role="alert">
      <PageHeading takesFocus={false}>{headings.mismatch}</PageHeading>
      <p>{labels.mismatchLead}</p>
      <ClinicalTable
        caption={labels.mismatchCaption}
        captionSize="s"
        columns={columns}
        rows={differences.map((difference) => ({ ...difference, id: difference.field }))}
      />
      <div className="nhsuk-button-group">
        <button
          type="button"
          ref={stop}
          className="nhsuk-button nhsuk-button--reverse bedside-button"
          onClick={stopHere}
        >
          {buttonLabels.stop}
        </button>
        <button
          type="button"
          className="nhsuk-button bedside-button bedside-button--outlined"
          aria-disabled={continuing}
          onClick={goOn}
        >
          {buttonLabels.continueAnyway}
        </button>
      </div>
    </div>
  );
}
