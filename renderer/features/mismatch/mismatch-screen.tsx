import { useEffect, useRef, useState, type JSX } from 'react';
import { useRecordReader } from '../../bridge/record-reader-context.tsx';
import type { IdentityDifference, RecordView } from '../../../shared/record/record-view.ts';
import { capital } from '../../../shared/words/fill-words.ts';
import { buttonLabels, headings, personLabels } from '../../../shared/words/labels.ts';
import { ClinicalTable, type ClinicalColumn } from '../../ui/clinical-table.tsx';
import { labels } from '../../ui/labels.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { ValueText } from '../../ui/value-text.tsx';

interface MismatchScreenProps {
  readonly differences: readonly IdentityDifference[];
  readonly onStop: () => void;
  readonly onContinue: (view: RecordView) => void;
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
  const { differences, onStop, onContinue, onUnreadable } = props;
  usePageTitle(headings.mismatch);
  const { reader } = useRecordReader();
  const [continuing, setContinuing] = useState(false);
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus(), []);

  const goOn = (): void => {
    if (continuing) return;
    setContinuing(true);
    reader.continueDespiteDifferences().then(onContinue, onUnreadable);
  };

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
          onClick={onStop}
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
