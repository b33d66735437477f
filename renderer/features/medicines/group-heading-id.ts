import type { MedicineGroup } from '../../../shared/record/record-view.ts';

/** DOM id of a group's heading, where its jump button goes. */
export function groupHeadingId(group: MedicineGroup): string {
  return `medicines-${group}`;
}
