import type { JSX, ReactNode } from 'react';
import type { MedicineGroup, MedicineRow } from '../../../shared/record/record-view.ts';
import { medicineGroupLabels } from '../../../shared/words/labels.ts';
import { statements } from '../../../shared/words/statements.ts';
import { ClinicalTable } from '../../ui/clinical-table.tsx';
import { DisclosedPart } from '../../ui/disclosed-part.tsx';
import { partId } from '../../ui/part-id.ts';
import { useOpenParts } from '../../ui/use-open-parts.ts';
import { groupPlaceId } from './group-place-id.ts';
import { IssuesTable } from './issues-table.tsx';
import { medicineColumnsFor } from './medicine-columns.tsx';

interface MedicineGroupTableProps {
  readonly group: MedicineGroup;
  readonly rows: readonly MedicineRow[];
  readonly renderDetails: (source: string) => ReactNode;
}

/** One group as one table (A11Y-02). Details and issues open beneath their row. */
export function MedicineGroupTable({ group, rows, renderDetails }: MedicineGroupTableProps): JSX.Element {
  const parts = useOpenParts();
  const isEndedGroup = group === 'past' || group === 'stopped';
  return (
    <ClinicalTable
      id={groupPlaceId(group)}
      caption={
        <>
          <span>
            {medicineGroupLabels[group]} ({rows.length})
          </span>
          {group === 'past' && <p className="bedside-table__note">{statements.pastMedicines}</p>}
        </>
      }
      columns={medicineColumnsFor(group, parts)}
      rows={rows}
      rowClass={() => (isEndedGroup ? 'bedside-table__row--ended' : '')}
      renderBelow={(row) => {
        const details = partId('medicine-details', row.id);
        const issues = partId('medicine-issues', row.id);
        if (!parts.isOpen(details) && !parts.isOpen(issues)) return undefined;
        return (
          <>
            {parts.isOpen(details) && (
              <DisclosedPart id={details} onClose={() => parts.toggle(details)}>
                {renderDetails(row.source)}
              </DisclosedPart>
            )}
            {parts.isOpen(issues) && (
              <DisclosedPart id={issues} onClose={() => parts.toggle(issues)}>
                <IssuesTable name={row.name.text} issues={row.issues} />
              </DisclosedPart>
            )}
          </>
        );
      }}
    />
  );
}
