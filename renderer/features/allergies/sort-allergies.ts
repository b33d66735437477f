import type { AllergyRow } from '../../../shared/record/record-view.ts';

export type AllergyOrder = 'name' | 'newest';

/** As the reader gives them, substance A to Z, to find one allergen; or newest first, entries without a date on top (UI-43, UI-54). */
export function sortAllergies(rows: readonly AllergyRow[], order: AllergyOrder): readonly AllergyRow[] {
  if (order === 'name') return rows;
  return rows.toSorted((a, b) => compareNewest(a.recorded.machine, b.recorded.machine));
}

function compareNewest(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  return a < b ? 1 : -1;
}
