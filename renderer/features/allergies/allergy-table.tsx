import type { JSX, ReactNode } from 'react';
import type { AllergyRow } from '../../../shared/record/record-view.ts';
import { ClinicalTable } from '../../ui/clinical-table.tsx';
import { DisclosedPart } from '../../ui/disclosed-part.tsx';
import { partId } from '../../ui/part-id.ts';
import { useOpenParts } from '../../ui/use-open-parts.ts';
import { allergyColumnsFor } from './allergy-columns.tsx';

interface AllergyTableProps {
  readonly caption: ReactNode;
  readonly rows: readonly AllergyRow[];
  readonly renderDetails: (source: string) => ReactNode;
  /** Adds when and why it ended; those rows look different too (UI-51). */
  readonly ended?: boolean;
}

/** Allergies as rows, each with its details in place. */
export function AllergyTable({
  caption,
  rows,
  renderDetails,
  ended = false,
}: AllergyTableProps): JSX.Element {
  const parts = useOpenParts();
  return (
    <ClinicalTable
      caption={caption}
      columns={allergyColumnsFor(ended, { ...parts, partOf })}
      rows={rows}
      rowClass={() => (ended ? 'bedside-table__row--ended' : '')}
      renderBelow={(row) => {
        const id = partOf(row);
        if (!parts.isOpen(id)) return undefined;
        return (
          <DisclosedPart id={id} onClose={() => parts.toggle(id)}>
            {renderDetails(row.source)}
          </DisclosedPart>
        );
      }}
    />
  );
}

function partOf(row: AllergyRow): string {
  return partId('allergy-details', row.id);
}
