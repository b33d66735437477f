import { useState, type JSX } from 'react';
import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { registerWords as words } from '../../../shared/words/register-words.ts';
import { ClinicalTable } from '../../ui/clinical-table.tsx';
import { DisclosedPart } from '../../ui/disclosed-part.tsx';
import { detailsPartId, entryColumns, type EntryRow } from './entry-columns.tsx';
import { EntryDetails } from './entry-details.tsx';

interface EntryTableProps {
  readonly entries: readonly AuditEntry[];
  readonly onShowAccess?: ((accessId: string) => void) | undefined;
}

/** The entries, newest first, each with its details beneath. */
export function EntryTable({ entries, onShowAccess }: EntryTableProps): JSX.Element {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string): void => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <ClinicalTable<EntryRow>
      caption={words.caption}
      rows={entries.map((entry) => ({ id: String(entry.seq), entry }))}
      columns={entryColumns((id) => open.has(id), toggle)}
      renderBelow={({ id, entry }) =>
        open.has(id) ? (
          <DisclosedPart id={detailsPartId(id)} onClose={() => toggle(id)}>
            <EntryDetails entry={entry} onShowAccess={onShowAccess} />
          </DisclosedPart>
        ) : undefined
      }
    />
  );
}
