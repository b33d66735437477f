import type { JSX } from 'react';
import type { MedicineGroup, MedicineRow } from '../../../shared/record/record-view.ts';
import { medicineGroupLabels } from '../../../shared/words/labels.ts';
import { labels } from '../../ui/labels.ts';
import { groupHeadingId } from './group-heading-id.ts';

interface GroupJumpsProps {
  readonly groups: readonly { readonly group: MedicineGroup; readonly rows: readonly MedicineRow[] }[];
}

/** How many medicines each group holds, and a way to it. */
export function GroupJumps({ groups }: GroupJumpsProps): JSX.Element {
  return (
    <nav className="bedside-jumps" aria-label={labels.medicineGroups}>
      <span aria-hidden="true">{labels.jumpTo}</span>
      <ul>
        {groups.map(({ group, rows }) => (
          <li key={group}>
            <button
              type="button"
              className="bedside-link-button"
              onClick={() => {
                const heading = document.getElementById(groupHeadingId(group));
                heading?.focus();
                heading?.scrollIntoView({ block: 'start' });
              }}
            >
              {medicineGroupLabels[group]} ({rows.length})
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
