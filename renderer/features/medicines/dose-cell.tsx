import type { JSX } from 'react';
import type { MedicineRow } from '../../../shared/record/record-view.ts';
import { medicineColumns } from '../../../shared/words/labels.ts';
import { ValueLines } from '../../ui/value-text.tsx';

/** Dose instructions verbatim; the patient's instructions on a labelled line of their own (UI-57). */
export function DoseCell({
  row,
}: {
  readonly row: Pick<MedicineRow, 'dose' | 'patientInstructions'>;
}): JSX.Element {
  return (
    <>
      <ValueLines texts={row.dose} />
      {row.patientInstructions.length > 0 && (
        <div className="bedside-second-line">
          <span className="bedside-label">{medicineColumns.patientInstructions} </span>
          <ValueLines texts={row.patientInstructions} />
        </div>
      )}
    </>
  );
}
