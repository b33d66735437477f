import type { AreaId } from '../../../shared/record/record-view.ts';

/** DOM id of a table's place on its page. */
export function tablePlaceId(area: AreaId, table: string): string {
  return `table-${area}-${table}`;
}
