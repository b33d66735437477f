import type { BlockColumn, BlockRow, Cell, CellPart } from '../../record-view.ts';
import type { Block } from '../../record-view.ts';
import type { RecordContext } from '../area-reader.ts';
import { cellOf, textCell, textPart } from '../cells.ts';
import { issueFields } from './issue-fields.ts';
import type { IssueFields } from './issue-fields.ts';
import { labelledCell } from './medicine-row.ts';
import type { MedicineOutline } from './medicine-outline.ts';

/** UI-56, Issues; status, period and notes besides, so that nothing of an issue is lost. */
const columns: readonly BlockColumn[] = [
  { key: 'issued', header: 'Issue date' },
  { key: 'dose', header: 'Dose instructions' },
  { key: 'quantity', header: 'Quantity' },
  { key: 'days', header: 'Days' },
  { key: 'prescriber', header: 'Prescriber' },
  { key: 'status', header: 'Status' },
  { key: 'start', header: 'Start date' },
  { key: 'end', header: 'Scheduled end' },
  { key: 'notes', header: 'Notes' },
];

/** The issues of one medicine, newest first. */
export function issuesTable(record: RecordContext, { entry, name }: MedicineOutline): Block {
  const issues = issueFields(record.index, entry.issues, name.text, record.today);
  return {
    kind: 'table',
    caption: `Issues of ${name.text}`,
    columns,
    rows: issues.map((issue) => rowOf(issue)),
  };
}

function rowOf(issue: IssueFields): BlockRow {
  return {
    id: issue.id,
    marks: issue.marks,
    cells: {
      issued: [{ kind: 'date', date: issue.issued }],
      dose: cellOf(issue.dose.map((text) => textPart(text))),
      quantity: textCell(issue.quantity),
      days: textCell(issue.duration),
      prescriber: peopleCell(issue),
      status: textCell(issue.status),
      start: [{ kind: 'date', date: issue.start }],
      end: [{ kind: 'date', date: issue.end }],
      notes: labelledCell(issue.notes),
    },
  };
}

/** Who typed it is not who prescribed it (T47). */
function peopleCell({ prescriber, recordedBy }: IssueFields): Cell {
  const recorder: readonly CellPart[] =
    recordedBy === prescriber ? [] : [{ kind: 'labelled', label: 'Recorded by', text: recordedBy }];
  return [textPart(prescriber), ...recorder];
}
