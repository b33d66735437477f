import type { JSX } from 'react';
import type { IssueRow } from '../../../shared/record/record-view.ts';
import { medicineColumns } from '../../../shared/words/labels.ts';
import { ClinicalTable, type ClinicalColumn } from '../../ui/clinical-table.tsx';
import { LabelledTexts } from '../../ui/labelled-texts.tsx';
import { labels } from '../../ui/labels.ts';
import { MarkTags } from '../../ui/row-tags.tsx';
import { ShownDateText } from '../../ui/shown-date-text.tsx';
import { ValueLines, ValueText } from '../../ui/value-text.tsx';

const columns: readonly ClinicalColumn<IssueRow>[] = [
  {
    key: 'issued',
    header: medicineColumns.issueDate,
    cell: (issue) => (
      <>
        <ShownDateText date={issue.issued} />
        <MarkTags marks={issue.marks} />
      </>
    ),
  },
  {
    key: 'dose',
    header: medicineColumns.dose,
    width: 'wide',
    cell: (issue) => <ValueLines texts={issue.dose} />,
  },
  { key: 'quantity', header: medicineColumns.quantity, cell: (issue) => <ValueText text={issue.quantity} /> },
  { key: 'days', header: medicineColumns.days, cell: (issue) => <ValueText text={issue.duration} /> },
  { key: 'prescriber', header: medicineColumns.prescriber, cell: (issue) => <PeopleCell issue={issue} /> },
  { key: 'status', header: medicineColumns.status, cell: (issue) => <ValueText text={issue.status} /> },
  { key: 'start', header: medicineColumns.start, cell: (issue) => <ShownDateText date={issue.start} /> },
  { key: 'end', header: medicineColumns.end, cell: (issue) => <ShownDateText date={issue.end} /> },
  {
    key: 'notes',
    header: medicineColumns.notes,
    width: 'notes',
    cell: (issue) => <LabelledTexts texts={issue.notes} />,
  },
];

interface IssuesTableProps {
  readonly name: string;
  readonly issues: readonly IssueRow[];
}

/** The issues of one medicine, in the reader's order (UI-56). */
export function IssuesTable({ name, issues }: IssuesTableProps): JSX.Element {
  return (
    <ClinicalTable caption={labels.issuesCaption(name)} captionSize="s" columns={columns} rows={issues} />
  );
}

function PeopleCell({ issue }: { readonly issue: IssueRow }): JSX.Element {
  return (
    <>
      <ValueText text={issue.prescriber} />
      {issue.recordedBy !== issue.prescriber && (
        <span className="bedside-second-line">
          <span className="bedside-label">{medicineColumns.recordedBy} </span>
          {issue.recordedBy}
        </span>
      )}
    </>
  );
}
