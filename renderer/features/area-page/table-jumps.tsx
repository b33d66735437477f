import type { JSX } from 'react';
import type { AreaId } from '../../../shared/record/record-view.ts';
import { bringIntoView } from '../../ui/bring-into-view.ts';
import { clinicalWords } from '../../ui/clinical-words.ts';
import { tablePlaceId } from './table-place-id.ts';

interface TableJumpsProps {
  readonly area: AreaId;
  readonly tables: readonly { readonly id: string; readonly caption: string; readonly count: number }[];
}

/** How many rows each table of the page holds, and a way to it. */
export function TableJumps({ area, tables }: TableJumpsProps): JSX.Element {
  return (
    <nav className="bedside-jumps" aria-label={clinicalWords.tablesOnThisPage}>
      <span aria-hidden="true">{clinicalWords.jumpTo}</span>
      <ul>
        {tables.map(({ id, caption, count }) => (
          <li key={id}>
            <button
              type="button"
              className="bedside-link-button"
              onClick={() => {
                const place = document.getElementById(tablePlaceId(area, id));
                if (place) bringIntoView(place, 'start');
              }}
            >
              {caption} ({count})
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
