import type { JSX } from 'react';
import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { showInstant } from '../../../shared/format/instants.ts';
import { formatNhsNumber } from '../../../shared/format/nhs-number.ts';
import { cellWords } from '../../../shared/words/labels.ts';
import { registerColumns, registerWords as words } from '../../../shared/words/register-words.ts';
import type { ClinicalColumn } from '../../ui/clinical-table.tsx';
import { DisclosureButton } from '../../ui/disclosure-button.tsx';
import { partId } from '../../ui/part-id.ts';
import { ValueText } from '../../ui/value-text.tsx';
import { eventWords, outcomeWords, reasonWords } from './entry-words.ts';

export interface EntryRow {
  readonly id: string;
  readonly entry: AuditEntry;
}

/** Id of the details beneath a row. */
export function detailsPartId(rowId: string): string {
  return partId('entry', rowId);
}

/** Columns of the register; the time carries the button for the details. */
export function entryColumns(
  isOpen: (id: string) => boolean,
  toggle: (id: string) => void,
): readonly ClinicalColumn<EntryRow>[] {
  return [
    {
      key: 'at',
      header: registerColumns.at,
      cell: ({ id, entry }) => (
        <>
          <time dateTime={entry.at} className="bedside-nowrap">
            {showInstant(entry.at)}
          </time>{' '}
          <DisclosureButton
            words={words.details}
            hiddenWords={words.detailsOf(entry.seq)}
            open={isOpen(id)}
            controls={detailsPartId(id)}
            onToggle={() => toggle(id)}
          />
        </>
      ),
    },
    {
      key: 'user',
      header: registerColumns.user,
      cell: ({ entry: { user } }) =>
        user === undefined ? (
          words.nobody
        ) : (
          <>
            {user.name} <span className="bedside-second-line bedside-label">{user.roleName}</span>
          </>
        ),
    },
    { key: 'event', header: registerColumns.event, cell: ({ entry }) => eventWords(entry) },
    {
      key: 'nhsNumber',
      header: registerColumns.nhsNumber,
      cell: ({ entry: { patient } }) =>
        patient === undefined ? (
          <NotApplicable />
        ) : (
          <span className="bedside-nowrap">{formatNhsNumber(patient.nhsNumber)}</span>
        ),
    },
    { key: 'outcome', header: registerColumns.outcome, cell: ({ entry }) => outcomeWords(entry) },
    {
      key: 'practice',
      header: registerColumns.practice,
      cell: ({ entry: { target } }) => target?.practiceOdsCode ?? <NotApplicable />,
    },
    {
      key: 'reason',
      header: registerColumns.reason,
      cell: ({ entry }) => reasonWords(entry) ?? <NotApplicable />,
    },
    {
      key: 'reference',
      header: registerColumns.reference,
      cell: ({ entry: { reference } }) =>
        reference === undefined ? <NotApplicable /> : <span className="bedside-breakable">{reference}</span>,
    },
  ];
}

/** Cells are never empty (UI-46). */
function NotApplicable(): JSX.Element {
  return <ValueText text={cellWords.notApplicable} />;
}
