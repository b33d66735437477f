import type { JSX } from 'react';
import type { TextOnlyRow } from '../../shared/record/record-view.ts';
import { headings } from '../../shared/words/labels.ts';
import { ClinicalTable } from './clinical-table.tsx';
import { clinicalWords } from './clinical-words.ts';
import { ValueText } from './value-text.tsx';

const columns = [
  {
    key: 'text',
    header: clinicalWords.textOnlyColumn,
    cell: (row: TextOnlyRow) => <ValueText text={row.text} />,
  },
] as const;

/** List entries that are only a sentence; muted, never left out (UI-49, SAFE-21). */
export function TextOnlyTable({ rows }: { readonly rows: readonly TextOnlyRow[] }): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <div className="bedside-text-only">
      <ClinicalTable
        caption={<span>{headings.otherListEntries}</span>}
        captionSize="s"
        columns={columns}
        rows={rows}
      />
    </div>
  );
}
