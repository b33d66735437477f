import type { MedicineGroup } from '../../../shared/record/record-view.ts';

/** DOM id of a group's table, where its jump button goes. */
export function groupPlaceId(group: MedicineGroup): string {
  return `medicines-${group}`;
}
