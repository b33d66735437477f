import type { JSX } from 'react';
import type { AllergyRow } from '../../../shared/record/record-view.ts';
import { allergyColumns } from '../../../shared/words/labels.ts';
import type { ClinicalColumn } from '../../ui/clinical-table.tsx';
import { CodedName } from '../../ui/coded-name.tsx';
import { DetailToggle } from '../../ui/detail-toggle.tsx';
import { MarkTags, WordTag } from '../../ui/row-tags.tsx';
import { ShownDateText } from '../../ui/shown-date-text.tsx';
import { ValueLines, ValueText } from '../../ui/value-text.tsx';

interface DetailParts {
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly partOf: (row: AllergyRow) => string;
}

/** Columns of UI-52 in their order; for ended allergies with date and reason after the substance (UI-51). */
export function allergyColumnsFor(ended: boolean, parts: DetailParts): readonly ClinicalColumn<AllergyRow>[] {
  return [
    {
      key: 'substance',
      header: allergyColumns.substance,
      width: 'name',
      cell: (row) => <SubstanceCell row={row} parts={parts} />,
    },
    ...(ended ? endedColumns : []),
    {
      key: 'reaction',
      header: allergyColumns.reaction,
      width: 'wide',
      cell: (row) => <ValueText text={row.reaction} />,
    },
    { key: 'severity', header: allergyColumns.severity, cell: (row) => <SeverityCell row={row} /> },
    {
      key: 'type',
      header: allergyColumns.type,
      width: 'narrow',
      cell: (row) => <ValueText text={row.type} />,
    },
    {
      key: 'recorded',
      header: allergyColumns.recorded,
      cell: (row) => <ShownDateText date={row.recorded} />,
    },
    {
      key: 'recordedBy',
      header: allergyColumns.recordedBy,
      cell: (row) => <ValueText text={row.recordedBy} />,
    },
    {
      key: 'notes',
      header: allergyColumns.notes,
      width: 'notes',
      cell: (row) => <ValueLines texts={row.notes} />,
    },
  ];
}

const endedColumns: readonly ClinicalColumn<AllergyRow>[] = [
  {
    key: 'ended',
    header: allergyColumns.ended,
    cell: (row) =>
      row.ended === undefined ? <ValueText text="" /> : <ShownDateText date={row.ended.date} />,
  },
  {
    key: 'reason',
    header: allergyColumns.reason,
    cell: (row) => <ValueText text={row.ended?.reason ?? ''} />,
  },
];

function SubstanceCell({
  row,
  parts,
}: {
  readonly row: AllergyRow;
  readonly parts: DetailParts;
}): JSX.Element {
  const id = parts.partOf(row);
  return (
    <>
      <CodedName name={row.substance} />
      {/* Where the record disagrees with itself the row is neither: its mark says so (structured.md 3.1). */}
      {row.ended !== undefined && !row.marks.includes('status-disagrees') && (
        <WordTag word={allergyColumns.ended} />
      )}
      <MarkTags marks={row.marks} />
      <span className="bedside-row-actions">
        <DetailToggle
          partId={id}
          name={row.substance.text}
          date={row.recorded}
          dateWords="recorded"
          open={parts.isOpen(id)}
          onToggle={() => parts.toggle(id)}
        />
      </span>
    </>
  );
}

function SeverityCell({ row }: { readonly row: AllergyRow }): JSX.Element {
  return (
    <>
      {row.severity === 'Severe' ? <WordTag word={row.severity} /> : <ValueText text={row.severity} />}
      {row.criticality !== '' && <span className="bedside-second-line">{row.criticality}</span>}
    </>
  );
}
