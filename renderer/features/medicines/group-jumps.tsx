import type { JSX } from 'react';
import type { MedicineGroup, MedicineRow } from '../../../shared/record/record-view.ts';
import { medicineGroupLabels } from '../../../shared/words/labels.ts';
import { labels } from '../../ui/labels.ts';
import { groupPlaceId } from './group-place-id.ts';

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
                const place = document.getElementById(groupPlaceId(group));
                place?.focus();
                place?.scrollIntoView({ block: 'start' });
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
