import { SummaryList } from 'nhsuk-react-components';
import type { JSX } from 'react';
import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { registerWords as words } from '../../../shared/words/register-words.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { entryFacts } from './entry-facts.ts';

interface EntryDetailsProps {
  readonly entry: AuditEntry;
  /** Absent while only the entries of one access are shown. */
  readonly onShowAccess?: ((accessId: string) => void) | undefined;
}

/** All that one entry says, and the way to the other entries of the same access. */
export function EntryDetails({ entry, onShowAccess }: EntryDetailsProps): JSX.Element {
  const { accessId } = entry;
  return (
    <>
      <SummaryList className="bedside-details bedside-register__details">
        {entryFacts(entry).map(([label, value]) => (
          <SummaryList.Row key={label}>
            <SummaryList.Key>{label}</SummaryList.Key>
            <SummaryList.Value>{value}</SummaryList.Value>
          </SummaryList.Row>
        ))}
      </SummaryList>
      {accessId !== undefined && onShowAccess !== undefined && (
        <button type="button" className="bedside-link-button" onClick={() => onShowAccess(accessId)}>
          {words.sameAccess} <VisuallyHidden>{words.detailsOf(entry.seq)}</VisuallyHidden>
        </button>
      )}
    </>
  );
}
