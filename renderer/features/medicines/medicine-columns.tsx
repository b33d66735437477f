import type { MedicineGroup, MedicineRow } from '../../../shared/record/record-view.ts';
import { cellWords, medicineColumns } from '../../../shared/words/labels.ts';
import type { ClinicalColumn } from '../../ui/clinical-table.tsx';
import { LabelledTexts } from '../../ui/labelled-texts.tsx';
import { ShownDateText } from '../../ui/shown-date-text.tsx';
import { ValueText } from '../../ui/value-text.tsx';
import { DoseCell } from './dose-cell.tsx';
import { LastIssuedCell } from './last-issued-cell.tsx';
import { MedicineCell, type MedicineParts } from './medicine-cell.tsx';

type Column = ClinicalColumn<MedicineRow>;

const dose: Column = {
  key: 'dose',
  header: medicineColumns.dose,
  width: 'wide',
  cell: (row) => <DoseCell row={row} />,
};
const quantity = text('quantity', (row) => row.quantity, 'narrow');
const type = text('type', (row) => row.type, 'narrow');
const days = text('days', (row) => row.duration, 'narrow');
const issuesCount = text('issuesCount', (row) => row.issuesCount, 'narrow');
const reason = text('reason', (row) =>
  row.stopped === undefined ? cellWords.notApplicable : row.stopped.reason,
);
const start = date('start', (row) => row.start);
const end = date('end', (row) => row.end);
const reviewDate = date('reviewDate', (row) => row.reviewDate);
const stoppedOn: Column = {
  key: 'stoppedOn',
  header: medicineColumns.stoppedOn,
  cell: (row) =>
    row.stopped === undefined ? (
      <ValueText text={cellWords.notApplicable} />
    ) : (
      <ShownDateText date={row.stopped.date} />
    ),
};
const lastIssued: Column = {
  key: 'lastIssued',
  header: medicineColumns.lastIssued,
  cell: (row) => <LastIssuedCell row={row} />,
};
const notes: Column = {
  key: 'notes',
  header: medicineColumns.notes,
  width: 'notes',
  cell: (row) => <LabelledTexts texts={row.notes} />,
};

/** Of any status: whether a course has ended or was stopped must stand in the row (H-10). */
const elsewhereColumns = [dose, quantity, type, start, end, stoppedOn, reason, lastIssued, notes];
const repeatColumns = [dose, quantity, type, start, lastIssued, issuesCount, reviewDate, notes];

/** Columns after the medicine, by group, in the order of UI-56; notes stand last everywhere, so that none is lost. */
const groupColumns: Readonly<Record<MedicineGroup, readonly Column[]>> = {
  repeat: repeatColumns,
  'repeat-dispensing': repeatColumns,
  acute: [dose, quantity, type, start, end, days, notes],
  'type-not-recorded': [dose, quantity, type, start, end, lastIssued, issuesCount, reviewDate, notes],
  elsewhere: elsewhereColumns,
  stopped: [dose, quantity, stoppedOn, reason, lastIssued, notes],
  past: [dose, quantity, type, start, end, lastIssued, notes],
  'mentioned-elsewhere': elsewhereColumns,
};

/** The columns of one group, the medicine first and widest (UI-56). */
export function medicineColumnsFor(group: MedicineGroup, parts: MedicineParts): readonly Column[] {
  return [
    {
      key: 'medicine',
      header: medicineColumns.medicine,
      width: 'name',
      cell: (row) => <MedicineCell row={row} parts={parts} />,
    },
    ...groupColumns[group],
  ];
}

function text(
  key: 'quantity' | 'type' | 'days' | 'issuesCount' | 'reason',
  read: (row: MedicineRow) => string,
  width?: 'narrow',
): Column {
  const column: Column = { key, header: medicineColumns[key], cell: (row) => <ValueText text={read(row)} /> };
  return width === undefined ? column : { ...column, width };
}

function date(key: 'start' | 'end' | 'reviewDate', read: (row: MedicineRow) => MedicineRow['start']): Column {
  return { key, header: medicineColumns[key], cell: (row) => <ShownDateText date={read(row)} /> };
}
