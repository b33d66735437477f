import type { AreaId } from '../../../shared/record/record-view.ts';
import type { RowJump } from '../../ui/row-source.ts';

/** Pages of an open record: its areas, what is known about it, and the search. */
export type RecordPage = AreaId | 'about' | 'find';

/** Where a person is in a record; `jump` brings a row into view. */
export interface RecordPlace {
  readonly page: RecordPage;
  readonly jump?: RowJump | undefined;
}
