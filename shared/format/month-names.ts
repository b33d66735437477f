/** Fixed English table: `Intl` short months differ between releases, e.g. `Sept` (UI-02). */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `August` for 8; `undefined` outside 1 to 12. */
export function longMonth(month: number): string | undefined {
  return monthNames[month - 1];
}

/** `Aug` for 8; `undefined` outside 1 to 12 (UI-01). */
export function shortMonth(month: number): string | undefined {
  return monthNames[month - 1]?.slice(0, 3);
}
