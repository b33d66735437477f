import type { JSX } from 'react';
import { clinicalWords } from '../../ui/clinical-words.ts';
import { tableRoles } from '../../ui/table-roles.ts';
import type { PlacedRow } from './use-rows.ts';

interface UnloadedRowProps {
  readonly placed: Exclude<PlacedRow, { readonly state: 'ready' }>;
  readonly columns: number;
  readonly rowIndex: number;
  /** Keeps the room of the row that comes. */
  readonly height: number;
}

/** Stands for a row that is being asked for, or could not be had. */
export function UnloadedRow({ placed, columns, rowIndex, height }: UnloadedRowProps): JSX.Element {
  return (
    <tr {...tableRoles.row} aria-rowindex={rowIndex} className="bedside-table__unloaded">
      <th scope="row" {...tableRoles.rowHeader} colSpan={columns} style={{ height }}>
        {placed.state === 'loading' ? (
          clinicalWords.rowLoading
        ) : (
          <>
            {clinicalWords.rowsFailed}{' '}
            <button type="button" className="bedside-link-button" onClick={placed.again}>
              {clinicalWords.tryAgain}
            </button>
          </>
        )}
      </th>
    </tr>
  );
}
